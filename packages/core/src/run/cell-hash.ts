import { writeUtf8 } from "../vector/utf8.js";
import { type Dictionary, hasBit, type Vector } from "../vector/vector.js";

/** Two 32-bit hashes a cell. */
export interface CellHashes {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

const P1 = 0x01000193;
const P2 = 0x5bd1e995;
const MISSING = 0x6e756c6c;
const ABSENT = 0x61627365;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const known = new WeakMap<Dictionary, CellHashes>();

/**
 * Hashes every value of a vector. Equal values hash alike whatever their layout: text and dictionary text, 32-bit and 64-bit numbers.
 *
 * @param vector - Any vector.
 * @returns One pair of words a value.
 */
export function hashVector(vector: Vector): CellHashes {
  const { length, validity } = vector;
  const a = new Uint32Array(length);
  const b = new Uint32Array(length);
  switch (vector.layout) {
    case "number":
      for (let i = 0; i < length; i++) {
        // Adding 0 turns −0 into 0.
        float[0] = vector.values[i]! + 0;
        a[i] = Math.imul(words[0]! ^ Math.imul(words[1]!, P1), P2) ^ words[1]!;
        b[i] = Math.imul(words[1]! ^ Math.imul(words[0]!, P2), P1) + words[0]!;
      }
      break;
    case "bool":
      for (let i = 0; i < length; i++) {
        a[i] = hasBit(vector.bits, i) ? 1 : 2;
        b[i] = a[i]!;
      }
      break;
    case "text":
      for (let i = 0; i < length; i++) hashBytes(vector.bytes, vector.offsets[i]!, vector.offsets[i + 1]!, a, b, i);
      break;
    case "dictionary": {
      const entries = hashDictionary(vector.dictionary);
      for (let i = 0; i < length; i++) {
        a[i] = entries.a[vector.indices[i]!]!;
        b[i] = entries.b[vector.indices[i]!]!;
      }
      break;
    }
    case "list": {
      const items = hashVector(vector.child);
      for (let i = 0; i < length; i++) {
        let x = vector.offsets[i + 1]! - vector.offsets[i]!;
        let y = x;
        for (let j = vector.offsets[i]!; j < vector.offsets[i + 1]!; j++) {
          x = Math.imul(x ^ items.a[j]!, P1) + 1;
          y = Math.imul(y + items.b[j]!, P2) ^ (y >>> 15);
        }
        a[i] = x;
        b[i] = y;
      }
      break;
    }
    case "struct":
      for (const name of Object.keys(vector.children).sort()) {
        const members = hashVector(vector.children[name]!);
        for (let i = 0; i < length; i++) {
          a[i] = Math.imul(a[i]! ^ members.a[i]!, P1) + 1;
          b[i] = Math.imul(b[i]! + members.b[i]!, P2) ^ (b[i]! >>> 15);
        }
      }
      break;
    case "value":
      for (let i = 0; i < length; i++) {
        const text = canonicalText(vector.values[i]);
        const bytes = new Uint8Array(text.length * 3);
        hashBytes(bytes, 0, writeUtf8(text, bytes, 0), a, b, i);
      }
  }
  if (validity !== null) {
    for (let i = 0; i < length; i++) {
      if (hasBit(validity, i)) continue;
      a[i] = vector.absent !== undefined && hasBit(vector.absent, i) ? ABSENT : MISSING;
      b[i] = a[i]!;
    }
  }
  return { a, b };
}

function hashBytes(bytes: Uint8Array, from: number, to: number, a: Uint32Array, b: Uint32Array, i: number): void {
  let x = 0x811c9dc5;
  let y = to - from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    x = Math.imul(x ^ byte, P1);
    y = Math.imul(y + byte, P2) ^ (y >>> 13);
  }
  a[i] = x;
  b[i] = y;
}

function hashDictionary(dictionary: Dictionary): CellHashes {
  let hashes = known.get(dictionary);
  if (hashes === undefined) {
    const length = dictionary.strings.length;
    hashes = { a: new Uint32Array(length), b: new Uint32Array(length) };
    for (let i = 0; i < length; i++) {
      hashBytes(dictionary.bytes, dictionary.offsets[i]!, dictionary.offsets[i + 1]!, hashes.a, hashes.b, i);
    }
    known.set(dictionary, hashes);
  }
  return hashes;
}

/** A value as text, member names sorted: what `json` cells are hashed as. */
function canonicalText(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (value instanceof Uint8Array) return `bytes ${Array.from(value).join(" ")}`;
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object") {
    const members = Object.keys(value).sort();
    return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalText((value as Record<string, unknown>)[name])}`).join(",")}}`;
  }
  return typeof value === "string" ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}
