import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, table } from "../../../src/index.js";

const MAX = Number.MAX_SAFE_INTEGER;

const define = (rows: number) =>
  defineDataset({
    users: table(rows, {
      id: f.uuid().primaryKey(),
      number: f.sequence(),
      age: f.int({ min: 18, max: 90 }),
      code: f.int({ min: 0, max: MAX }).unique(),
      boss: f.ref("users.number", { nullFraction: 0.1 }),
      city: f.enum({ a: 99, b: 1 }),
      label: f.derived("number * 2.0"),
    }),
    visits: table({ per: "users", between: [2, 2] }, { user: f.ref("users.number"), at: f.int() }),
  });

describe("huge row counts", () => {
  it("cost nothing until rows are read", () => {
    const began = performance.now();
    const data = createDataset(define(4e15), { seed: 1 });
    expect(data.users.rowCount).toBe(4e15);
    expect(data.visits.rowCount).toBe(8e15);
    expect(data.explain().tables).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it.each([0, 2 ** 32 - 1, 2 ** 32, 1e12, 2 ** 51 + 1, 4e15 - 1])("row %i is read like the first", (row) => {
    const data = createDataset(define(4e15), { seed: 1 });
    const alone = data.users.at(row);
    const [scanned] = data.users.slice(row, row + 1);
    expect(alone).toEqual(scanned);
    expect(alone.number).toBe(row + 1);
    expect(alone.boss === null || (Number.isInteger(alone.boss) && alone.boss >= 1 && alone.boss <= 4e15)).toBe(true);
    expect(data.visits.at(2 * row + 1).user).toBe(row + 1);
    const began = performance.now();
    for (let i = 0; i < 1000; i++) data.users.at(row);
    expect((performance.now() - began) / 1000).toBeLessThan(2);
  });

  it("reach the last safe row number", () => {
    const data = createDataset(defineDataset({ t: table(MAX, { id: f.uuid(), n: f.int(), s: f.sequence() }) }), { seed: 1 });
    const last = data.t.slice(MAX - 3);
    expect(last.map((row) => row.s)).toEqual([MAX - 2, MAX - 1, MAX]);
    expect(last).toEqual([data.t.at(MAX - 3), data.t.at(MAX - 2), data.t.at(MAX - 1)]);
    expect(new Set(last.map((row) => row.id)).size).toBe(3);
  });

  it("do not repeat across 2^32", () => {
    const data = createDataset(defineDataset({ t: table(2 ** 34, { n: f.int({ min: 0, max: 1e9 }) }) }), { seed: 1 });
    const near = data.t.slice(0, 200).map((row) => row.n);
    const far = data.t.slice(2 ** 32, 2 ** 32 + 200).map((row) => row.n);
    expect(near.filter((n, i) => n === far[i]).length).toBeLessThan(2);
  });
});
