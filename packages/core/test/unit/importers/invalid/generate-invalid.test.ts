import { describe, expect, it } from "vitest";
import * as z from "zod";
import { generateInvalid } from "../../../../src/importers/invalid/generate-invalid.js";
import { openInvalid } from "../../../../src/importers/invalid/open-invalid.js";

const broken = (schema: object, keyword: string): unknown[] =>
  generateInvalid(schema, { count: 60 })
    .filter((found) => found.keyword === keyword)
    .map(({ value }) => value);

describe("near misses", () => {
  it("stand right outside of bounds", () => {
    const schema = { type: "integer", minimum: 18, exclusiveMaximum: 66 };
    expect(broken(schema, "minimum")).toContain(17);
    expect(broken(schema, "exclusiveMaximum")).toContain(66);
    expect(broken({ type: "number", minimum: 0 }, "minimum")).toContain(-5e-324);
  });

  it("lie between multiples", () => {
    for (const value of broken({ type: "integer", multipleOf: 10 }, "multipleOf")) {
      expect(Number.isInteger(value)).toBe(true);
      expect((value as number) % 10).not.toBe(0);
    }
  });

  it("are one character too short or too long", () => {
    const schema = { type: "string", minLength: 3, maxLength: 5 };
    expect(broken(schema, "minLength").map((text) => (text as string).length)).toContain(2);
    expect(new Set(broken(schema, "maxLength").map((text) => (text as string).length))).toEqual(new Set([6]));
  });

  it("differ from listed values by case or by space", () => {
    const values = broken({ enum: ["red", "blue"] }, "enum");
    expect(values).toContain("Red");
    expect(broken({ const: "red" }, "const")).toContain("RED");
  });

  it("break a pattern by one character where that is possible", () => {
    for (const text of broken({ type: "string", pattern: "^[0-9]{4}$" }, "pattern")) expect(text).toHaveLength(4);
  });

  it("say why a text is not of a format", () => {
    const [found] = generateInvalid({ type: "string", format: "ipv4" }).filter(({ keyword }) => keyword === "format");
    expect(found?.reason).toMatch(/is no ipv4: /);
  });

  it("meet two branches of oneOf, and none", () => {
    const schema = {
      oneOf: [
        { type: "object", required: ["a"] },
        { type: "object", required: ["b"] },
      ],
    };
    const values = generateInvalid<object>(schema, { count: 40 }).filter(({ keyword }) => keyword === "oneOf");
    expect(values.some(({ value }) => value !== null && "a" in value && "b" in value)).toBe(true);
    expect(values.some(({ value }) => !(value !== null && typeof value === "object" && ("a" in value || "b" in value)))).toBe(
      true,
    );
  });

  it("lie at every place a definition is used", () => {
    const item = { $ref: "#/$defs/price" };
    const schema = {
      type: "object",
      required: ["net", "items"],
      properties: { net: item, items: { type: "array", minItems: 1, items: item } },
      $defs: { price: { type: "number", minimum: 0 } },
    };
    const paths = new Set(
      generateInvalid(schema)
        .filter(({ keyword }) => keyword === "minimum")
        .map(({ path }) => path.replace(/\d/, "n")),
    );
    expect(paths).toEqual(new Set(["/net", "/items/n"]));
  });
});

it("keeps members with the names of an object's own parts", () => {
  const properties = JSON.parse('{"__proto__": {"type": "integer"}, "constructor": {"type": "string"}}');
  const schema = { type: "object", properties, required: ["__proto__", "constructor"] };
  const found = generateInvalid<object>(schema);
  expect(found.map(({ path, keyword }) => `${path} ${keyword}`)).toContain("/constructor type");
  expect(found.some(({ reason }) => reason === '"__proto__" is missing')).toBe(true);
  const whole = found.find(({ path }) => path === "/constructor")!;
  expect(Object.keys(whole.value)).toContain("__proto__");
  expect(Object.getPrototypeOf(whole.value)).toBe(Object.prototype);
});

it("reads earlier drafts and further documents", () => {
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    type: "array",
    items: [{ type: "integer" }],
    additionalItems: false,
  };
  expect(generateInvalid(schema).map(({ keyword }) => keyword)).toEqual(["type", "additionalItems", "type"]);
  const remotes = { "https://example.com/age": { type: "integer", maximum: 9 } };
  const found = generateInvalid({ $ref: "https://example.com/age" }, { remotes });
  expect(found.map(({ keyword }) => keyword)).toEqual(["type", "maximum"]);
});

describe("schemas of libraries", () => {
  const schema = z.strictObject({ age: z.int().min(18), born: z.date().min(new Date(0)), name: z.string().max(4).optional() });

  it("have the last word", () => {
    const found = generateInvalid(schema, { count: 60 });
    for (const { value, path, only } of found) {
      const paths = schema.safeParse(value).error?.issues.map((issue) => issue.path.map((step) => `/${String(step)}`).join(""));
      expect(paths).toContain(path);
      expect(only).toBe(new Set(paths).size === 1);
    }
    expect(new Set(found.map(({ path }) => path))).toEqual(new Set(["", "/age", "/born", "/name"]));
  });

  it("get values of their own types", () => {
    const early = generateInvalid<{ born: Date }>(schema, { count: 60 }).find(
      (c) => c.path === "/born" && c.keyword === "minimum",
    );
    expect(early?.value.born.getTime()).toBeLessThan(0);
  });
});

describe("large schemas", () => {
  const names = Array.from({ length: 200 }, (_, i) => `member${i}`);
  const schema = {
    type: "object",
    properties: Object.fromEntries(
      names.map((name, i) => [name, i % 2 === 0 ? { type: "integer", maximum: i } : { minLength: 1 }]),
    ),
    required: names.slice(0, 20),
  };

  it("have the rules of all their members", () => {
    const { rules } = openInvalid(schema);
    for (const [i, name] of names.entries())
      expect(rules).toContain(`#/properties/${name}/${i % 2 === 0 ? "maximum" : "minLength"}`);
    expect(rules.filter((rule) => rule.includes("required"))).toHaveLength(20);
  });

  it("give values that share nothing", () => {
    const nested = { type: "object", required: ["a"], properties: { a: schema, n: { type: "integer", minimum: 1 } } };
    const [one, two] = [openInvalid<{ a: object }>(nested).at(3).value, openInvalid<{ a: object }>(nested).at(3).value];
    expect(one).toEqual(two);
    expect(one.a).not.toBe(two.a);
  });
});

describe("what cannot be done", () => {
  it.each([true, {}, { title: "anything" }])("refuses %j, which allows everything", (schema) => {
    expect(() => generateInvalid(schema)).toThrow(
      expect.objectContaining({ code: "INVALID_IMPOSSIBLE", hint: expect.any(String) }),
    );
  });

  it("names rules that nothing breaks", () => {
    const { rules, unbroken } = openInvalid({ type: "string", minLength: 0, not: false });
    expect(rules).toEqual(["#/type"]);
    expect(unbroken).toEqual(["#/minLength", "#/not"]);
  });

  it("refuses positions and counts that are none", () => {
    expect(() => openInvalid({ type: "null" }).at(-1)).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
    expect(() => generateInvalid({ type: "null" }, { count: 1.5 })).toThrow(expect.objectContaining({ code: "OPTION_INVALID" }));
  });
});
