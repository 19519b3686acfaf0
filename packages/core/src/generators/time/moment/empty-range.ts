import { SeedbedError } from "../../../errors/seedbed-error.js";
import { fromRaw } from "../../../vector/read-vector.js";
import type { NumberType } from "../../../vector/value-type.js";

/**
 * The error for a row whose bounds leave no value.
 *
 * @param path - The field.
 * @param row - Row number.
 * @param type - The field's type.
 * @param low - Lower bound, raw.
 * @param high - Upper bound, raw.
 */
export function emptyRange(path: string, row: number, type: NumberType, low: number, high: number): SeedbedError {
  const shown = (raw: number): string => {
    const value = fromRaw(type.type === "timestamp" ? { type: "timestamp", as: "iso" } : type, raw);
    return String(value);
  };
  return new SeedbedError(
    "RANGE_EMPTY",
    `${path} has no value left at row ${row}: none lies between ${shown(low)} and ${shown(high)}`,
    {
      hint: "widen from and to, raise withinDays, or bound the field it is measured from",
      details: { path, row, low: shown(low), high: shown(high) },
    },
  );
}
