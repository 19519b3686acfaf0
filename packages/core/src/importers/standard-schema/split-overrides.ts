import { f } from "../../index.js";
import { isField, type Override } from "../json-schema/overrides.js";
import type { SchemaHint } from "./schema-hint.js";

/** Overrides by what they do. */
export interface SplitOverrides {
  /** Say how values are made. */
  readonly hints: Readonly<Record<string, SchemaHint>>;
  /** Replace what was made. */
  readonly functions: Readonly<Record<string, Override>>;
}

/**
 * Sorts overrides: functions replace what was made; fields, hints and values say how it is made.
 *
 * @param overrides - By path.
 */
export function splitOverrides(overrides: Readonly<Record<string, Override>>): SplitOverrides {
  const hints: Record<string, SchemaHint> = Object.create(null);
  const functions: Record<string, Override> = Object.create(null);
  for (const [path, override] of Object.entries(overrides)) {
    if (typeof override === "function") {
      functions[path] = override;
      // A place of which nothing can be made is no hindrance then.
      hints[path] = { values: [null] };
    } else hints[path] = isHint(override) ? override : { values: [override] };
  }
  return { hints, functions };
}

/**
 * Tells whether an override is a hint and not a value: a field, the node of a kind there is, `{ values }` or `{ pattern }`.
 *
 * @param override - Anything.
 */
export function isHint(override: Override): override is SchemaHint {
  if (isField(override)) return true;
  if (typeof override !== "object" || override === null) return false;
  const { kind, values, pattern } = override as Readonly<Record<string, unknown>>;
  if (typeof kind === "string") return Object.hasOwn(f, kind);
  return (
    Object.keys(override).length === 1 && (Array.isArray(values) || typeof pattern === "string" || pattern instanceof RegExp)
  );
}
