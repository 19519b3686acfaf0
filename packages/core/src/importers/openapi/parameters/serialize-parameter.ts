import { codecOf } from "./codecs.js";
import type { Parameter } from "./parameter.js";
import type { RawPair, StyleContext } from "./styles/style.js";
import { findStyle } from "./styles/styles.js";
import { toParts } from "./to-parts.js";

/** What of a parameter its writing depends on. */
export type WrittenParameter = Pick<Parameter, "name" | "in" | "style" | "explode" | "allowReserved" | "contentType">;

/**
 * Writes a parameter of a path or a header.
 *
 * @param parameter - The parameter.
 * @param value - Any JSON value.
 * @returns The text of the segment or header: encoded.
 */
export function serializeText(parameter: WrittenParameter, value: unknown): string {
  const context = contextOf(parameter);
  if (parameter.contentType !== undefined) return context.codec.encode(contentText(value, parameter.contentType), false);
  const style = findStyle(parameter.style);
  return style?.form === "text" ? style.write(toParts(value, false), context) : "";
}

/**
 * Writes a parameter of a query or a cookie.
 *
 * @param parameter - The parameter.
 * @param value - Any JSON value.
 * @returns Names and values, encoded; none for empty lists and objects, which styles have no text for.
 */
export function serializePairs(parameter: WrittenParameter, value: unknown): readonly RawPair[] {
  const context = contextOf(parameter);
  if (parameter.contentType !== undefined) {
    return [[context.codec.encode(parameter.name, true), context.codec.encode(contentText(value, parameter.contentType), true)]];
  }
  const style = findStyle(parameter.style);
  if (style?.form !== "pairs") return [];
  const parts = toParts(value, style.name === "deepObject");
  const isEmpty = (parts.kind === "list" && parts.items.length === 0) || (parts.kind === "pairs" && parts.pairs.length === 0);
  return isEmpty ? [] : style.write(parts, context);
}

/** What styles are told of a parameter. */
export function contextOf(parameter: WrittenParameter): StyleContext {
  return { name: parameter.name, explode: parameter.explode, codec: codecOf(parameter) };
}

function contentText(value: unknown, contentType: string): string {
  return typeof value === "string" && !contentType.includes("json") ? value : JSON.stringify(value);
}
