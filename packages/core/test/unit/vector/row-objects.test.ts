import { afterEach, describe, expect, it, vi } from "vitest";
import { makeObjects, type ObjectColumn, storeColumns } from "../../../src/vector/row-objects.js";

const LENGTH = 300;
const columns: readonly ObjectColumn[] = [
  { read: "value", values: Float64Array.from({ length: LENGTH }, (_, i) => i * 2 ** 31) },
  { read: "value", values: Array.from({ length: LENGTH }, (_, i) => (i % 3 === 0 ? null : { i })) },
  { read: "scaled", values: Int32Array.from({ length: LENGTH }, (_, i) => i * 7), by: 100 },
  { read: "entry", values: Int32Array.from({ length: LENGTH }, (_, i) => i % 2), by: ["even", "odd"] },
  { read: "date", values: Float64Array.from({ length: LENGTH }, (_, i) => i * 86_400_000) },
];

function make(names: readonly string[]): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = new Array(LENGTH + 2);
  makeObjects(rows, 1, names, columns, LENGTH);
  expect(Object.keys(rows)).toHaveLength(LENGTH);
  return rows.slice(1, -1);
}

function makePlainly(names: readonly string[]): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = new Array(LENGTH);
  storeColumns(rows, 0, names, columns, LENGTH);
  return rows;
}

const NAMES: readonly (readonly string[])[] = [
  ["id", "parent", "price", "state", "at"],
  ["größe", "日本", "with space", "kebab-case", "1st"],
  ['a"b', "a\\b", "a\nb", "a\u2028b", "`a`"],
  ['x":0};throw 1;({"y', "toString", "__proto__", "constructor", "valueOf"],
  ["3", "2", "1", "b", "a"],
];

describe("makeObjects", () => {
  it.each(NAMES)("gives what the plain way gives: %j %j %j %j %j", (...names) => {
    const rows = make(names);
    const plain = makePlainly(names);
    expect(rows).toEqual(plain);
    expect(rows.map((row) => Object.keys(row))).toEqual(plain.map((row) => Object.keys(row)));
    expect(rows.every((row) => Object.getPrototypeOf(row) === Object.prototype)).toBe(true);
    expect(Object.values(rows[3]!)).toHaveLength(columns.length);
  });

  it("gives the same twice, from other columns of the same shape", () => {
    const first = make(NAMES[0]!);
    expect(make(NAMES[0]!)).toEqual(first);
    const [only] = columns;
    const rows: Record<string, unknown>[] = [];
    makeObjects(rows, 0, ["id"], [only!], LENGTH);
    expect(rows.map((row) => row.id)).toEqual([...(only!.values as Float64Array)]);
  });
});

describe("makeObjects where code may not be made from text", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("falls back on the plain way", async () => {
    vi.resetModules();
    const refuse = vi.fn(() => {
      throw new EvalError("Code generation from strings disallowed for this context");
    });
    vi.stubGlobal("Function", refuse);
    const fresh = await import("../../../src/vector/row-objects.js");
    const names = NAMES[0]!;
    for (let round = 0; round < 2; round++) {
      const rows: Record<string, unknown>[] = new Array(LENGTH);
      fresh.makeObjects(rows, 0, names, columns, LENGTH);
      expect(rows).toEqual(makePlainly(names));
    }
    expect(refuse).toHaveBeenCalledTimes(1);
  });
});
