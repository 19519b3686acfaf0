import type { Rows } from "../../random/rows.js";
import { fromValues } from "../../vector/from-values.js";
import type { ValueType } from "../../vector/value-type.js";
import type { Vector } from "../../vector/vector.js";

/** Numbers that can be drawn again inside narrower bounds, so that order rules hold by construction. */
export interface OrderedCells {
  /** Least value, in the vector's raw numbers: unscaled decimals, days, milliseconds. */
  readonly min: number;
  /** Greatest value, raw. */
  readonly max: number;
  /** Distance between neighbouring values, 0 when continuous. */
  readonly step: number;
  /** Draws the cell of a row inside `[min, max]`, raw; the bounds lie within this range. */
  between(row: number, min: number, max: number): number;
}

/** What a generator's `prepare` returns: the cells of one field. `fill` may be left out. */
export interface CellsInit<T = unknown> {
  readonly type: ValueType;
  /** The value of one row. */
  at(row: number): T;
  /** The same values as a vector; when left out, it is made from `at`. */
  fill?(rows: Rows): Vector;
  /** Number of distinct values `pick` can give; needed for `unique()`. */
  readonly domain?: number;
  /** The value at an index of the domain; different indices give different values. Other randomness comes from the row. */
  pick?(index: number, row: number): T;
  /** The same as `pick`, for many rows: a faster path where one is worth it. */
  fillPicked?(indices: Float64Array, rows: Rows): Vector;
  /** Present when order rules can be met by construction. */
  readonly order?: OrderedCells;
  /** True when some rows may have no value, because what they are made from has none. */
  readonly nullable?: boolean;
  /** True when some rows may lack the field, because what it is made from does. */
  readonly optional?: boolean;
  /** Members that rows may lack, of cells that hold objects. */
  readonly optionalMembers?: readonly string[];
  /** True when no two rows share a value whatever is asked, as for UUIDs and sequences. */
  readonly distinct?: boolean;
  /** True when unique indices start small and grow with the row, so that values stay short. `domain` is then 2^53. */
  readonly growing?: boolean;
  /** True when the row, not chance, decides the value, so that drawing again cannot change it. */
  readonly fixed?: boolean;
}

/** The cells of one field, ready to evaluate at any row, one by one or in bulk. */
export interface Cells<T = unknown> extends CellsInit<T> {
  fill(rows: Rows): Vector;
}

/**
 * Completes cells: `fill` is added where missing, and computed once a batch.
 *
 * @param init - Cells, perhaps without `fill`.
 */
export function createCells<T>(init: CellsInit<T>): Cells<T> {
  const owner = {};
  const compute = init.fill === undefined ? (rows: Rows) => fillByRow(init, rows) : (rows: Rows) => init.fill!(rows);
  return { ...init, at: (row) => init.at(row), fill: (rows) => rows.once(owner, compute) };
}

/**
 * Makes a vector from the one-cell path.
 *
 * @param cells - Cells to evaluate.
 * @param rows - Rows to evaluate them at.
 */
export function fillByRow(cells: CellsInit, rows: Rows): Vector {
  const { values } = rows;
  const out: unknown[] = new Array(values.length);
  for (let i = 0; i < values.length; i++) out[i] = cells.at(values[i]!);
  return fromValues(cells.type, out);
}
