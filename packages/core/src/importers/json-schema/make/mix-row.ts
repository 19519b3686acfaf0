import { FieldRandom } from "../../../index.js";

const WORD = 4294967296;
const M1 = 0x21f0aaad;
const M2 = 0x735a2d97;
const M3 = 0x85ebca6b;
const M4 = 0xc2b2ae35 | 0;
const GOLDEN = 0x9e3779b9 | 0;

const base = /* @__PURE__ */ new FieldRandom([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344]);

/** A step on the way to a value, as two words: a member's name, a list, an attempt. */
export interface Edge {
  readonly a: number;
  readonly b: number;
}

/**
 * The step of a name.
 *
 * @param name - Any text; purposes start with `#`, members with `.`.
 */
export function createEdge(name: string): Edge {
  const { key } = base.derive(name);
  return { a: key[0] ^ key[2], b: key[1] ^ key[3] };
}

/**
 * The row that a part of a value is made at: unrelated to the outer row, and to the rows of other parts.
 *
 * @param row - The outer row, 0 to 2^53 − 1.
 * @param edge - The step.
 * @param index - Position, for steps into lists.
 * @returns 0 to 2^53 − 1.
 * @source C. Wellons, "Prospecting for hash functions" (2018, public domain), and A. Appleby's MurmurHash3 finaliser.
 */
export function mixRow(row: number, edge: Edge, index = 0): number {
  const low = row >>> 0;
  let x = (low ^ edge.a) + Math.imul(index, GOLDEN);
  x = Math.imul(x ^ (x >>> 16), M1);
  x = Math.imul(x ^ (x >>> 15), M2);
  x ^= x >>> 15;
  let y = ((row < WORD ? 0 : (row / WORD) | 0) ^ edge.b) + x + index;
  y = Math.imul(y ^ (y >>> 16), M3);
  y = Math.imul(y ^ (y >>> 13), M4);
  y ^= y >>> 16;
  x = (x + y) | 0;
  x = Math.imul(x ^ (x >>> 16), M1);
  return (y >>> 11) * WORD + ((x ^ (x >>> 15)) >>> 0);
}
