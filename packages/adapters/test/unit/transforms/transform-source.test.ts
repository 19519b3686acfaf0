import {
  type BatchSource,
  createDataset,
  defineDataset,
  f,
  fromValues,
  isSeedbedError,
  table,
  toValues,
  type ValueType,
} from "@seedbed/core";
import { celEngine } from "@seedbed/core/cel";
import { describe, expect, test } from "vitest";
import { type TransformNode, type TransformOptions, transformSource } from "../../../src/transforms/index.js";

/** A table of plain values, three rows a batch. */
function tableOf(name: string, columns: Readonly<Record<string, readonly [ValueType, readonly unknown[]]>>): BatchSource {
  const names = Object.keys(columns);
  const rows = columns[names[0]!]![1].length;
  return {
    schema: {
      name,
      columns: names.map((column) => ({
        name: column,
        type: columns[column]![0],
        nullable: true,
        optional: false,
        primaryKey: false,
        unique: false,
      })),
    },
    async *batches() {
      for (let from = 0; from < rows; from += 3) {
        const length = Math.min(3, rows - from);
        const made = names.map((column) => {
          const [type, values] = columns[column]!;
          return [column, fromValues(type, values.slice(from, from + length))] as const;
        });
        yield { table: name, from, length, columns: Object.fromEntries(made) };
      }
    },
  };
}

async function readRows(source: BatchSource): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for await (const batch of source.batches()) {
    expect(batch.from).toBe(rows.length);
    expect(Object.keys(batch.columns)).toEqual(source.schema.columns.map(({ name }) => name));
    const columns = Object.entries(batch.columns).map(([name, vector]) => [name, toValues(vector)] as const);
    for (let i = 0; i < batch.length; i++) rows.push(Object.fromEntries(columns.map(([name, values]) => [name, values[i]])));
  }
  return rows;
}

const decimal = { type: "decimal", scale: 2, as: "number" } as const;
const orders = tableOf("orders", {
  id: [{ type: "int" }, [1, 2, 3, 4, 5]],
  country: [{ type: "string" }, ["DE", "FR", null, "DE", "XX"]],
  amount: [decimal, [10.5, 0.1, 0.2, null, 7]],
  placed: [{ type: "date" }, ["2024-01-01", "2024-02-29", "2024-03-01", null, "2025-01-01"]],
});
const countries = tableOf("countries", {
  code: [{ type: "string" }, ["DE", "FR", "DE", null]],
  label: [{ type: "string" }, ["Germany", "France", "Deutschland", "nowhere"]],
});
const apply = (nodes: readonly TransformNode[], options?: TransformOptions) => transformSource(orders, nodes, options);

