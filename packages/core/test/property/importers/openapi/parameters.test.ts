import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openapi } from "../../../../src/importers/openapi/index.js";
import type { Parameter } from "../../../../src/importers/openapi/parameters/parameter.js";
import { readParameter } from "../../../../src/importers/openapi/parameters/read-parameter.js";
import { serializePairs, serializeText } from "../../../../src/importers/openapi/parameters/serialize-parameter.js";

const text = { type: "string" };
const list = { type: "array", items: { type: ["integer", "string"] } };
const texts = { type: "array", items: { type: "string" } };
const object = {
  type: "object",
  properties: { name: { type: "string" }, size: { type: "number" }, on: { type: "boolean" } },
  additionalProperties: false,
};

const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
/** What delimited styles have no way to write. */
const plainText = fc.stringMatching(/^[a-z0-9,.;=&%/äß]{1,8}$/);
const anyObject = fc.record(
  {
    name: anyText,
    size: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((n) => n + 0),
    on: fc.boolean(),
  },
  { requiredKeys: ["name"] },
);
const anyList = fc.array(anyText, { minLength: 1, maxLength: 5 });

const TEXT_STYLES = [
  ["path", "simple"],
  ["path", "label"],
  ["path", "matrix"],
  ["header", "simple"],
] as const;

describe("parameters read back as they were written", () => {
  describe.each(TEXT_STYLES)("in %s, %s", (location, style) => {
    it.each([false, true])("explode %s", (explode) => {
      const scalars = parameterOf(location, style, explode, text);
      const lists = parameterOf(location, style, explode, texts);
      const objects = parameterOf(location, style, explode, object);
      fc.assert(fc.property(anyText, (value) => expectText(scalars, location === "header" ? value.trim() || "x" : value)));
      fc.assert(fc.property(anyList, (value) => expectText(lists, value)));
      fc.assert(fc.property(anyObject, (value) => expectText(objects, clean(value))));
    });
  });

  describe.each(["query", "cookie"] as const)("in %s, form", (location) => {
    it.each([false, true])("explode %s", (explode) => {
      fc.assert(fc.property(anyText, (value) => expectPairs(parameterOf(location, "form", explode, text), value)));
      fc.assert(fc.property(anyList, (value) => expectPairs(parameterOf(location, "form", explode, texts), value)));
      fc.assert(fc.property(anyObject, (value) => expectPairs(parameterOf(location, "form", explode, object), clean(value))));
    });
  });

  it.each(["spaceDelimited", "pipeDelimited"])("in query, %s", (style) => {
    const values = fc.array(plainText, { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(values, (value) => expectPairs(parameterOf("query", style, false, texts), value)));
  });

  it("in query, deepObject", () => {
    const nested = { type: "object", properties: { tags: texts, inner: object } };
    fc.assert(
      fc.property(fc.record({ tags: anyList.filter(([first]) => first?.startsWith("[") === false), inner: anyObject }), (value) =>
        expectPairs(parameterOf("query", "deepObject", true, nested), { tags: value.tags, inner: clean(value.inner) }),
      ),
    );
  });

  it("numbers stay numbers and texts stay texts where a schema allows both", () => {
    const parameter = parameterOf("query", "form", true, list);
    fc.assert(fc.property(fc.array(fc.integer(), { minLength: 1 }), (value) => expectPairs(parameter, value)));
  });

  it("nothing that a query holds makes reading fail", () => {
    const parameters = ["form", "spaceDelimited", "pipeDelimited", "deepObject"].map((style) =>
      parameterOf("query", style, false, object),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        for (const parameter of parameters) readParameter(parameter, { form: "pairs", pairs }, new Set());
      }),
    );
  });
});

const known = new Map<string, Parameter>();

function parameterOf(location: string, style: string, explode: boolean, schema: object): Parameter {
  const key = JSON.stringify([location, style, explode, schema]);
  const parameter = { name: "p", in: location, style, explode, required: true, schema };
  const path = location === "path" ? "/{p}" : "/";
  const make = (): Parameter =>
    openapi({ openapi: "3.1.0", paths: { [path]: { get: { operationId: "get", parameters: [parameter] } } } }).operation("get")
      .parameters[0]!;
  if (!known.has(key)) known.set(key, make());
  return known.get(key)!;
}

function expectText(parameter: Parameter, value: unknown): void {
  const written = serializeText(parameter, value);
  const { value: read, violations } = readParameter(parameter, { form: "text", text: written }, new Set());
  expect({ read, violations }, written).toEqual({ read: value, violations: [] });
}

function expectPairs(parameter: Parameter, value: unknown): void {
  const pairs = serializePairs(parameter, value);
  const { value: read, violations } = readParameter(parameter, { form: "pairs", pairs }, new Set());
  expect({ read, violations }, JSON.stringify(pairs)).toEqual({ read: value, violations: [] });
}

function clean(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}
