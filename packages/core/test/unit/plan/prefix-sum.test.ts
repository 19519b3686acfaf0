import { describe, expect, it } from "vitest";
import { PrefixSum } from "../../../src/plan/prefix-sum.js";

describe("PrefixSum", () => {
  it.each([0, 1, 63, 64, 65, 128, 1000])("agrees with plain sums over %i positions", (length) => {
    const values = Array.from({ length }, (_, i) => (i * 7919) % 5);
    const sums = new PrefixSum(length, (from, count) => values.slice(from, from + count));
    let total = 0;
    const starts = values.map((value) => {
      total += value;
      return total - value;
    });
    expect(sums.total).toBe(total);
    // Out of order, so that no block is at hand.
    for (let i = length - 1; i >= 0; i--) expect(sums.before(i)).toBe(starts[i]);
    for (let point = 0; point < total; point++) {
      const at = sums.find((point * 31) % total);
      expect(sums.before(at)).toBeLessThanOrEqual((point * 31) % total);
      expect(sums.before(at) + values[at]!).toBeGreaterThan((point * 31) % total);
    }
    expect(sums.before(length)).toBe(total);
  });

  it.each([1, 64, 5000, 9000])("walks a run as it finds each point, over %i positions", (length) => {
    const sums = new PrefixSum(length, (from, count) => Array.from({ length: count }, (_, i) => ((from + i + 1) * 7919) % 4));
    for (const from of [0, 1, Math.floor(sums.total / 2), Math.max(0, sums.total - 7)]) {
      const count = Math.min(6000, sums.total - from);
      expect([...sums.walk(from, count)]).toEqual(Array.from({ length: count }, (_, k) => sums.find(from + k)));
    }
  });

  it("finds points between fractions", () => {
    const sums = new PrefixSum(3, (from, count) => [0.5, 0, 2.25].slice(from, from + count));
    expect([0, 0.49, 0.5, 2.7].map((point) => sums.find(point))).toEqual([0, 0, 2, 2]);
  });

  it("keeps one number for every 64 positions", () => {
    const sums = new PrefixSum(1_000_000, (_, count) => new Uint8Array(count).fill(1));
    const held = Object.values(sums).reduce(
      (bytes: number, value) => bytes + (ArrayBuffer.isView(value) ? value.byteLength : 0),
      0,
    );
    expect(held).toBeLessThan(1_000_000 / 8 + 1024);
    expect(sums.find(999_999)).toBe(999_999);
  });
});
