import { f } from "../../../src/index.js";
import type { KindCases } from "../kind-cases.js";

export const nestedKinds: Readonly<Record<string, KindCases>> = {
  constant: {
    text: { field: f.constant("fixed"), valid: (value) => value === "fixed" },
    json: { field: f.constant({ a: [1, null, { b: true }] }) },
    number: { field: f.constant(1.5), valid: (value) => value === 1.5 },
  },
  json: {
    bare: { field: f.json(), valid: (value) => JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value) },
    shape: { field: f.json({ shape: f.object({ id: f.int({ min: 1, max: 9 }), tags: f.array(f.string({ length: 3 })) }) }) },
  },
  array: {
    bare: { field: f.array(f.int({ min: 0, max: 9 })) },
    bounded: {
      field: f.array(f.enum(["a", "b", "c"]), { min: 1, max: 3, distinct: true }),
      valid: (value) => {
        const items = value as string[];
        return items.length >= 1 && items.length <= 3 && new Set(items).size === items.length;
      },
    },
    deep: { field: f.array(f.array(f.object({ x: f.float(), note: f.string().optional(0.4) }), { max: 2 }), { length: 2 }) },
    nulls: { field: f.array(f.int({ min: 0, max: 9 }).nullable(0.5), { length: 4 }).nullable(0.2) },
  },
  object: {
    flat: {
      field: f.object({
        x: f.int({ min: 0, max: 9 }),
        y: f.string({ length: 2 }),
        z: f.bool().nullable(0.5),
        o: f.int().optional(0.5),
      }),
    },
    deep: {
      field: f.object({
        inner: f.object({ list: f.array(f.uuid(), { length: 2 }), when: f.timestamp() }),
        twice: f.derived("n * 2"),
        n: f.int({ max: 9 }),
      }),
    },
    missing: { field: f.object({ a: f.int() }).nullable(0.3).optional(0.3) },
  },
  nullable: {
    int: { field: f.nullable(f.int({ min: 0, max: 9 }), 0.4) },
    object: { field: f.nullable(f.object({ a: f.string() })) },
  },
  optional: { int: { field: f.optional(f.int({ min: 0, max: 9 }), 0.4) } },
};
