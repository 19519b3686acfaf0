import type { Seed } from "../../index.js";
import { breakLaw } from "./law.js";
import type { LawName } from "./law-name.js";
import { isSameValue, showValue } from "./same-value.js";

/** What is compared, for the message. */
export interface Comparison {
  readonly law: LawName;
  readonly path: string;
  readonly seed: Seed;
  /** How the values were come by: `"after a field was added"`. */
  readonly how: string;
  /** Row number of the first value. */
  readonly from?: number;
}

/**
 * Compares values row by row.
 *
 * @param expected - Values as they should be.
 * @param actual - Values as they are.
 * @param comparison - What is compared.
 * @throws SeedbedError `LAW_BROKEN` at the first row that differs.
 */
export function compareValues(expected: readonly unknown[], actual: readonly unknown[], comparison: Comparison): void {
  const { how, from = 0, ...where } = comparison;
  for (let i = 0; i < Math.min(expected.length, actual.length); i++) {
    if (isSameValue(expected[i], actual[i])) continue;
    breakLaw({ ...where, row: from + i, message: `${showValue(expected[i])} became ${showValue(actual[i])} ${how}` });
  }
  if (expected.length !== actual.length) {
    breakLaw({ ...where, message: `${expected.length} rows became ${actual.length} ${how}` });
  }
}
