import { createBits, hasBit, setBit, TextBuilder, type Vector } from "@seedbed/core";

/**
 * Some of a vector's values, in the order given.
 *
 * @param vector - Any vector.
 * @param rows - Positions of the values.
 */
export function pickRows(vector: Vector, rows: Int32Array): Vector {
  const { length } = rows;
  const base = {
    length,
    validity: vector.validity === null ? null : pickBits(vector.validity, rows),
    ...(vector.absent === undefined ? {} : { absent: pickBits(vector.absent, rows) }),
  };
  switch (vector.layout) {
    case "number":
      return { ...vector, ...base, values: Float64Array.from(rows, (row) => vector.values[row]!) };
    case "bool":
      return { ...vector, ...base, bits: pickBits(vector.bits, rows) };
    case "text": {
      const builder = new TextBuilder(length, 16);
      for (const row of rows) {
        builder.writeBytes(vector.bytes.subarray(vector.offsets[row]!, vector.offsets[row + 1]!));
        builder.end();
      }
      return { ...builder.finish(base.validity, vector.type), ...base, ascii: vector.ascii };
    }
    case "list": {
      const offsets = new Int32Array(length + 1);
      rows.forEach((row, i) => {
        offsets[i + 1] = offsets[i]! + vector.offsets[row + 1]! - vector.offsets[row]!;
      });
      const items = new Int32Array(offsets[length]!);
      let at = 0;
      for (const row of rows) for (let i = vector.offsets[row]!; i < vector.offsets[row + 1]!; i++) items[at++] = i;
      return { ...vector, ...base, offsets, child: pickRows(vector.child, items) };
    }
    case "dictionary":
      return { ...vector, ...base, indices: Int32Array.from(rows, (row) => vector.indices[row]!) };
    case "struct": {
      const children: Record<string, Vector> = {};
      for (const name of Object.keys(vector.children)) children[name] = pickRows(vector.children[name]!, rows);
      return { ...vector, ...base, children };
    }
    case "value":
      return { ...vector, ...base, values: Array.from(rows, (row) => vector.values[row]) };
  }
}

function pickBits(bits: Uint8Array, rows: Int32Array): Uint8Array {
  const out = createBits(rows.length);
  rows.forEach((row, i) => {
    if (hasBit(bits, row)) setBit(out, i);
  });
  return out;
}
