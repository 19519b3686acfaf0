import { formatTime, formatTimestamp, hasBit, type NumberVector, type Vector } from "@seedbed/core";
import { createCellError } from "../../../cells/cell-error.js";

/** What loading has to know about a column. */
export interface TargetColumn {
  readonly name: string;
  /** Such as `datetime`; `json` where texts must be JSON. */
  readonly dataType: string;
  /** True for `BOOLEAN`, which is a number of one digit. */
  readonly truth: boolean;
  /** Digits of the seconds. */
  readonly fraction: number | undefined;
}

const TEMPORAL = new Set(["date", "datetime", "timestamp", "time", "year"]);

/**
 * Tells whether moments of a vector are written as text, not as milliseconds since 1970.
 *
 * @param vector - What is about to be written.
 * @param column - Where to.
 */
export function isMoment({ type }: NumberVector, column: TargetColumn): boolean {
  return type.type === "timestamp" && (type.as !== "epochMs" || TEMPORAL.has(column.dataType));
}

const STEPS = [1000, 100, 10, 1];

/**
 * Throws when a column would cut off digits of moments, which gives no warning, or a number is none that MySQL has.
 *
 * @param vector - What is about to be written.
 * @param column - Where to.
 * @throws SeedbedError `DATABASE_VALUE`.
 */
export function assertFits(vector: Vector, column: TargetColumn): void {
  if (vector.layout !== "number") return;
  const { type } = vector.type;
  if (type === "float") assertFinite(vector, column);
  if (column.fraction === undefined || (type !== "timestamp" && type !== "time")) return;
  const step = STEPS[column.fraction] ?? 1;
  if (step === 1) return;
  const { values, validity, length } = vector;
  for (let i = 0; i < length; i++) {
    const value = values[i]!;
    if (value % step === 0 || !hasBit(validity, i)) continue;
    const text = type === "time" ? formatTime(value) : formatTimestamp(value);
    throw createCellError(
      column.name,
      text,
      `has more digits behind the second than ${column.dataType}(${column.fraction}) keeps`,
    );
  }
}

function assertFinite({ values, validity, length }: NumberVector, column: TargetColumn): void {
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(values[i]) && hasBit(validity, i)) throw createCellError(column.name, values[i], "is no finite number");
  }
}
