import { createAdapterError } from "../errors/adapter-error.js";

/** Deepest nesting that is written. */
const MAX_DEPTH = 500;

/**
 * A value as JSON text, from which the same value can be read.
 *
 * @param value - Any value; members that are undefined are left out.
 * @param column - Name of the column, for messages.
 * @throws SeedbedError `VALUE_NOT_JSON` for what JSON would change or drop.
 */
export function toJsonText(value: unknown, column: string): string {
  const fault = findFault(value, 0);
  if (fault === undefined) return JSON.stringify(value);
  throw createAdapterError("VALUE_NOT_JSON", `${column} holds ${fault}, which JSON cannot hold`, { details: { column } });
}

function findFault(value: unknown, depth: number): string | undefined {
  switch (typeof value) {
    case "string":
    case "boolean":
      return undefined;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0) ? undefined : `the number ${Object.is(value, -0) ? "-0" : value}`;
    case "object":
      break;
    default:
      return `a value of type ${typeof value}`;
  }
  if (value === null) return undefined;
  if (depth >= MAX_DEPTH) return `more than ${MAX_DEPTH} levels of nesting`;
  if (Array.isArray(value)) return findFirst(value, depth);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return "an instance of a class";
  if (typeof (value as { toJSON?: unknown }).toJSON === "function") return "an object with toJSON";
  return findFirst(
    Object.values(value).filter((member) => member !== undefined),
    depth,
  );
}

function findFirst(values: readonly unknown[], depth: number): string | undefined {
  for (const value of values) {
    const fault = findFault(value, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/**
 * Reads a JSON text of a file.
 *
 * @param text - Any text.
 * @param depth - Deepest nesting allowed.
 * @returns The value; undefined when the text is none, or nested deeper.
 */
export function parseJsonText(text: string, depth: number): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isWithin(value, depth) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((member) => isWithin(member, depth - 1));
}
