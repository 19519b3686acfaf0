import { generate } from "@seedbed/core/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeContent } from "../../../../src/importers/content/content-text.js";
import { findEncoding } from "../../../../src/importers/content/encodings.js";
import { Draws } from "../../../../src/importers/contract/draws.js";
import { FieldRandom } from "../../../../src/index.js";

const ids = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "integer", minimum: 1 }, of: { $ref: "#/$defs/code" } },
};

function valuesOf(member: object, more: object = {}): Record<"x" | "y", string>[] {
  const schema = { type: "object", required: ["x", "y"], properties: { x: member, y: { type: "string" } }, ...more };
  const check = new Ajv2020({ strict: false }).compile(schema);
  const values = generate<Record<"x" | "y", string>>(schema, { seed: "annotations", count: 60 });
  for (const value of values) expect(check(value)).toBe(true);
  return values;
}

describe("contents of texts", () => {
  it.each([
    ["base64", "base64"],
    ["base64url", "base64url"],
    ["base16", "hex"],
    ["HEX", "hex"],
  ] as const)("are JSON of a schema, in %s", (contentEncoding, node) => {
    const $defs = { code: { enum: ["a", "b"] } };
    const member = { type: "string", contentEncoding, contentMediaType: "application/json", contentSchema: ids };
    const check = new Ajv2020({ strict: false }).compile({ ...ids, $defs });
    const found = valuesOf(member, { $defs }).map(({ x }) => JSON.parse(Buffer.from(x, node).toString("utf8")) as object);
    for (const value of found) expect(check(value)).toBe(true);
    expect(new Set(found.map((value) => JSON.stringify(value))).size).toBeGreaterThan(10);
  });

  it("are JSON that nobody encodes, of any schema or of one", () => {
    for (const { x } of valuesOf({ type: "string", contentMediaType: "application/problem+json" })) JSON.parse(x);
    for (const { x } of valuesOf({ type: "string", contentMediaType: "application/json", contentSchema: { const: "é😀" } })) {
      expect(JSON.parse(x)).toBe("é😀");
    }
  });

  it("are bytes whose text keeps to lengths", () => {
    for (const { x } of valuesOf({ type: "string", contentEncoding: "base64", minLength: 100, maxLength: 104 })) {
      expect(Buffer.from(x, "base64").toString("base64")).toBe(x);
    }
    for (const { x } of valuesOf({ type: "string", contentEncoding: "base64", contentMediaType: "image/png" })) {
      expect(Buffer.from(x, "base64").toString("base64")).toBe(x);
    }
  });

  it("count in lists as well", () => {
    const list = { type: "array", minItems: 1, items: { type: "string", contentEncoding: "base16" } };
    for (const { x } of valuesOf(list)) for (const text of x) expect(text).toMatch(/^(?:[0-9A-F]{2})+$/);
  });

  it("are left alone where nothing is known of them", () => {
    const plain = valuesOf({ type: "string" });
    expect(valuesOf({ type: "string", contentEncoding: "quoted-printable" })).toEqual(plain);
    expect(valuesOf({ type: "string", contentMediaType: "image/png" })).toEqual(plain);
    expect(
      valuesOf({ type: "string", contentMediaType: "application/json", contentSchema: { $ref: "#/$defs/none" } }),
    ).toBeDefined();
  });

  it("move no other value", () => {
    const others = valuesOf({ type: "string" }).map(({ y }) => y);
    expect(valuesOf({ type: "string", contentEncoding: "base64" }).map(({ y }) => y)).toEqual(others);
    expect(valuesOf({ type: "string", examples: ["a"] }).map(({ y }) => y)).toEqual(others);
  });

  it("take as many characters as said, in every encoding", () => {
    const draws = new Draws(new FieldRandom([1, 2, 3, 4]));
    fc.assert(
      fc.property(
        fc.constantFrom("base64", "base64url", "base32", "base16"),
        fc.nat(200),
        fc.nat(300),
        fc.nat(),
        (name, min, more, row) => {
          const encoding = findEncoding(name)!;
          const text = makeContent({ encoding, media: "bytes", min, max: min + 8 + more }, draws.seek(row));
          expect(text.length).toBeGreaterThanOrEqual(min);
          expect(text.length).toBeLessThanOrEqual(min + 8 + more);
        },
      ),
      { seed: 1 },
    );
    const bytes = [...Buffer.from("foobar")];
    const texts = [0, 1, 2, 3, 4, 5, 6].map((count) => findEncoding("base32")!.encode(bytes.slice(0, count)));
    expect(texts).toEqual(["", "MY======", "MZXQ====", "MZXW6===", "MZXW6YQ=", "MZXW6YTB", "MZXW6YTBOI======"]);
  });
});

describe("examples", () => {
  const share = (values: readonly { x: unknown }[], examples: readonly unknown[]): number =>
    values.filter(({ x }) => examples.includes(x)).length / values.length;

  it("make half of the values where names say nothing, and are valid", () => {
    const examples = ["north wing", "south wing", "far too long to be valid here"];
    const values = valuesOf({ type: "string", maxLength: 12, examples });
    expect(share(values, examples)).toBeGreaterThan(0.2);
    expect(share(values, examples)).toBeLessThan(0.8);
    expect(share(values, [examples[2]])).toBe(0);
    expect(share(valuesOf({ type: "string", pattern: "^[A-Z]{3}$", examples: ["ABC"] }), ["ABC"])).toBeGreaterThan(0.3);
    expect(share(valuesOf({ type: "integer", examples: [17, "x"] }), [17])).toBeGreaterThan(0.3);
    const lists = valuesOf({ type: "array", minItems: 1, items: { type: "string", examples: ["q"] } }).map(({ x }) => x);
    expect(lists.filter((list) => [...list].every((text) => text === "q")).length).toBeGreaterThan(15);
  });

  it("say less than names, and nothing against the schema", () => {
    const schema = (examples: readonly unknown[]) => ({
      type: "object",
      required: ["age", "kind", "any"],
      properties: { age: { type: "integer", examples }, kind: { enum: ["a"], examples }, any: { examples } },
    });
    const options = { seed: "annotations", count: 40 };
    expect(generate(schema([3000, "b"]), options)).toEqual(generate(schema([]), options));
  });
});

describe("default", () => {
  it("has no effect", () => {
    expect(valuesOf({ type: "string", default: "d" })).toEqual(valuesOf({ type: "string" }));
  });
});
