import type { OptionReports } from "../../../errors/option-reports.js";

/** Options of everything that has a length. */
export interface LengthOptions {
  /** Exact length; instead of `minLength` and `maxLength`. */
  readonly length?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** Longest text, byte string or list that is made. */
export const MAX_LENGTH = 100_000;

/** Bounds of a length, both inclusive. */
export interface Lengths {
  readonly min: number;
  readonly max: number;
}

/**
 * Reads a length, or its two bounds, and reports what is wrong with them.
 *
 * @param options - As given.
 * @param defaults - Bounds where nothing is given; one that is given moves the other along.
 * @param context - Where bad options are reported.
 * @param names - What the bounds are called in the options.
 */
export function resolveLengths(
  options: LengthOptions,
  defaults: Lengths,
  context: OptionReports,
  names: readonly [min: string, max: string] = ["minLength", "maxLength"],
): Lengths {
  let faulty = false;
  const given = [
    ["length", options.length],
    [names[0], options.minLength],
    [names[1], options.maxLength],
  ] as const;
  for (const [name, value] of given) {
    if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= MAX_LENGTH)) continue;
    context.report(
      name,
      `${name} is a whole number from 0 to ${MAX_LENGTH}, got ${String(value)}`,
      `give for example ${defaults.max}`,
    );
    faulty = true;
  }
  if (options.length !== undefined && (options.minLength !== undefined || options.maxLength !== undefined)) {
    context.report("length", `length and ${names.join(" or ")} are both given`, "keep one of them");
    faulty = true;
  }
  if (faulty) return defaults;
  if (options.length !== undefined) return { min: options.length, max: options.length };
  const min = options.minLength ?? Math.min(defaults.min, options.maxLength ?? defaults.min);
  const max = options.maxLength ?? Math.min(MAX_LENGTH, Math.max(defaults.max, min));
  if (min > max) {
    context.report(names[1], `${names[1]} ${max} is below ${names[0]} ${min}`, "swap them", "RANGE_EMPTY");
    return defaults;
  }
  return { min, max };
}
