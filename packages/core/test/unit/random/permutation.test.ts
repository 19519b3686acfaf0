import { expect, test } from "vitest";
import { deriveKey } from "../../../src/random/derive-key.js";
import { FieldRandom } from "../../../src/random/field-random.js";
import { GrowingPermutation, Permutation } from "../../../src/random/permutation.js";
import { seedToKey } from "../../../src/random/seed-key.js";
import { chiSquareDeviate, ONE_IN_A_MILLION } from "../../statistics/measures/chi-square.js";

const base = seedToKey("demo");
const random = (label: string): FieldRandom => new FieldRandom(deriveKey(base, label));

function isBijection(size: number, at: (index: number) => number): boolean {
  const seen = new Uint8Array(size);
  for (let i = 0; i < size; i++) {
    const value = at(i);
    if (!(Number.isInteger(value) && value >= 0 && value < size) || seen[value] === 1) return false;
    seen[value] = 1;
  }
  return true;
}

test("every size from 1 to 600 is permuted, with and without tweaks", () => {
  for (let size = 1; size <= 600; size++) {
    const permutation = new Permutation(random("sizes"), size);
    expect(isBijection(size, (i) => permutation.at(i))).toBe(true);
    expect(isBijection(size, (i) => permutation.atTweaked(i, size))).toBe(true);
  }
});

test("larger sizes are permuted", () => {
  const source = random("random sizes");
  for (let i = 0; i < 12; i++) {
    const size = 600 + (source.word(i, 0) % 100_000);
    const permutation = new Permutation(source, size);
    expect(isBijection(size, (index) => permutation.at(index))).toBe(true);
  }
});

test("sizes up to 2^53 stay whole and never repeat", () => {
  for (const size of [2 ** 32 + 1, 2 ** 50 + 7, Number.MAX_SAFE_INTEGER, 2 ** 53]) {
    const permutation = new Permutation(random("large"), size);
    const seen = new Set<number>();
    for (let i = 0; i < 5000; i++) {
      for (const index of [i, size - 1 - i, Math.floor(size / 5000) * i + 5000]) {
        const value = permutation.at(index);
        expect(value >= 0 && value < size && Number.isInteger(value)).toBe(true);
        seen.add(value);
      }
    }
    expect(seen.size).toBe(15_000);
  }
});

test("random access between tweaks gives the same values", () => {
  const permutation = new Permutation(random("tweaks"), 10);
  const expected = [0, 1, 2].map((tweak) => Array.from({ length: 10 }, (_, i) => permutation.atTweaked(i, tweak)));
  for (let i = 9; i >= 0; i--) {
    for (const tweak of [2, 0, 1]) expect(permutation.atTweaked(i, tweak)).toBe(expected[tweak]![i]);
    permutation.at(i);
  }
});

test.each([2, 3, 5, 6])("all orders of %i values are alike", (size) => {
  const counts = new Map<string, number>();
  const orders = [1, 1, 2, 6, 24, 120, 720][size]!;
  for (let i = 0; i < orders * 60; i++) {
    const permutation = new Permutation(random(`order ${i}`), size);
    const order = Array.from({ length: size }, (_, index) => permutation.at(index)).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(orders);
  expect(Math.abs(chiSquareDeviate([...counts.values()], 60))).toBeLessThan(ONE_IN_A_MILLION);
});

test.each([16, 130, 144, 199, 1000])("positions and pairs of positions are alike in %i values", (size) => {
  const cells = Math.min(size, 16);
  const single = new Float64Array(size);
  const pairs = new Float64Array(cells * cells);
  const expected = new Float64Array(cells * cells);
  const keys = size * 40;
  const sizes = new Float64Array(cells);
  const cellOf = (value: number): number => Math.floor((value * cells) / size);
  for (let value = 0; value < size; value++) sizes[cellOf(value)]!++;
  for (let a = 0; a < cells; a++) {
    for (let b = 0; b < cells; b++) {
      const ways = sizes[a]! * (sizes[b]! - (a === b ? 1 : 0));
      expected[a * cells + b] = Math.max(1e-9, (keys * ways) / (size * (size - 1)));
    }
  }
  for (let i = 0; i < keys; i++) {
    const permutation = new Permutation(random(`pairs ${i}`), size);
    const first = permutation.at(3);
    single[first]!++;
    pairs[cellOf(first) * cells + cellOf(permutation.at(size - 2))]!++;
  }
  expect(Math.abs(chiSquareDeviate(single, keys / size))).toBeLessThan(ONE_IN_A_MILLION);
  expect(Math.abs(chiSquareDeviate(pairs, expected))).toBeLessThan(ONE_IN_A_MILLION + (size === 16 ? 1 : 0));
});

test("a growing permutation keeps its prefix, and each decade to itself", () => {
  const growing = new GrowingPermutation(random("growing"));
  expect(isBijection(1000, (i) => growing.at(i))).toBe(true);
  expect(isBijection(10_000, (i) => growing.at(i))).toBe(true);
  expect(isBijection(100_000, (i) => growing.at(i))).toBe(true);
  for (const index of [1e6, 1e9 + 1, 1e15, Number.MAX_SAFE_INTEGER]) {
    expect(String(growing.at(index)).length).toBe(String(index).length);
    expect(growing.at(index)).toBe(new GrowingPermutation(random("growing")).at(index));
  }
});

test("a size that cannot be permuted is refused", () => {
  for (const size of [0, -1, 1.5, Number.NaN, 2 ** 54]) {
    expect(() => new Permutation(random("bad"), size)).toThrow(expect.objectContaining({ code: "DOMAIN_INVALID" }));
  }
});
