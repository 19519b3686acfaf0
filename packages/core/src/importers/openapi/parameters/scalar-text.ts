import type { ValueShape } from "./value-shape.js";

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Longest text of digits that is read as a number. */
const MAX_DIGITS = 400;

/**
 * Writes a scalar; objects and lists, for which no style has a place, become JSON.
 *
 * @param value - Any JSON value.
 */
export function toScalarText(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}

/**
 * What a text may stand for, the likeliest first.
 *
 * @param text - As it stands in a request, decoded.
 * @param shape - Types of the value.
 */
export function readScalar(text: string, { types }: ValueShape): readonly unknown[] {
  const found: unknown[] = [];
  if ((types.has("number") || types.has("integer")) && text.length <= MAX_DIGITS && NUMBER.test(text)) found.push(Number(text));
  if (types.has("boolean") && (text === "true" || text === "false")) found.push(text === "true");
  if (types.has("null") && (text === "null" || text === "")) found.push(null);
  if ((types.has("object") || types.has("array")) && /^[[{]/.test(text)) {
    const parsed = parseJson(text);
    if (parsed !== undefined) found.push(parsed);
  }
  if (types.has("string") || found.length === 0) found.push(text);
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
