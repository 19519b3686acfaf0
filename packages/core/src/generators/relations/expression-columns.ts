import { toRaw } from "../../vector/from-values.js";
import { powerOfTen, toValues } from "../../vector/read-vector.js";
import { isNumberType, type ValueType } from "../../vector/value-type.js";
import type { Vector } from "../../vector/vector.js";
import type { Cells } from "../contract/cells.js";

/**
 * Cells as the columns an expression reads: decimals as numbers, moments as milliseconds, the rest as in rows.
 *
 * @param inputs - The cells, in the order of the expression's inputs.
 */
export function createColumns(inputs: readonly Cells[]): {
  at(row: number): ArrayLike<unknown>[];
  fill(rows: Parameters<Cells["fill"]>[0]): ArrayLike<unknown>[];
} {
  return {
    at: (row) => inputs.map((cells) => [toOperand(cells.type, cells.at(row))]),
    fill: (rows) => inputs.map((cells) => toOperands(cells.fill(rows))),
  };
}

function toOperand(type: ValueType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (!isNumberType(type)) return value;
  const raw = toRaw(type, value);
  return type.type === "decimal" ? raw / powerOfTen(type.scale) : raw;
}

function toOperands(vector: Vector): ArrayLike<unknown> {
  if (vector.layout !== "number") return toValues(vector).map((value) => value ?? null);
  const { type, values, validity } = vector;
  if (type.type === "decimal") {
    const unit = powerOfTen(type.scale);
    const out = new Float64Array(values.length);
    for (let i = 0; i < out.length; i++) out[i] = values[i]! / unit;
    return validity === null ? out : withNulls(out, validity);
  }
  return validity === null ? values : withNulls(values, validity);
}

function withNulls(values: ArrayLike<number>, validity: Uint8Array): unknown[] {
  return Array.from(values, (value, i) => (((validity[i >> 3]! >> (i & 7)) & 1) === 1 ? value : null));
}
