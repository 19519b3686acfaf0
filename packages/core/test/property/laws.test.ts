import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createDataset,
  type Dataset,
  type DatasetDefinition,
  type DatasetNode,
  definePlugin,
  f,
  parseDataset,
  type TableData,
  toValues,
} from "../../src/index.js";
import { en } from "../../src/locale/en.js";
import { arbitraryDefinition } from "../../src/testing/index.js";

const SEED = 20240501;
const definitions = arbitraryDefinition(fc, { locales: true });
const seeds = fc.oneof(fc.string({ maxLength: 8 }), fc.integer());

const read = (definition: DatasetDefinition, seed: string | number, rows?: Record<string, number>): Dataset =>
  createDataset(definition, { seed, plugins: [en], ...(rows === undefined ? {} : { rows }) });

const all = (data: Dataset): TableData[] => Object.values(data.tables) as TableData[];

function check(runs: number, property: (definition: DatasetDefinition, seed: string | number) => void): void {
  fc.assert(fc.property(definitions, seeds, property), { seed: SEED, numRuns: runs });
}

describe("the laws of generation, over random definitions", () => {
  it("1: the same everywhere, whatever was read before", { timeout: 60_000 }, () => {
    check(60, (definition, seed) => {
      const data = read(definition, seed);
      const other = read(definition, seed);
      const backwards = all(other)
        .reverse()
        .map((table) => Array.from({ length: table.rowCount }, (_, i) => table.at(table.rowCount - 1 - i)).reverse());
      expect(backwards.reverse()).toEqual(all(data).map((table) => table.toArray()));
      expect(other.digest()).toBe(data.digest());
    });
  });

  it("2: any row alone equals the row of a scan", { timeout: 60_000 }, () => {
    check(60, (definition, seed) => {
      for (const table of all(read(definition, seed))) {
        const rows = [...table];
        expect(Array.from({ length: table.rowCount }, (_, i) => table.at(i))).toEqual(rows);
        expect(table.slice(2, -1)).toEqual(rows.slice(2, -1));
      }
    });
  });

  it("3: more rows leave the first ones alone, but for references into tables that grow", { timeout: 60_000 }, () => {
    check(60, (definition, seed) => {
      const { tables } = definition.node;
      const roots = Object.keys(tables).filter((name) => tables[name]!.per === undefined);
      const before = read(definition, seed);
      const grown = roots.at(-1)!;
      const after = read(definition, seed, { [grown]: tables[grown]!.rows! * 2 + 1 });
      const moved = findMoved(definition.node, before, after);
      for (const [name, table] of Object.entries(before.tables) as [string, TableData][]) {
        const names = Object.keys(tables[name]!.fields).filter((field) => !moved.has(`${name}.${field}`));
        const pick = (row: object): unknown[] => names.map((field) => Reflect.get(row, field));
        const now = (after.tables[name] as TableData).slice(0, table.rowCount);
        expect(now.map(pick)).toEqual(table.toArray().map(pick));
      }
    });
  });

  it("4: what is added or reordered moves nothing", { timeout: 60_000 }, () => {
    const neighbour = definePlugin({ id: "neighbour", version: "1.0.0" });
    check(60, (definition, seed) => {
      const before = read(definition, seed);
      const changed = parseDataset(widen(definition.node));
      const after = createDataset(changed, { seed, plugins: [neighbour, en] });
      for (const [name, table] of Object.entries(before.tables) as [string, TableData][]) {
        const names = Object.keys(definition.node.tables[name]!.fields);
        const pick = (row: object): unknown[] => names.map((field) => Reflect.get(row, field));
        expect((after.tables[name] as TableData).toArray().map(pick)).toEqual(table.toArray().map(pick));
      }
    });
  });

  it("5: batches of any size hold what single cells hold", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(definitions, seeds, fc.integer({ min: 1, max: 17 }), (definition, seed, size) => {
        for (const table of all(read(definition, seed))) {
          for (let from = 0; from < table.rowCount; from += size) {
            const to = Math.min(table.rowCount, from + size);
            const { columns } = table.batchAt(from, to);
            const names = Object.keys(columns);
            const values = names.map((name) => toValues(columns[name]!));
            for (let row = from; row < to; row++) {
              const alone = table.at(row);
              expect(values.map((column) => column[row - from])).toEqual(names.map((name) => alone[name]));
            }
          }
        }
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it("7 and 8: keys differ, references exist, checks hold, sums add up", { timeout: 60_000 }, () => {
    check(60, (definition, seed) => verify(definition.node, read(definition, seed)));
  });

  it("a document read back is the same definition", { timeout: 60_000 }, () => {
    check(40, (definition, seed) => {
      const again = parseDataset(JSON.parse(JSON.stringify(definition.toJSON())));
      expect(read(again, seed).digest()).toBe(read(definition, seed).digest());
    });
  });

  it("random definitions know every built-in kind", { timeout: 60_000 }, () => {
    const kinds = new Set<string>();
    for (const definition of fc.sample(definitions, { seed: SEED, numRuns: 200 })) {
      for (const table of Object.values(definition.node.tables))
        for (const field of Object.values(table.fields)) kinds.add(field.kind);
    }
    // The shorthands write other kinds.
    const builtIn = Object.keys(f).filter((name) => !["oneOf", "nullable", "optional"].includes(name));
    expect([...kinds].sort()).toEqual(builtIn.sort());
  });
});

/** Fields that may depend on how many rows another table has: references into it, and all that reads them. */
function findMoved(node: DatasetNode, before: Dataset, after: Dataset): ReadonlySet<string> {
  const rows = (data: Dataset, name: string): number => (data.tables[name] as TableData).rowCount;
  const growing = new Set(Object.keys(node.tables).filter((name) => rows(before, name) !== rows(after, name)));
  const moved = new Set<string>();
  for (const [table, { fields, per }] of Object.entries(node.tables)) {
    for (const [name, field] of Object.entries(fields)) {
      const target = String(field.to ?? "").split(".")[0]!;
      if (field.kind === "ref" && growing.has(target) && (per?.table !== target || name !== "parent"))
        moved.add(`${table}.${name}`);
    }
  }
  for (let size = -1; size !== moved.size; ) {
    size = moved.size;
    for (const table of before.explain().tables) {
      for (const field of table.fields) if (field.reads.some((path) => moved.has(path))) moved.add(`${table.name}.${field.name}`);
    }
  }
  return moved;
}

/** The same tables among others, in another order, with more fields around theirs. */
function widen(node: DatasetNode): DatasetNode {
  const tables = Object.entries(node.tables).map(([name, table]) => {
    const fields = [["extra", { kind: "int" }], ...Object.entries(table.fields).reverse(), ["other", { kind: "uuid" }]];
    return [name, { ...table, fields: Object.fromEntries(fields) }] as const;
  });
  return { ...node, tables: Object.fromEntries([["more", { rows: 3, fields: { id: { kind: "ulid" } } }], ...tables.reverse()]) };
}

/** Checks rows against the document by plain means. */
function verify(node: DatasetNode, data: Dataset): void {
  const rowsOf = (name: string): Record<string, unknown>[] => (data.tables[name] as TableData).toArray();
  for (const [name, table] of Object.entries(node.tables)) {
    const rows = rowsOf(name);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    for (const set of table.unique ?? []) {
      expect(new Set(rows.map((row) => set.map((field) => String(row[field])).join("|"))).size).toBe(rows.length);
    }
    for (const row of rows) {
      const [low, high] = [Number(row.low), Number(row.high)];
      const twice = low * 2 + high;
      expect(row.twice).toBe(twice);
      const holds = String(table.checks?.[0] ?? "true").replaceAll("==", "===");
      expect(new Function("low", "high", "twice", `return ${holds}`)(low, high, twice)).toBe(true);
      if (table.fields.reason !== undefined) expect(row.reason === null).toBe(row.state === "on");
    }
    for (const [field, child] of Object.entries(table.fields)) {
      if (child.kind === "ref") {
        const keys = new Set(rowsOf(String(child.to).split(".")[0]!).map((row) => row.id));
        expect(rows.every((row) => row[field] === null || keys.has(row[field]))).toBe(true);
      }
      if (child.kind === "count" || child.kind === "sum") {
        const children = rowsOf(String(child.of).split(".")[0]!);
        for (const row of rows) {
          const own = children.filter((other) => other.parent === row.id);
          expect(row[field]).toBe(child.kind === "count" ? own.length : own.reduce((sum, other) => sum + Number(other.twice), 0));
        }
      }
    }
  }
}
