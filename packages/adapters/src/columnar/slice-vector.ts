import { createBits, hasBit, setBit, type Vector } from "@seedbed/core";

/**
 * A run of a vector's values, as a window on the same memory where that can be had.
 *
 * @param vector - Any vector.
 * @param from - First value.
 * @param to - One past the last value.
 */
export function sliceVector(vector: Vector, from: number, to: number): Vector {
  if (from === 0 && to === vector.length) return vector;
  const base = {
    length: to - from,
    validity: vector.validity === null ? null : sliceBits(vector.validity, from, to),
    ...(vector.absent === undefined ? {} : { absent: sliceBits(vector.absent, from, to) }),
  };
  switch (vector.layout) {
    case "number":
      return { ...vector, ...base, values: vector.values.subarray(from, to) };
    case "bool":
      return { ...vector, ...base, bits: sliceBits(vector.bits, from, to) };
    case "text":
    case "list":
      return { ...vector, ...base, offsets: vector.offsets.subarray(from, to + 1) };
    case "dictionary":
      return { ...vector, ...base, indices: vector.indices.subarray(from, to) };
    case "struct": {
      const children: Record<string, Vector> = {};
      for (const name of Object.keys(vector.children)) children[name] = sliceVector(vector.children[name]!, from, to);
      return { ...vector, ...base, children };
    }
    case "value":
      return { ...vector, ...base, values: vector.values.slice(from, to) };
  }
}

function sliceBits(bits: Uint8Array, from: number, to: number): Uint8Array {
  if ((from & 7) === 0) return bits.slice(from >> 3, (to + 7) >> 3);
  const out = createBits(to - from);
  for (let i = from; i < to; i++) if (hasBit(bits, i)) setBit(out, i - from);
  return out;
}
