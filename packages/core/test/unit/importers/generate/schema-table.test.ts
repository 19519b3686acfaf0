import { describe, expect, it } from "vitest";
import { fromSchema, generate, schemas, table } from "../../../../src/importers/index.js";
import { createDataset, defineDataset, f, parseDataset } from "../../../../src/index.js";
import { catchError } from "../../../catch-error.js";

const order = {
  type: "object",
  properties: {
    id: { type: "integer" },
    kind: { enum: ["card", "cash"] },
    card: { type: "string", pattern: "^[0-9]{4}$" },
    lines: { type: "array", items: { type: "object", properties: { sku: { type: "string" } }, required: ["sku"] }, minItems: 1 },
  },
  required: ["id", "kind", "lines"],
  if: { properties: { kind: { const: "card" } }, required: ["kind"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ["card"] },
  else: { properties: { card: false } },
};

const read = (schema: object) => createDataset(defineDataset({ orders: table(300, schema) }), { seed: 1 }).tables.orders;

describe("table", () => {
  it("keeps what the schema says across members", () => {
    for (const row of read(order).toArray()) expect(Object.hasOwn(row, "card")).toBe(row["kind"] === "card");
  });

  it("gives the same row alone and in batches", () => {
    const rows = read(order);
    expect(rows.at(123)).toEqual(rows.toArray()[123]);
    expect(rows.slice(100, 110)).toEqual(rows.toArray().slice(100, 110));
  });

  it("moves no value when a property comes first", () => {
    const more = { ...order, properties: { added: { type: "string" }, ...order.properties } };
    const kept = read(more)
      .toArray()
      .map(({ added: _, ...rest }) => rest);
    expect(kept).toEqual(read(order).toArray());
  });

  it("takes fields, functions and values in the place of members", () => {
    const overrides = { id: f.sequence().primaryKey(), kind: "cash", "lines[].sku": f.pattern(/[A-Z]{3}/), note: () => "-" };
    const orders = table(20, order, { overrides });
    const items = table(20, { orderId: f.ref("orders.id") });
    const data = createDataset(defineDataset({ orders, items } as never), { seed: 1 }) as never as {
      tables: Record<string, { toArray(): Record<string, never>[] }>;
    };
    const rows = data.tables["orders"]!.toArray();
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(rows.every(({ kind, note }) => kind === "cash" && note === "-")).toBe(true);
    for (const { lines } of rows) for (const { sku } of lines as unknown as { sku: string }[]) expect(sku).toMatch(/^[A-Z]{3}$/);
  });

  it("refuses rows that are no objects", () => {
    expect(catchError(() => table(3, { type: "string" })).code).toBe("SCHEMA_UNSUPPORTED");
  });
});

describe("fromSchema", () => {
  it("keeps its values when the field is changed by a modifier", () => {
    const field = fromSchema({ type: "integer" });
    const data = createDataset(defineDataset({ t: table(5, { a: field.describe("a number") }) }), { seed: 1 });
    expect(data.tables.t.toArray().every(({ a }) => Number.isInteger(a))).toBe(true);
  });

  it("can be named in documents with the plugin", () => {
    const document = { seedbed: 1, tables: { t: { rows: 3, fields: { a: { kind: "schema.value", schema: { const: 5 } } } } } };
    const definition = parseDataset(document, { plugins: [schemas] });
    const data = createDataset(definition, { seed: 1, plugins: [schemas] });
    expect(data.tables["t"]!.toArray()).toEqual([{ a: 5 }, { a: 5 }, { a: 5 }]);
  });
});

describe("generate", () => {
  it("gives one value, many, or one of many", () => {
    const schema = { type: "integer" };
    const many = generate<number>(schema, { count: 5 });
    expect(generate(schema)).toBe(many[0]);
    expect(generate(schema, { at: 4 })).toBe(many[4]);
    expect(generate(schema, { seed: "other", count: 5 })).not.toEqual(many);
  });
});
