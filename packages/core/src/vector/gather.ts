import type { Rows } from "../random/rows.js";
import { fromValues } from "./from-values.js";
import type { ValueType } from "./value-type.js";
import { intersectBits, type Vector } from "./vector.js";

/** Something that makes vectors of rows. */
interface Fills {
  readonly type: ValueType;
  fill(rows: Rows): Vector;
}

/**
 * The values of other rows, such as parents, with missing ones left out.
 *
 * @param source - Cells to read.
 * @param at - Rows to read them at, and which of these count.
 * @returns A vector as long as the rows.
 */
export function gather(source: Fills, at: { readonly rows: Rows; readonly validity: Uint8Array | null }): Vector {
  if (at.validity === null) return source.fill(at.rows);
  // Where nothing is left to read, the source is not asked: chains of parents end here.
  if (at.validity.every((byte) => byte === 0)) return fromValues(source.type, new Array(at.rows.length).fill(null));
  return withValidity(source.fill(at.rows), at.validity);
}

/**
 * The same vector with fewer values present.
 *
 * @param vector - Any vector.
 * @param validity - Bitmap of values that stay; null keeps all.
 */
export function withValidity(vector: Vector, validity: Uint8Array | null): Vector {
  if (validity === null) return vector;
  const narrowed = { ...vector, validity: intersectBits(vector.validity, validity) };
  // What is taken away is null: absent stays what was absent among the rows that count.
  return vector.absent === undefined ? narrowed : { ...narrowed, absent: intersectBits(vector.absent, validity)! };
}
