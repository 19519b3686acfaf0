import xor4096 from "seedrandom/lib/xor4096.js";
import { SeedbedError } from "../errors/seedbed-error.js";

/** What a user may give as a seed. A number and its decimal string are the same seed. */
export type Seed = string | number;

/** 128 bits as four 32-bit words. */
export type Key = readonly [number, number, number, number];

/**
 * Reads a seed into a 128-bit key.
 *
 * @param seed - Any string, or any finite number; `42` and `"42"` give the same key.
 * @returns Four 32-bit words.
 * @throws SeedbedError `SEED_INVALID` when the seed is neither a string nor a finite number.
 * @source R. P. Brent, "Some long-period random number generators using shifts and xors" (2007), as read by seedrandom's xor4096.
 */
export function seedToKey(seed: Seed): Key {
  if (typeof seed === "number" ? !Number.isFinite(seed) : typeof seed !== "string") {
    throw new SeedbedError("SEED_INVALID", `seed must be a string or a finite number, got ${String(seed)}`, {
      hint: 'pass for example seed: "demo" or seed: 42',
    });
  }
  const random = xor4096(String(seed === 0 ? 0 : seed));
  return [random.int32(), random.int32(), random.int32(), random.int32()];
}
