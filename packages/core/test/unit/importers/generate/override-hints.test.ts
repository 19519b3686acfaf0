import { createDataset, defineDataset, f } from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { fromSchema, generate, table } from "@seedbed/core/schema";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { catchError } from "../../../catch-error.js";

const text = { type: "string" };
const json = {
  type: "object",
  required: ["id", "email", "size", "at"],
  properties: {
    id: text,
    email: text,
    size: { type: ["string", "object"] },
    at: { type: "object", required: ["code"], properties: { code: text } },
    list: { type: "array", minItems: 3, items: text },
    note: text,
  },
};
const library = z.object({
  id: z.string(),
  email: z.string(),
  size: z.union([z.string(), z.object({ w: z.number() })]),
  at: z.object({ code: z.string() }),
  list: z.array(z.string()).min(3),
  note: z.string().optional(),
});

interface Value {
  readonly id: string;
  readonly email: string;
  readonly size: unknown;
  readonly at: { readonly code: string };
  readonly list: readonly string[];
  readonly note: string;
}

const overrides = {
  id: { pattern: /[A-Z]{3}-\d{4}/ },
  email: { kind: "email" },
  size: { values: ["small", { w: 2 }] },
  "at.code": { pattern: "^[a-f]{6}$" },
  "list[]": f.enum(["x", "y"]),
  note: "constant",
};

describe.each([
  ["a JSON Schema", json],
  ["a library's schema", library],
])("overrides of %s", (_, schema) => {
  it("are hints, fields or values", () => {
    const values = generate<Value>(schema, { count: 40, plugins: [en], overrides });
    for (const { id, email, size, at, list = [], note } of values) {
      expect(id).toMatch(/^[A-Z]{3}-\d{4}$/);
      expect(email).toMatch(/@/);
      expect(["small", { w: 2 }]).toContainEqual(size);
      expect(at.code).toMatch(/^[a-f]{6}$/);
      for (const item of list) expect(["x", "y"]).toContain(item);
      expect(note).toBe("constant");
    }
    expect(new Set(values.map(({ id }) => id)).size).toBeGreaterThan(30);
    expect(new Set(values.map(({ size }) => JSON.stringify(size))).size).toBe(2);
  });

  it("are values where they are no hints", () => {
    const given = [{ kind: "nothing that is known" }, { values: 3 }, { pattern: "a", more: 1 }];
    for (const value of given) {
      const schemaOfAny = schema === json ? true : z.any();
      expect(
        generate(schemaOfAny === true ? { properties: { v: true }, type: "object" } : z.object({ v: schemaOfAny }), {
          overrides: { v: value },
        }),
      ).toEqual({ v: value });
    }
  });

  it("are refused when they say nothing", () => {
    expect(catchError(() => generate(schema, { overrides: { id: { values: [] } } })).code).toBe("OPTION_INVALID");
  });

  it("make columns of tables", () => {
    const rows = table(30, schema, {
      overrides: { id: { kind: "sequence" }, size: { values: ["small"] }, email: { pattern: /\w@\w/ } },
    });
    const data = createDataset(defineDataset({ rows } as never), { seed: 1 }) as never as {
      readonly tables: { readonly rows: { toArray(): readonly (Value & { readonly id: unknown })[] } };
    };
    for (const [i, { id, size, email }] of data.tables.rows.toArray().entries()) {
      expect(String(id)).toBe(String(i + 1));
      expect(size).toBe("small");
      expect(email).toMatch(/^\w@\w$/);
    }
  });
});

describe("overrides of JSON Schemas", () => {
  it("give values of their own to whoever changes them", () => {
    const field = fromSchema<{ v: { w: number } }>(
      { type: "object", properties: { v: {} } },
      { overrides: { v: { values: [{ w: 1 }] } } },
    );
    const { rows } = createDataset(defineDataset({ rows: table(2, { x: field }) }), { seed: 1 }).tables;
    rows.at(0).x.v.w = 5;
    expect(rows.at(1).x.v.w).toBe(1);
  });

  it("name expressions that are none", () => {
    const error = catchError(() => generate(json, { overrides: { id: { pattern: "(" } } }));
    expect(error.code).toBe("OPTION_INVALID");
  });
});
