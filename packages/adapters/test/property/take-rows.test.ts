import { toValues } from "@seedbed/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { takeRows } from "../../src/columnar/take-rows.js";
import { SAMPLE_COLUMNS, toSampleBatch } from "../../src/testing/index.js";

test("rows taken are the rows asked for, of every type", () => {
  const batch = toSampleBatch(SAMPLE_COLUMNS, 0, 9);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 20 }), (rows) => {
      const taken = takeRows(batch, Int32Array.from(rows));
      expect(taken.length).toBe(rows.length);
      for (const [name, vector] of Object.entries(batch.columns)) {
        const values = toValues(vector);
        expect(toValues(taken.columns[name]!)).toEqual(rows.map((row) => (row < 0 ? null : values[row])));
      }
    }),
  );
});
