import type { StandardSchemaV1 } from "@standard-schema/spec";
import { scope, type } from "arktype";
import { describe, expect, it } from "vitest";
import { generate } from "../../../../src/importers/index.js";

const ROWS = 40;

const KEYWORDS = [
  "string.email",
  "string.url",
  "string.uuid",
  "string.uuid.v4",
  "string.uuid.v7",
  "string.ip",
  "string.ip.v4",
  "string.ip.v6",
  "string.date",
  "string.date.iso",
  "string.date.epoch",
  "string.date.parse",
  "string.date.iso.parse",
  "string.numeric.parse",
  "string.integer.parse",
  "string.json",
  "string.digits",
  "string.alpha",
  "string.hex",
  "string.base64",
  "string.creditCard",
  "string.semver",
  "string.lower",
  "string.upper",
  "string.trim",
  "string.regex",
  "number.integer",
  "number.safe",
  "number.epoch",
  "0<number<10",
  "number%3",
  "-5<=number.integer<=5",
  "Date",
  "Date>d'2020-01-01'",
  "Date<=d'2000-01-01'",
  "d'2020-01-01'<=Date<d'2020-02-01'",
  "bigint",
  "boolean",
  "null",
  "undefined",
  "unknown",
  "object",
  "Map",
  "Set",
  "URL",
  "File",
  "string[]>=3",
  "2<=string<=5",
  "'a'|'b'|3n",
  "/^x\\d+$/",
  "string & /a/ & /b$/",
  "string|number|Date",
  "string.date|null",
] as const;

const { tree } = scope({ tree: { value: "number.integer", "children?": "tree[]", "at?": "Date" } }).export();
class Money {}

const TYPES: Readonly<Record<string, StandardSchemaV1>> = {
  ...Object.fromEntries(KEYWORDS.map((keyword) => [keyword, type(keyword as "string") as StandardSchemaV1])),
  object: type({ name: "string>2", "age?": "number.integer>=0", at: "Date", "big?": "bigint", size: "number=5" }),
  "object that rejects others": type({ "+": "reject", a: "string" }),
  "index signature": type({ "[string]": "number" }),
  "index by pattern": type({ "[/^id-/]": "number.integer" }),
  tuple: type(["string", "number?", "...", "boolean[]"]),
  "tuple with an end": type(["...", "number[]", "string"]),
  narrowed: type("number.integer").narrow((value, context) => value % 7 === 0 || context.mustBe("a multiple of 7")),
  piped: type("string").pipe((text) => text.length),
  "piped to a type": type("string.numeric.parse").to("number>5"),
  intersection: type({ a: "string" }).and({ b: "number" }),
  "discriminated union": type({ kind: "'a'", x: "number" }).or({ kind: "'b'", y: "Date" }),
  recursive: tree as StandardSchemaV1,
  enumerated: type.enumerated("a", 1, null, 3n),
  "instance that may be left out": type({ "a?": type.instanceOf(Money), b: "string" }),
};

describe.each(Object.entries(TYPES))("%s", (_name, schema) => {
  it("is met on both sides", () => {
    const inputs = generate(schema, { side: "input", count: ROWS });
    const outputs = generate(schema, { count: ROWS });
    for (const [i, input] of inputs.entries()) {
      const result = schema["~standard"].validate(input) as { readonly issues?: unknown; readonly value?: unknown };
      expect(result.issues).toBeUndefined();
      if (!(input instanceof File)) expect(result.value).toEqual(outputs[i]);
    }
  });
});

it("makes plain values of formats, not their special ones", () => {
  const values = generate(type("string.uuid"), { count: 100 });
  expect(values).not.toContain("00000000-0000-0000-0000-000000000000");
});

it("reads hints from configure", () => {
  const schema = type({ sku: type("string").configure({ seedbed: { pattern: "^SKU-\\d{4}$" } } as object) });
  expect(generate(schema).sku).toMatch(/^SKU-\d{4}$/);
});
