import { en } from "@seedbed/core/locale/en";
import { generate } from "@seedbed/core/schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openJsonSchema } from "../../../../src/importers/invalid/subject/open-json-schema.js";
import { enclosingNames, isMember } from "../../../../src/importers/json-schema/enclosing-names.js";

const text = { type: "string" };
const FULL_NAME = /^\p{Lu}[\p{L}'.]*(?: \p{Lu}[\p{L}'.-]*)+$/u;

function object(properties: Record<string, unknown>, more: object = {}): Record<string, unknown> {
  return { type: "object", required: Object.keys(properties), properties, ...more };
}

function valuesOf<T>(schema: Record<string, unknown>, count = 30): T[] {
  return generate<T>(schema, { seed: "names", count, plugins: [en] });
}

describe("names around a member", () => {
  it("tell what its name leaves open", () => {
    const schema = object({ customer: object({ name: text }), company: object({ name: text }), file: object({ name: text }) });
    for (const { customer, company } of valuesOf<Record<"customer" | "company" | "file", { name: string }>>(schema)) {
      expect(customer.name).toMatch(FULL_NAME);
      expect(company.name).toMatch(/^\p{Lu}/u);
    }
    const plain = generate<Record<string, { name: string }>>(schema, { seed: "names", count: 30, plugins: [en], realism: "off" });
    expect(plain.every(({ customer }) => FULL_NAME.test(customer!.name))).toBe(false);
  });

  it("reach into lists, and start with the document's title or a definition's name", () => {
    const inLists = object({ customers: { type: "array", minItems: 1, items: object({ name: text }) } });
    for (const { customers } of valuesOf<{ customers: { name: string }[] }>(inLists)) {
      for (const { name } of customers) expect(name).toMatch(FULL_NAME);
    }
    for (const { name } of valuesOf<{ name: string }>(object({ name: text }, { title: "Customer" })))
      expect(name).toMatch(FULL_NAME);
    const defined = object({ x: { $ref: "#/$defs/Employee" } }, { $defs: { Employee: object({ name: text }) } });
    for (const { x } of valuesOf<{ x: { name: string } }>(defined)) expect(x.name).toMatch(FULL_NAME);
  });

  it("are those of the definition, so that a further use moves no value", () => {
    const $defs = { Thing: object({ name: text, title: text }) };
    const use = { $ref: "#/$defs/Thing" };
    const one = valuesOf<Record<string, unknown>>(object({ customer: use }, { $defs }));
    const two = valuesOf<Record<string, unknown>>(object({ company: use, customer: use }, { $defs }));
    expect(two.map(({ customer }) => customer)).toEqual(one.map(({ customer }) => customer));
  });

  it("are those of members that a library's schema is made of", () => {
    const schema = z.object({ buyer: z.object({ name: z.string() }), friends: z.array(z.object({ name: z.string() })) });
    for (const { buyer, friends } of generate(schema, { count: 30, plugins: [en] })) {
      for (const { name } of [buyer, ...friends]) expect(name).toMatch(FULL_NAME);
    }
  });

  it.each([
    ["#/properties/company/properties/address/properties/name", ["Root", "company", "address"]],
    ["#/properties/rows/items/properties/name", ["Root", "rows"]],
    ["#/$defs/Company/allOf/0/properties/name", ["Company"]],
    ["#/components/schemas/User/properties/a~1b/properties/name", ["User", "a/b"]],
    ["#/properties/properties/properties/$defs/properties/name", ["Root", "properties", "$defs"]],
    ["#/patternProperties/^a/properties/name", ["Root"]],
  ])("are read from where it stands: %s", (pointer, expected) => {
    const { root } = openJsonSchema({ title: "Root" });
    expect(enclosingNames({ ...root.node, pointer })).toEqual(expected);
    expect(isMember({ ...root.node, pointer }, "name")).toBe(true);
    expect(isMember({ ...root.node, pointer }, "city")).toBe(false);
  });
});

describe("lists", () => {
  it("hold what the singular of their name says", () => {
    const schema = object({
      emails: { type: "array", items: text },
      phoneNumbers: { type: "array", items: text, minItems: 1, maxItems: 2 },
      zip_codes: { type: "array", items: text, minItems: 5 },
      ages: { type: "array", items: { type: "integer", minimum: 30 }, minItems: 1 },
      tags: { type: "array", items: text, minItems: 2, uniqueItems: true },
      countryCodes: { items: { $ref: "#/$defs/code" }, type: "array", minItems: 1 },
    });
    schema["$defs"] = { code: { type: "string", maxLength: 2 } };
    const check = new Ajv2020({ strict: false }).compile(schema);
    for (const value of valuesOf<Record<string, (string | number)[]>>(schema, 60)) {
      expect(check(value)).toBe(true);
      for (const email of value["emails"]!) expect(email).toMatch(/^[^@\s]+@example\.(?:com|net|org)$/);
      for (const phone of value["phoneNumbers"]!) expect(phone).toMatch(/^\+?[\d ().-]+/);
      for (const zip of value["zip_codes"]!) expect(zip).toMatch(/^\d{5}/);
      for (const age of value["ages"]!) expect(age).toBeLessThanOrEqual(90);
      for (const code of value["countryCodes"]!) expect(code).toMatch(/^[A-Z]{2}$/);
    }
    const lengths = valuesOf<{ emails: string[] }>(schema, 60).map(({ emails }) => emails.length);
    expect(new Set(lengths)).toEqual(new Set([0, 1, 2, 3]));
  });

  it.each([
    ["patterns", { items: { type: "string", pattern: "^x+$" } }],
    ["listed values", { items: { type: "string", enum: ["a", "b"] } }],
    ["positions", { prefixItems: [{ const: 1 }], items: text }],
    ["many", { items: text, minItems: 500 }],
    ["elements of any type", { items: {} }],
    ["objects", { items: { type: "object" } }],
    ["conditions", { items: { type: "string", not: { minLength: 3 } } }],
    ["elements asked for", { items: text, contains: { const: "x" } }],
  ])("are left as they are where a name says less than the schema: %s", (_, list) => {
    const schema = object({ emails: { type: "array", ...list } });
    const options = { seed: "names", count: 5, plugins: [en] };
    expect(generate(schema, options)).toEqual(generate(schema, { ...options, realism: "off" }));
  });

  it("stay where they are when a member is added", () => {
    const emails = { type: "array", items: text };
    const one = valuesOf<{ emails: unknown }>(object({ emails }));
    const two = valuesOf<{ emails: unknown }>(object({ phone: text, tags: emails, emails, customer: object({ emails }) }));
    expect(two.map((value) => value.emails)).toEqual(one.map((value) => value.emails));
  });
});
