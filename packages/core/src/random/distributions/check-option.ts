import { SeedbedError } from "../../errors/seedbed-error.js";

/**
 * Stops when an option of a distribution is bad.
 *
 * @param fine - Whether the option is fine.
 * @param kind - The distribution's type.
 * @param path - The option's name; dots lead into components.
 * @param need - What the option has to be: `"a finite number above 0"`.
 * @param value - What was given.
 * @throws SeedbedError `DISTRIBUTION_INVALID` with `details.path`.
 * @example
 * ```ts
 * checkOption(stdDev >= 0, "normal", "stdDev", "a finite number ≥ 0", stdDev);
 * ```
 */
export function checkOption(fine: boolean, kind: string, path: string, need: string, value: unknown): asserts fine {
  if (fine) return;
  const given = typeof value === "object" && value !== null ? "a list or an object" : String(value);
  throw new SeedbedError("DISTRIBUTION_INVALID", `${kind}: ${path} must be ${need}, got ${given}`, {
    hint: `set ${path} to ${need}`,
    details: { path, kind },
  });
}

/**
 * Whether a value is a finite number.
 *
 * @param value - Anything.
 * @returns True for a finite number.
 * @example
 * ```ts
 * isFiniteNumber("1"); // false
 * ```
 */
export function isFiniteNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/**
 * Stops when an option is not a finite number above 0.
 *
 * @param kind - The distribution's type.
 * @param path - The option's name.
 * @param value - What was given.
 * @throws SeedbedError `DISTRIBUTION_INVALID` with `details.path`.
 * @example
 * ```ts
 * checkPositive("gamma", "shape", options.shape);
 * ```
 */
export function checkPositive(kind: string, path: string, value: unknown): asserts value is number {
  checkOption(isFiniteNumber(value) && value > 0, kind, path, "a finite number above 0", value);
}
