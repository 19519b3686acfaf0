/** One over 2^32: turns a word into a number below 1. */
const SCALE = 2.3283064365386963e-10;

let a = 1;
let b = 2;
let c = 3;
let d = 4;

/** Starts the sequence anew. */
export function seed(value: number): void {
  a = value | 0;
  b = 0x9e3779b9 | 0;
  c = 0x243f6a88;
  d = 0xb7e15162 | 0;
  for (let i = 0; i < 16; i++) word();
}

/**
 * The next 32 bits, signed.
 *
 * @source D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators" (2018): xoshiro128**.
 */
export function word(): number {
  const product = Math.imul(b, 5);
  const out = Math.imul((product << 7) | (product >>> 25), 9);
  const shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = (d << 11) | (d >>> 21);
  return out;
}

/** The next number in [0, 1). */
export function fraction(): number {
  return (word() >>> 0) * SCALE;
}

/**
 * The next whole number below a bound.
 *
 * @param bound - 1 to 2^31.
 */
export function below(bound: number): number {
  return ((word() >>> 0) * SCALE * bound) | 0;
}
