import { describe, expect, it } from "vitest";
import { combineDigests, createDataset, defineDataset, f, TableDigest, table, toValues } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const data = createDataset(
  defineDataset({
    t: table(100, { id: f.sequence(), a: f.int(), b: f.string().nullable(0.3), o: f.int().optional(0.4) }),
    none: table(0, { id: f.int() }),
  }),
  { seed: "rows" },
);
const rows = data.t.toArray();

describe("TableData", () => {
  it.each([-101, 100, 1.5, -0.5, Number.NaN, 2 ** 53, "0", undefined])("has no row %s", (row) => {
    const error = catchError(() => data.t.at(row as number));
    expect(error.code).toBe("ROW_OUT_OF_RANGE");
    expect(error.message).toMatch(/100 rows/);
  });

  it("counts negative rows from the end, as arrays do", () => {
    expect([data.t.at(-1), data.t.at(-100)]).toEqual([rows[99], rows[0]]);
  });

  it("cuts slices as arrays do", () => {
    for (const [from, to] of [
      [0, 100],
      [3, 7],
      [-5, 100],
      [-5, -2],
      [90, 500],
      [50, 40],
      [0, 0],
    ] as const) {
      expect(data.t.slice(from, to)).toEqual(rows.slice(from, to));
    }
    expect(data.t.slice(95)).toEqual(rows.slice(95));
    expect(data.none.toArray()).toEqual([]);
    expect(catchError(() => data.t.slice(0.5)).code).toBe("ROW_OUT_OF_RANGE");
  });

  it("leaves absent fields out, and keeps null ones", () => {
    expect(rows.some((row) => !("o" in row))).toBe(true);
    expect(rows.every((row) => "b" in row)).toBe(true);
    expect(data.t.schema.columns.map(({ name, nullable, optional }) => [name, nullable, optional])).toEqual([
      ["id", false, false],
      ["a", false, false],
      ["b", true, false],
      ["o", false, true],
    ]);
  });

  it("gives new rows every time", () => {
    const row = data.t.at(3);
    row.a = -1;
    expect(data.t.at(3).a).toBe(rows[3]?.a);
  });

  it("reads batches of any size and range", async () => {
    const seen: unknown[] = [];
    for await (const batch of data.t.batches({ size: 7, from: 5, to: 60 })) {
      expect(batch.from).toBe(5 + seen.length);
      seen.push(...toValues(batch.columns.a!));
    }
    expect(seen).toEqual(rows.slice(5, 60).map((row) => row.a));
    const names = data.t.batchAt(0, 3, ["b", "id"]).columns;
    expect(Object.keys(names)).toEqual(["b", "id"]);
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const read = async (): Promise<number> => {
      let batches = 0;
      for await (const _ of data.t.batches({ size: 10, signal: controller.signal })) {
        if (++batches === 3) controller.abort(new Error("enough"));
      }
      return batches;
    };
    await expect(read()).rejects.toThrow("enough");
  });

  it.each([0, -1, 1.5, 2 ** 21])("refuses batches of %d rows", async (size) => {
    await expect(data.t.batches({ size }).next()).rejects.toMatchObject({ code: "BATCH_SIZE_INVALID" });
  });

  it("refuses batches outside the table and unknown columns", () => {
    expect(catchError(() => data.t.batchAt(90, 101)).code).toBe("ROW_OUT_OF_RANGE");
    expect(catchError(() => data.t.batchAt(9, 3)).code).toBe("ROW_OUT_OF_RANGE");
    expect(catchError(() => data.t.batchAt(0, 1, ["x"])).code).toBe("COLUMN_UNKNOWN");
  });

  it("has a digest that parts add up to, in any order", () => {
    const digest = new TableDigest(data.t.schema);
    for (const [from, to] of [
      [60, 100],
      [0, 13],
      [13, 60],
    ] as const)
      digest.add(data.t.batchAt(from, to));
    expect(digest.finish()).toBe(data.t.digest());
    expect(data.t.digest({ from: 0, to: 50 })).not.toBe(data.t.digest({ from: 50, to: 100 }));
    expect(data.digest()).toBe(
      combineDigests(
        new Map([
          ["none", data.none.digest()],
          ["t", data.t.digest()],
        ]),
      ),
    );
  });
});
