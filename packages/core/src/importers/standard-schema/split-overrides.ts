import { isHint, type SchemaHint } from "../json-schema/override-hint.js";
import type { Override } from "../json-schema/overrides.js";

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
