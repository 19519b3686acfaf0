import type { Key } from "./seed-key.js";

const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function avalanche(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/**
 * Mixes a label into a key: the key of a table from the dataset's, of a field from its table's.
 *
 * Labels are read as UTF-16 code units, eight to a block, with the length closing the hash, so
 * different labels under one key, and one label under different keys, give unrelated keys.
 *
 * @param key - The parent key.
 * @param label - A table name, a field name, or a purpose such as `"#null"`.
 * @returns The child key.
 * @source A. Appleby, MurmurHash3 x86_128 (public domain), keyed through its four lanes.
 */
export function deriveKey(key: Key, label: string): Key {
  let [a, b, c, d] = key;
  const length = label.length;
  for (let i = 0; i < length; i += 8) {
    const k1 = label.charCodeAt(i) | (unit(label, i + 1) << 16);
    const k2 = unit(label, i + 2) | (unit(label, i + 3) << 16);
    const k3 = unit(label, i + 4) | (unit(label, i + 5) << 16);
    const k4 = unit(label, i + 6) | (unit(label, i + 7) << 16);
    a = (Math.imul(rotate(a ^ Math.imul(rotate(Math.imul(k1, C1), 15), C2), 19) + b, 5) + 0x561ccd1b) | 0;
    b = (Math.imul(rotate(b ^ Math.imul(rotate(Math.imul(k2, C2), 16), C3), 17) + c, 5) + 0x0bcaa747) | 0;
    c = (Math.imul(rotate(c ^ Math.imul(rotate(Math.imul(k3, C3), 17), C4), 15) + d, 5) + 0x96cd1c35) | 0;
    d = (Math.imul(rotate(d ^ Math.imul(rotate(Math.imul(k4, C4), 18), C1), 13) + a, 5) + 0x32ac3b17) | 0;
  }
  a ^= length;
  b ^= length;
  c ^= length;
  d ^= length;
  for (let round = 0; round < 2; round++) {
    a = (a + b + c + d) | 0;
    b = (b + a) | 0;
    c = (c + a) | 0;
    d = (d + a) | 0;
    a = avalanche(a);
    b = avalanche(b);
    c = avalanche(c);
    d = avalanche(d);
  }
  a = (a + b + c + d) | 0;
  return [a, (b + a) | 0, (c + a) | 0, (d + a) | 0];
}

function unit(label: string, index: number): number {
  return index < label.length ? label.charCodeAt(index) : 0;
}
