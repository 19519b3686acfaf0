import { deriveKey } from "../../../src/random/derive-key.js";
import { FieldRandom } from "../../../src/random/field-random.js";
import { type Seed, seedToKey } from "../../../src/random/seed-key.js";

/** The ways through cells in which words are tested. */
export const STREAMS = ["rows", "draws", "fields", "mixed", "high"] as const;
export type StreamName = (typeof STREAMS)[number];

/**
 * Walks through cells in one direction.
 *
 * `rows`: rows of one field; `draws`: words of one cell, 2^32 of them, then of the next row; `fields`: one row of many
 * fields; `mixed`: sixteen fields by four draws by rows; `high`: rows 2^32 apart.
 *
 * @param name - The direction.
 * @param seed - The dataset's seed.
 * @returns A function that gives the next word.
 */
export function createStream(name: StreamName, seed: Seed): () => number {
  const table = deriveKey(seedToKey(seed), "users");
  const field = new FieldRandom(deriveKey(table, "age"));
  const fields = Array.from({ length: 16 }, (_, i) => new FieldRandom(deriveKey(table, `field ${i}`)));
  const WORD = 4294967296;
  let i = -1;
  switch (name) {
    case "rows":
      return () => field.word(++i, 0);
    case "draws":
      return () => field.word(41 + Math.floor(++i / WORD), i % WORD);
    case "fields":
      return () => new FieldRandom(deriveKey(table, `field ${++i}`)).word(41, 0);
    case "mixed":
      return () => fields[++i % 16]!.word(Math.floor(i / 64), Math.floor(i / 16) % 4);
    case "high":
      return () => field.word((++i % 2097152) * WORD + Math.floor(i / 2097152), 0);
  }
}

/**
 * The bits of a word in reverse order, so that tests of high bits test the low ones.
 *
 * @param word - A 32-bit word.
 */
export function reverseBits(word: number): number {
  let x = word;
  x = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}
