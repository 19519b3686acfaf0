import { type JsonType, jsonTypeOf } from "../json-schema/values/json-type.js";

const RANKS: Readonly<Record<JsonType, number>> = { null: 0, boolean: 1, number: 2, string: 3, array: 4, object: 5 };

/**
 * Tells whether a part is simpler than another.
 *
 * @param a - A JSON value.
 * @param b - Another.
 */
export function isSimpler(a: unknown, b: unknown): boolean {
  return compareParts(a, b) < 0;
}

/**
 * Compares two parts, the simpler first.
 *
 * Fewer values are simpler; then types in the order null, boolean, number, text, array, object; short texts before long ones,
 * few decimal places before many, `false` before `true`, plain characters before others, numbers near to 0 before others.
 *
 * The measure of a value is the sum of the measures of its parts: what is simpler in one part is simpler as a whole. Numbers are
 * compared by themselves alone, for sums of them are not exact. So there is no way down that comes back, nor one without an end.
 *
 * @param a - A JSON value.
 * @param b - Another.
 */
export function compareParts(a: unknown, b: unknown): number {
  const first = measure(a);
  const second = measure(b);
  for (const [i, size] of first.entries()) if (size !== second[i]) return size - second[i]!;
  if (typeof a !== "number" || typeof b !== "number") return 0;
  return Math.abs(a) === Math.abs(b) ? b - a : Math.abs(a) - Math.abs(b);
}

function measure(value: unknown): number[] {
  const sizes = [0, 0, 0, 0, 0, 0];
  const open = [value];
  for (let i = 0; i < open.length; i++) {
    const part = open[i];
    sizes[0]! += 1;
    sizes[1]! += RANKS[jsonTypeOf(part)];
    if (typeof part === "string") {
      sizes[2]! += part.length;
      for (const character of part) sizes[5]! += rankOf(character);
    } else if (typeof part === "number") sizes[3]! += decimalsOf(part);
    else if (part === true) sizes[4]! += 1;
    else if (typeof part === "object" && part !== null) open.push(...Object.values(part));
  }
  return sizes;
}

/** 0 for the plainest characters, small for the rest of letters and digits, more beyond ASCII. */
function rankOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 48 + 1;
  if (code >= 65 && code <= 90) return code - 65 + 2;
  return code < 127 && code >= 32 ? 40 : 100;
}

/** Decimal places; numbers with an exponent below 0 have many. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const text = String(value);
  return text.includes("e") ? 30 + text.length : text.length - text.indexOf(".") - 1;
}
