import { powerOfTen } from "../../vector/read-vector.js";
import type { FakerLike } from "../contract/locale.js";

interface FloatOptions {
  readonly min?: number;
  readonly max?: number;
  readonly fractionDigits?: number;
  readonly multipleOf?: number;
}

interface NumberModule {
  float(options?: number | FloatOptions): number;
  int(options: { min: number; max: number }): number;
}

const MAX_DIGITS = 15;

/**
 * Replaces faker's `number.float`, which takes powers and logarithms whose last bits differ between engines, by one that
 * works on whole steps. Prices, coordinates and colours are made with it.
 *
 * @param faker - An instance of our own.
 * @returns The same instance.
 */
export function mendNumberFloat<F extends FakerLike>(faker: F): F {
  const number = faker.number as NumberModule;
  const plain = number.float.bind(number);
  number.float = (options = {}) => {
    const { min = 0, max = 1, fractionDigits, multipleOf } = typeof options === "number" ? { max: options } : options;
    const digits = fractionDigits ?? countDigits(multipleOf);
    if (
      digits === undefined ||
      !(Number.isInteger(digits) && digits >= 0 && digits <= MAX_DIGITS) ||
      (fractionDigits !== undefined && multipleOf !== undefined)
    ) {
      return multipleOf !== undefined && multipleOf > 0 && fractionDigits === undefined
        ? number.int({ min: min / multipleOf, max: max / multipleOf }) * multipleOf
        : plain(options);
    }
    const steps = powerOfTen(digits);
    return number.int({ min: min * steps, max: max * steps }) / steps;
  };
  return faker;
}

/** Digits behind the point of 0.1, 0.01 and so on; undefined for any other step. */
function countDigits(step: number | undefined): number | undefined {
  for (let digits = 0; digits <= MAX_DIGITS; digits++) if (step === 1 / powerOfTen(digits)) return digits;
  return undefined;
}