describe("transforms", () => {
  test("rename and select keep what they do not name", async () => {
    const made = apply([
      { kind: "rename", fields: { country: "land" } },
      { kind: "select", keep: ["land", "id"] },
    ]);
    expect((await readRows(made))[1]).toEqual({ land: "FR", id: 2 });
    expect(made.lineage.fields).toEqual({ land: ["orders.country"], id: ["orders.id"] });
  });

  test("filter keeps rows that meet the condition; null does not", async () => {
    const made = apply([{ kind: "filter", where: 'country == "DE"' }]);
    expect((await readRows(made)).map(({ id }) => id)).toEqual([1, 4]);
    expect(made.lineage.rows).toEqual(["orders.country"]);
  });

  test("derive computes from the row as it came in", async () => {
    const made = apply([{ kind: "derive", fields: { id: "id * 2", double: "amount * 2.0", before: "id" } }]);
    const rows = await readRows(made);
    expect(rows.map(({ id, before }) => [id, before])[4]).toEqual([10, 5]);
    expect(rows[0]!["double"]).toBe(21);
    expect(rows[3]!["double"]).toBeNull();
    expect(made.lineage.fields["double"]).toEqual(["orders.amount"]);
  });

  test("derive knows the whole language when it is given the engine", async () => {
    const node = { kind: "derive", fields: { short: "[1, 2].exists(x, x == id)" } };
    expect(() => apply([node])).toThrow(expect.objectContaining({ code: "EXPRESSION_NEEDS_CEL" }));
    expect((await readRows(apply([node], { engine: celEngine }))).map(({ short }) => short)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("join adds fields, once for each partner", async () => {
    const inner = apply([{ kind: "join", with: "countries", on: { country: "code" } }], { sources: { countries } });
    expect((await readRows(inner)).map(({ id, label }) => [id, label])).toEqual([
      [1, "Germany"],
      [1, "Deutschland"],
      [2, "France"],
      [4, "Germany"],
      [4, "Deutschland"],
    ]);
    const left = apply([{ kind: "join", with: "countries", on: { country: "code" }, type: "left", prefix: "c_" }], {
      sources: { countries },
    });
    expect((await readRows(left)).filter(({ c_label }) => c_label === null).map(({ id }) => id)).toEqual([3, 5]);
    expect(left.lineage.fields["c_label"]).toEqual(["countries.label"]);
    expect(left.lineage.rows).toEqual(["orders.country", "countries.code"]);
  });

  test("aggregate sums decimals exactly and groups what is missing", async () => {
    const fields = {
      n: { count: "*" },
      known: { count: "amount" },
      total: { sum: "amount" },
      mean: { avg: "id" },
      least: { min: "placed" },
      most: { max: "placed" },
      different: { countDistinct: "id" },
      start: { first: "id" },
      end: { last: "id" },
    };
    expect(await readRows(apply([{ kind: "aggregate", by: ["country"], fields }]))).toEqual([
      {
        country: "DE",
        n: 2,
        known: 1,
        total: 10.5,
        mean: 2.5,
        least: "2024-01-01",
        most: "2024-01-01",
        different: 2,
        start: 1,
        end: 4,
      },
      {
        country: "FR",
        n: 1,
        known: 1,
        total: 0.1,
        mean: 2,
        least: "2024-02-29",
        most: "2024-02-29",
        different: 1,
        start: 2,
        end: 2,
      },
      {
        country: null,
        n: 1,
        known: 1,
        total: 0.2,
        mean: 3,
        least: "2024-03-01",
        most: "2024-03-01",
        different: 1,
        start: 3,
        end: 3,
      },
      {
        country: "XX",
        n: 1,
        known: 1,
        total: 7,
        mean: 5,
        least: "2025-01-01",
        most: "2025-01-01",
        different: 1,
        start: 5,
        end: 5,
      },
    ]);
    expect((await readRows(apply([{ kind: "aggregate", by: [], fields: { total: { sum: "amount" } } }])))[0]).toEqual({
      total: 17.8,
    });
  });

  test("flatten turns members into fields and elements into rows", async () => {
    const nested = tableOf("nested", {
      id: [{ type: "int" }, [1, 2, 3, 4]],
      place: [
        { type: "struct", fields: { city: { type: "string" }, zip: { type: "int" } } },
        [{ city: "A", zip: 1 }, null, { city: null, zip: 3 }, { city: "D", zip: 4 }],
      ],
      tags: [{ type: "list", of: { type: "string" } }, [["x", "y"], [], null, ["z"]]],
    });
    const fields = await readRows(
      transformSource(nested, [
        { kind: "flatten", field: "place" },
        { kind: "select", drop: ["tags"] },
      ]),
    );
    expect(fields).toEqual([
      { id: 1, place_city: "A", place_zip: 1 },
      { id: 2, place_city: null, place_zip: null },
      { id: 3, place_city: null, place_zip: 3 },
      { id: 4, place_city: "D", place_zip: 4 },
    ]);
    const rows = transformSource(nested, [
      { kind: "flatten", field: "tags", position: "at", keepEmpty: true },
      { kind: "select", keep: ["id", "tags", "at"] },
    ]);
    expect((await readRows(rows)).map(({ id, tags, at }) => [id, tags, at])).toEqual([
      [1, "x", 0],
      [1, "y", 1],
      [2, null, null],
      [3, null, null],
      [4, "z", 0],
    ]);
  });

  test("deduplicate keeps the first, over batches", async () => {
    expect((await readRows(apply([{ kind: "deduplicate", by: ["country"] }]))).map(({ id }) => id)).toEqual([1, 2, 3, 5]);
  });

  test("clean tidies texts", async () => {
    const messy = tableOf("messy", { t: [{ type: "string" }, ["  A  b ", "N/A", "", "Ünï\u0000cöde", null]] });
    const made = transformSource(messy, [
      { kind: "clean", collapse: true, case: "lower", nulls: ["N/A"], emptyToNull: true, dropControls: true },
    ]);
    expect((await readRows(made)).map(({ t }) => t)).toEqual(["a b", null, null, "ünïcöde", null]);
  });

  test("cast is exact or says which row is not", async () => {
    const texts = tableOf("texts", {
      n: [{ type: "string" }, ["1", " 2 ", "-3", "1e2"]],
      d: [{ type: "string" }, ["0.10", "7", "1.005", "x"]],
      t: [{ type: "string" }, ["2024-02-29", "2024-02-30", "2024-01-01T00:00:00Z", ""]],
    });
    const node = {
      kind: "cast",
      fields: { n: "int", d: { type: "decimal", scale: 2 }, t: "date" },
      onError: "null",
    };
    expect(await readRows(transformSource(texts, [node]))).toEqual([
      { n: 1, d: 0.1, t: "2024-02-29" },
      { n: 2, d: 7, t: null },
      { n: -3, d: null, t: "2024-01-01" },
      { n: null, d: null, t: null },
    ]);
    const failing = readRows(transformSource(texts, [{ kind: "cast", fields: { n: "int" } }]));
    await expect(failing).rejects.toMatchObject({ code: "CAST_FAILED", details: { field: "n", row: 3 } });
  });

  test("stand behind a dataset", async () => {
    const shop = defineDataset({ users: table(500, { id: f.sequence(), age: f.int({ min: 18, max: 90 }) }) });
    const data = createDataset(shop, { seed: "t" });
    const made = transformSource(data.users, [
      { kind: "filter", where: "age >= 65" },
      { kind: "aggregate", by: [], fields: { n: { count: "*" }, least: { min: "age" } } },
    ]);
    const old = data.users.toArray().filter(({ age }) => age >= 65);
    expect(await readRows(made)).toEqual([{ n: old.length, least: Math.min(...old.map(({ age }) => age)) }]);
  });

  test.each([
    ["TRANSFORM_UNKNOWN", { kind: "explode" }],
    ["TRANSFORM_INVALID", { kind: "rename", fields: { nothing: "a" } }],
    ["TRANSFORM_INVALID", { kind: "rename", fields: { id: "country" } }],
    ["TRANSFORM_INVALID", { kind: "rename", fields: {}, typo: 1 }],
    ["TRANSFORM_INVALID", { kind: "select", keep: ["__proto__"] }],
    ["TRANSFORM_INVALID", { kind: "filter", where: "id + 1" }],
    ["EXPRESSION_PATH_UNKNOWN", { kind: "filter", where: "nothing == 1" }],
    ["TRANSFORM_INVALID", { kind: "join", with: "nowhere", on: { id: "id" } }],
    ["TRANSFORM_INVALID", { kind: "join", with: "nowhere", on: {} }],
    ["TRANSFORM_INVALID", { kind: "aggregate", by: [], fields: { a: { sum: "country" } } }],
    ["TRANSFORM_INVALID", { kind: "aggregate", by: [], fields: { a: { sum: "id", min: "id" } } }],
    ["TRANSFORM_INVALID", { kind: "flatten", field: "id" }],
    ["TRANSFORM_INVALID", { kind: "clean", fields: ["id"] }],
    ["TRANSFORM_INVALID", { kind: "cast", fields: { id: "uuid" } }],
  ])("say %s for %j", (code, node) => {
    try {
      apply([node]);
      expect.unreachable();
    } catch (error) {
      expect(isSeedbedError(error) && error.code).toBe(code);
      expect(isSeedbedError(error) && error.hint).toBeTruthy();
    }
  });

  test.each([
    [{ kind: "deduplicate" }],
    [{ kind: "aggregate", by: ["id"], fields: {} }],
    [{ kind: "join", with: "countries", on: { country: "code" } }],
  ])("hold no more than they may: %j", async (node) => {
    const reading = readRows(apply([node], { heldRows: 2, sources: { countries } }));
    await expect(reading).rejects.toMatchObject({ code: "TRANSFORM_LIMIT" });
  });
});
