import { SeedbedError } from "../../index.js";
import type { InvalidCase } from "./invalid-case.js";
import { type OpenInvalidOptions, openInvalid } from "./open-invalid.js";

/** Most cases made at once. */
const MAX_COUNT = 1_000_000;

/** Which invalid values are made. */
export interface GenerateInvalidOptions extends OpenInvalidOptions {
  /** How many; one for each rule of the schema unless stated. */
  readonly count?: number;
}

/**
 * Makes values that a schema does not allow, each because one rule is broken by a near miss.
 *
 * The rules of the schema take turns, so that a count of as many as there are rules breaks each of them. Every value has been
 * held against the validator, and its label says what the validator says.
 *
 * @param schema - A JSON Schema, or a schema of a library that speaks Standard Schema.
 * @param options - Seed, how many, draft.
 * @returns The values with what is wrong with them.
 * @throws SeedbedError `INVALID_IMPOSSIBLE` when every value is valid, and what `generate` throws for the schema.
 * @example
 * ```ts
 * for (const { value, path, keyword } of generateInvalid({ type: "integer", minimum: 18 }, { count: 10 })) {
 *   console.log(value, path, keyword);
 * }
 * ```
 */
export function generateInvalid<T = unknown>(schema: unknown, options: GenerateInvalidOptions = {}): InvalidCase<T>[] {
  const { count, ...rest } = options;
  if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count <= MAX_COUNT)) {
    throw new SeedbedError("OPTION_INVALID", `count is a whole number from 0 to ${MAX_COUNT}, got ${String(count)}`, {
      details: { option: "count" },
    });
  }
  const values = openInvalid<T>(schema, rest);
  return Array.from({ length: count ?? values.rules.length }, (_, i) => values.at(i));
}
