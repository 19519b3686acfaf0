import { isObject } from "../document/plain-object.js";
import { toScalarText } from "./scalar-text.js";
import type { Parts } from "./styles/parts.js";

/**
 * Cuts a value into texts.
 *
 * @param value - Any JSON value.
 * @param isDeep - Members of members become pairs of their own, `a][b`, instead of JSON.
 */
export function toParts(value: unknown, isDeep: boolean): Parts {
  if (Array.isArray(value)) return { kind: "list", items: value.map(toScalarText) };
  if (!isObject(value)) return { kind: "text", text: toScalarText(value) };
  return { kind: "pairs", pairs: Object.keys(value).flatMap((name) => toPairs(name, value[name], isDeep)) };
}

function toPairs(name: string, value: unknown, isDeep: boolean): (readonly [string, string])[] {
  if (!isDeep || typeof value !== "object" || value === null) return [[name, toScalarText(value)]];
  if (Array.isArray(value)) return value.map((item) => [name, toScalarText(item)] as const);
  return Object.entries(value).flatMap(([key, inner]) => toPairs(`${name}][${key}`, inner, isDeep));
}
