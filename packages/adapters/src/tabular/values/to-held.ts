import type { ValueType } from "@seedbed/core";
import { LongNumber } from "../json/long-number.js";
import { parseJson } from "../json/parse-json.js";
import { parseUnscaled, withoutExponent } from "./parse-number.js";
import { parseText } from "./parse-text.js";

/** How values of a file are to be taken. */
export interface HeldOptions {
  /** True where lists, objects and JSON values stand in the file as JSON text. */
  readonly jsonText: boolean;
  /** Lists and objects inside one another that are allowed. */
  readonly depth: number;
}

/** Stands for a value that does not fit its type. */
export const MISFIT: unique symbol = Symbol("misfit");

/**
 * Turns a value of a file into what a vector of the type holds.
 *
 * @param type - The column's type.
 * @param value - Text, number, boolean, bytes, `Date`, list, object; null or undefined when missing.
 * @param options - How nested values are spelled.
 * @returns Unscaled integers, days, milliseconds, booleans, texts, bytes, lists and objects of these; {@link MISFIT} when the value
 * is none of the type, or would be changed by it.
 */
export function toHeld(type: ValueType, value: unknown, options: HeldOptions): unknown {
  if (value === null || value === undefined) return value;
  if (type.type === "json" || type.type === "list" || type.type === "struct") return toNested(type, value, options);
  switch (typeof value) {
    case "string":
      return parseText(type, value) ?? MISFIT;
    case "number":
      return fromNumber(type, value);
    case "boolean":
      return type.type === "bool" ? value : MISFIT;
    case "bigint":
      return Number.isSafeInteger(Number(value))
        ? fromNumber(type, Number(value))
        : toHeld(type, new LongNumber(String(value)), options);
    default:
      return fromObject(type, value);
  }
}

function fromNumber(type: ValueType, value: number): unknown {
  switch (type.type) {
    case "int":
      return Number.isSafeInteger(value) ? value + 0 : MISFIT;
    case "float":
      return value;
    case "decimal":
      return parseUnscaled(withoutExponent(String(value)), type.scale) ?? MISFIT;
    case "timestamp":
      return type.as === "epochMs" && Number.isSafeInteger(value) ? value : MISFIT;
    case "bool":
      return value === 0 || value === 1 ? value === 1 : MISFIT;
    case "string":
      return Number.isSafeInteger(value) ? String(value) : MISFIT;
    default:
      return MISFIT;
  }
}

function fromObject(type: ValueType, value: object): unknown {
  if (value instanceof LongNumber) {
    const { text } = value;
    if (type.type === "float") return parseText(type, text) ?? MISFIT;
    return parseText(type, type.type === "string" ? text : withoutExponent(text)) ?? MISFIT;
  }
  if (value instanceof Uint8Array) return type.type === "bytes" ? value : MISFIT;
  if (value instanceof Date) {
    const ms = value.getTime();
    if (Number.isNaN(ms)) return MISFIT;
    if (type.type === "timestamp") return ms;
    return type.type === "date" && ms % 86_400_000 === 0 ? ms / 86_400_000 : MISFIT;
  }
  return MISFIT;
}

function toNested(type: ValueType, value: unknown, options: HeldOptions): unknown {
  if (!options.jsonText || typeof value !== "string") return fitNested(type, value, { ...options, jsonText: false });
  try {
    return fitNested(type, parseJson(value, options.depth), { ...options, jsonText: false });
  } catch {
    return MISFIT;
  }
}

function fitNested(type: ValueType, value: unknown, options: HeldOptions): unknown {
  if (type.type === "json") return isJson(value) ? value : MISFIT;
  if (value === null || value === undefined) return value;
  if (type.type === "list") {
    if (!Array.isArray(value)) return MISFIT;
    const items = value.map((item) => toHeld(type.of, item, options));
    return items.includes(MISFIT) ? MISFIT : items;
  }
  return type.type === "struct" ? fitStruct(type.fields, value, options) : MISFIT;
}

function fitStruct(fields: Readonly<Record<string, ValueType>>, value: unknown, options: HeldOptions): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return MISFIT;
  for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) return MISFIT;
  const held: Record<string, unknown> = {};
  for (const name of Object.keys(fields)) {
    const member = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    const fit = toHeld(fields[name]!, member, options);
    if (fit === MISFIT) return MISFIT;
    held[name] = fit;
  }
  return held;
}

/** True for what JSON can hold without change. */
function isJson(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return typeof value !== "bigint" && typeof value !== "undefined";
  if (value instanceof LongNumber || value instanceof Date || value instanceof Uint8Array) return false;
  return Object.values(value).every(isJson);
}
