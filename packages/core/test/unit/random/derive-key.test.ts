import { expect, test } from "vitest";
import { deriveKey } from "../../../src/random/derive-key.js";
import { type Key, seedToKey } from "../../../src/random/seed-key.js";
import { avalancheDeviates } from "../../statistics/measures/avalanche.js";

const base = seedToKey("demo");
const text = (key: Key): string => key.map((word) => word >>> 0).join();

test("a million labels give a million keys, and each half of them too", () => {
  const halves = [new Set<number>(), new Set<number>()];
  for (let i = 0; i < 1_000_000; i++) {
    const key = deriveKey(base, `field ${i}`);
    for (const half of [0, 1]) {
      // 53 of 64 bits: chance repeats are expected 5 × 10^−5 times.
      halves[half]!.add((key[half * 2]! >>> 0) * 2097152 + (key[half * 2 + 1]! >>> 11));
    }
  }
  expect(halves.map((half) => half.size)).toEqual([1_000_000, 1_000_000]);
});

test("labels that look alike, and the same label under other keys, give other keys", () => {
  const labels = [
    "",
    "\0",
    "\0\0",
    "a",
    "a\0",
    "ab",
    "ba",
    "aaaaaaaa",
    "aaaaaaaa\0",
    "aaaaaaaaa",
    "\u00e9",
    "e\u0301",
    "😀",
    "\ud83d",
  ];
  expect(new Set(labels.map((label) => text(deriveKey(base, label)))).size).toBe(labels.length);
  expect(text(deriveKey(seedToKey("other"), "a"))).not.toBe(text(deriveKey(base, "a")));
  expect(text(deriveKey(deriveKey(base, "a"), "b"))).not.toBe(text(deriveKey(deriveKey(base, "b"), "a")));
});

test("each bit of label and parent key flips each bit of the key in half of the cases", () => {
  const worst = { deviate: 0 };
  const check = (deviates: number[]): void => {
    for (const deviate of deviates) worst.deviate = Math.max(worst.deviate, Math.abs(deviate));
  };
  for (let lane = 0; lane < 4; lane++) {
    for (let bit = 0; bit < 16; bit++) {
      for (const at of [0, 5, 9]) {
        check(
          avalancheDeviates(400, (trial) => {
            const label = `${trial}`.padStart(11, "label");
            const code = label.charCodeAt(at) ^ (1 << bit);
            const other = label.slice(0, at) + String.fromCharCode(code) + label.slice(at + 1);
            return [deriveKey(base, label)[lane]!, deriveKey(base, other)[lane]!];
          }),
        );
      }
    }
    for (let bit = 0; bit < 128; bit++) {
      const flipped = [...base] as [number, number, number, number];
      flipped[bit >> 5]! ^= 1 << (bit & 31);
      check(avalancheDeviates(400, (trial) => [deriveKey(base, `f${trial}`)[lane]!, deriveKey(flipped, `f${trial}`)[lane]!]));
    }
  }
  expect(worst.deviate).toBeLessThan(6);
});
