import { expect, test } from "vitest";
import { deriveKey } from "../../../src/random/derive-key.js";
import { FieldRandom, toUniform53 } from "../../../src/random/field-random.js";
import { Rows } from "../../../src/random/rows.js";
import { seedToKey } from "../../../src/random/seed-key.js";

const random = new FieldRandom(deriveKey(seedToKey("demo"), "users.age"));

test("words of a batch are the words of its cells, also beyond 2^32", () => {
  const last = Number.MAX_SAFE_INTEGER;
  const lists = [
    Rows.range(0, 500),
    Rows.range(2 ** 31 - 100, 2 ** 31 + 100),
    Rows.range(2 ** 32 - 100, 2 ** 32 + 100),
    Rows.range(last - 100, last),
    Rows.of(Float64Array.of(last, 0, 2 ** 32, 7, 2 ** 52, 7)),
    Rows.range(5, 5),
  ];
  for (const rows of lists) {
    for (const draw of [0, 1, 77, 2 ** 31, 2 ** 32 - 1]) {
      const words = Array.from(rows.values, (row) => random.word(row, draw));
      expect(Array.from(random.words(rows, draw))).toEqual(words);
      const { first, second } = random.pairs(rows, draw);
      expect(Array.from(first)).toEqual(words);
      expect(Array.from(second)).toEqual(Array.from(rows.values, (row) => random.word(row, draw + 1)));
    }
  }
});

test("golden words", () => {
  const words = (seed: string): number[] => {
    const field = new FieldRandom(deriveKey(seedToKey(seed), "users.age"));
    return [field.word(0, 0), field.word(1, 0), field.word(0, 1), field.word(2 ** 32, 0), field.word(Number.MAX_SAFE_INTEGER, 3)];
  };
  expect([words("demo"), words("42"), words("")]).toMatchInlineSnapshot(`
    [
      [
        1029076511,
        858663460,
        687777278,
        593278492,
        3008509199,
      ],
      [
        3539874912,
        2820505316,
        2820879789,
        1167648236,
        2857304751,
      ],
      [
        1984386758,
        985144527,
        4128672385,
        3947512103,
        1308018242,
      ],
    ]
  `);
});

test("uniform numbers stay inside their intervals", () => {
  expect(toUniform53(0, 0)).toBe(0);
  expect(toUniform53(4294967295, 4294967295)).toBe(1 - 2 ** -53);
  for (let row = 0; row < 1000; row++) {
    const narrow = random.uniform(row, 0);
    expect(narrow > 0 && narrow < 1).toBe(true);
    expect(random.uniform53(row, 0)).toBe(toUniform53(random.word(row, 0), random.word(row, 1)));
  }
});

test("no two rows of a field share their words", () => {
  // 64 bits from two draws: a repeat among 2 × 10^5 rows has a chance of one in 10^9.
  const seen = new Set<bigint>();
  for (let i = 0; i < 100_000; i++) {
    for (const row of [i, i * 2 ** 32]) {
      if (row === 0 && i > 0) continue;
      seen.add((BigInt(random.word(row, 0)) << 32n) | BigInt(random.word(row, 1)));
    }
  }
  expect(seen.size).toBe(199_999);
});
