import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverPairs } from "../../../../src/importers/boundaries/cover-pairs.js";

const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 7 });

describe("coverPairs", () => {
  it("covers every pair of levels", () => {
    fc.assert(
      fc.property(counts, (levels) => {
        const { rows, complete } = coverPairs(levels, 1000);
        expect(complete).toBe(true);
        for (let i = 0; i < levels.length; i++) {
          for (let j = 0; j < i; j++) {
            const seen = new Set(rows.map((row) => `${row[i]} ${row[j]}`));
            expect(seen.size).toBe(levels[i]! * levels[j]!);
          }
        }
      }),
    );
  });

  it("takes not many more rows than the two greatest factors have pairs", () => {
    expect(coverPairs([3, 3, 3, 3], 100).rows.length).toBeLessThanOrEqual(14);
    expect(
      coverPairs(
        Array.from({ length: 20 }, () => 2),
        100,
      ).rows.length,
    ).toBeLessThanOrEqual(16);
  });

  it("keeps to its bound and says so", () => {
    const { rows, complete } = coverPairs([9, 9, 9], 20);
    expect(rows).toHaveLength(20);
    expect(complete).toBe(false);
  });

  it("sees each level of a single factor", () => {
    expect(coverPairs([4], 10).rows).toEqual([[0], [1], [2], [3]]);
    expect(coverPairs([], 10)).toEqual({ rows: [], complete: true });
  });
});
