import { nothing, type SchemaDocument } from "../document/schema-document.js";
import type { Marks } from "./marks.js";

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * A bigint between bounds.
 *
 * @param marks - Where marks are made.
 * @param min - Least value, if any.
 * @param max - Greatest value, if any.
 * @param units - What it must be a multiple of.
 */
export function bigintBetween(
  marks: Marks,
  min: bigint | undefined,
  max: bigint | undefined,
  units: readonly bigint[] = [],
): SchemaDocument {
  const step = units.map((unit) => (unit < 0n ? -unit : unit)).reduce(leastCommonMultiple, 1n);
  if (step === 0n) return min !== undefined && min > 0n ? nothing() : marks.bigint({ const: 0 });
  const isSafe = (bound: bigint | undefined): boolean => bound === undefined || (bound <= SAFE && bound >= -SAFE);
  if (isSafe(min) && isSafe(max) && step <= SAFE) {
    return marks.bigint({
      type: "integer",
      ...(min === undefined ? {} : { minimum: Number(min) }),
      ...(max === undefined ? {} : { maximum: Number(max) }),
      ...(step === 1n ? {} : { multipleOf: Number(step) }),
    });
  }
  const low = ceilTo(min ?? max! - SAFE * step, step);
  const high = max ?? low + SAFE * step;
  return low > high ? nothing() : marks.wideBigint(low, step, (high - low) / step + 1n);
}

function ceilTo(value: bigint, step: bigint): bigint {
  const rest = ((value % step) + step) % step;
  return rest === 0n ? value : value + step - rest;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) return 0n;
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
