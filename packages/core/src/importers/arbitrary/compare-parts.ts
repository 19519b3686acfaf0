import { type JsonType, jsonTypeOf } from "../json-schema/values/json-type.js";

const RANKS: Readonly<Record<JsonType, number>> = { null: 0, boolean: 1, number: 2, string: 3, array: 4, object: 5 };

/**
 * Tells whether a part is simpler than another. The order has no endless way down, so that shrinking ends.
 *
 * Fewer parts are simpler; then types in the order null, boolean, number, text, array, object; whole numbers before others, few
 * decimal places before many, then nearer to 0; short texts before long ones, and `a`, `A` and `0` before other characters.
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
 * @param a - A JSON value.
 * @param b - Another.
 */
export function compareParts(a: unknown, b: unknown): number {
  const first = measure(a);
  const second = measure(b);
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    const difference = (first[i] ?? 0) - (second[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function measure(value: unknown): number[] {
  const type = jsonTypeOf(value);
  const head = [countParts(value), RANKS[type]];
  if (type === "boolean") return [...head, value === true ? 1 : 0];
  if (type === "number") {
    const number = value as number;
    return [...head, Number.isInteger(number) ? 0 : decimalsOf(number), Math.abs(number), number < 0 ? 1 : 0];
  }
  if (type === "string") return [...head, ...measureText(value as string)];
  return [...head, ...measureInside(value)];
}

/** Containers of as many parts: by the texts and numbers in them. */
function measureInside(value: unknown): number[] {
  let length = 0;
  let rank = 0;
  const add = (part: unknown): void => {
    if (typeof part === "string") {
      const [own, ranks] = measureText(part) as [number, number];
      length += own;
      rank += ranks;
    } else if (typeof part === "number") length += String(part).length;
    else if (part === true) rank++;
    else if (Array.isArray(part)) part.forEach(add);
    else if (typeof part === "object" && part !== null) for (const inner of Object.values(part)) add(inner);
  };
  add(value);
  return [length, rank];
}

function countParts(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  let count = 1;
  for (const part of Object.values(value)) count += countParts(part);
  return count;
}

function measureText(text: string): number[] {
  let rank = 0;
  for (const character of text) rank += rankOf(character);
  return [text.length, rank];
}

/** 0 for the plainest characters, small for the rest of letters and digits, more beyond ASCII. */
function rankOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 48 + 1;
  if (code >= 65 && code <= 90) return code - 65 + 2;
  return code < 127 && code >= 32 ? 40 : 100;
}

/** Decimal places, or digits of the exponent form. */
function decimalsOf(value: number): number {
  const text = String(value);
  const point = text.indexOf(".");
  return text.includes("e") ? 30 + text.length : text.length - point - 1;
}
