import { formatDate, formatTime } from "../../../index.js";
import type { Draws } from "../../contract/draws.js";
import { DIGITS, drawText } from "./alphabets.js";

/** Days from 1970-01-01 to 2037-12-31: what 32-bit clocks can tell, with room to spare. */
const DAYS = 24_837;
const SECONDS = 86_400;

/**
 * A date from 1970 to 2037, `2024-02-29`.
 *
 * @param draws - Where randomness comes from.
 */
export function drawDate(draws: Draws): string {
  return formatDate(draws.below(DAYS));
}

/**
 * A time of day to the second, `13:45:07`.
 *
 * @param draws - Where randomness comes from.
 */
export function drawTime(draws: Draws): string {
  return formatTime(draws.below(SECONDS) * 1000);
}

/**
 * A fraction of a second with its point, `.482`; nothing when no digits are asked for.
 *
 * @param draws - Where randomness comes from.
 * @param digits - How many.
 */
export function drawFraction(draws: Draws, digits: number): string {
  return digits === 0 ? "" : `.${drawText(draws, DIGITS, digits)}`;
}

/**
 * Digits of a fraction that make a text of a length: none, or at least one after the point.
 *
 * @param length - Of the whole text.
 * @param plain - Length without a fraction.
 * @returns Undefined when there is no such number: a point alone is no fraction.
 */
export function fractionDigits(length: number, plain: number): number | undefined {
  const rest = length - plain;
  return rest === 0 ? 0 : rest >= 2 ? rest - 1 : undefined;
}
