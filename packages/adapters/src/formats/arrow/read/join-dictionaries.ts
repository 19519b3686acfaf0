import { fromValues, toValues, type Vector } from "@seedbed/core";
import { beyondLimit } from "../../../columnar/read-errors.js";
import type { ReadLimits } from "../../../read/read-limits.js";

/** Entries of a dictionary that grows. */
const WEIGHT = 64;

/**
 * A dictionary with further entries.
 *
 * @param known - The entries so far.
 * @param more - The further ones.
 * @param limits - Limits.
 * @param file - Name of the file.
 */
export function joinDictionaries(known: Vector, more: Vector, limits: ReadLimits, file: string): Vector {
  if ((known.length + more.length) * WEIGHT > limits.heldBytes)
    throw beyondLimit(file, "heldBytes", "a dictionary that keeps growing");
  return fromValues(known.type, [...toValues(known), ...toValues(more)]);
}
