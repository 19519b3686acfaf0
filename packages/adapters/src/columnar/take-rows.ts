import { type Batch, createBits, fromValues, hasBit, setBit, type Vector } from "@seedbed/core";

/** Rows by their numbers in a batch, in the order they are taken; −1 stands for a row that is not there. */
export type RowNumbers = Int32Array;

/**
 * Takes rows of a batch.
 *
 * @param batch - Where from.
 * @param rows - Which, in order; the same may be taken more than once.
 */
export function takeRows(batch: Batch, rows: RowNumbers): Batch {
  const columns: Record<string, Vector> = {};
  for (const [name, vector] of Object.entries(batch.columns)) columns[name] = takeValues(vector, rows);
  return { ...batch, length: rows.length, columns };
}

/**
 * Takes values of a vector.
 *
 * @param vector - Where from.
 * @param rows - Which, in order; null is taken for −1.
 */
export function takeValues(vector: Vector, rows: RowNumbers): Vector {
  const length = rows.length;
  const validity = takeValidity(vector, rows);
  const absent = vector.absent === undefined ? undefined : takeBits(vector.absent, rows);
  const more = { length, validity, ...(absent === undefined ? {} : { absent }) };
  switch (vector.layout) {
    case "number": {
      const values = vector.values instanceof Int32Array ? new Int32Array(length) : new Float64Array(length);
      for (let i = 0; i < length; i++) values[i] = rows[i]! < 0 ? 0 : vector.values[rows[i]!]!;
      return { ...vector, ...more, values };
    }
    case "bool":
      return { ...vector, ...more, bits: takeBits(vector.bits, rows) };
    case "dictionary": {
      const indices = new Int32Array(length);
      for (let i = 0; i < length; i++) indices[i] = rows[i]! < 0 ? 0 : vector.indices[rows[i]!]!;
      return { ...vector, ...more, indices };
    }
    case "text": {
      const { offsets, bytes } = takeRanges(vector.offsets, rows);
      const out = new Uint8Array(bytes);
      for (let i = 0; i < length; i++) {
        if (rows[i]! >= 0) out.set(vector.bytes.subarray(vector.offsets[rows[i]!]!, vector.offsets[rows[i]! + 1]!), offsets[i]!);
      }
      return { ...vector, ...more, offsets, bytes: out };
    }
    case "list": {
      const { offsets, bytes: count } = takeRanges(vector.offsets, rows);
      const inner = new Int32Array(count);
      for (let i = 0; i < length; i++) {
        const start = rows[i]! < 0 ? 0 : vector.offsets[rows[i]!]!;
        for (let at = offsets[i]!; at < offsets[i + 1]!; at++) inner[at] = start + at - offsets[i]!;
      }
      return { ...vector, ...more, offsets, child: takeValues(vector.child, inner) };
    }
    case "struct": {
      const children = Object.fromEntries(
        Object.entries(vector.children).map(([name, child]) => [name, takeValues(child, rows)]),
      );
      return { ...vector, ...more, children };
    }
    case "value": {
      const values = Array.from(rows, (row) => (row < 0 ? null : vector.values[row]));
      const taken = fromValues(vector.type, values);
      return { ...taken, ...(absent === undefined ? {} : { absent }) };
    }
  }
}

/** Offsets of ranges laid side by side, and their length in all. */
function takeRanges(offsets: Int32Array, rows: RowNumbers): { readonly offsets: Int32Array; readonly bytes: number } {
  const out = new Int32Array(rows.length + 1);
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row >= 0) at += offsets[row + 1]! - offsets[row]!;
    out[i + 1] = at;
  }
  return { offsets: out, bytes: at };
}

function takeValidity(vector: Vector, rows: RowNumbers): Uint8Array | null {
  if (vector.validity === null && !rows.includes(-1)) return null;
  const bits = createBits(rows.length);
  for (let i = 0; i < rows.length; i++) if (rows[i]! >= 0 && hasBit(vector.validity, rows[i]!)) setBit(bits, i);
  return bits;
}

function takeBits(bits: Uint8Array, rows: RowNumbers): Uint8Array {
  const out = createBits(rows.length);
  for (let i = 0; i < rows.length; i++) if (rows[i]! >= 0 && hasBit(bits, rows[i]!)) setBit(out, i);
  return out;
}
