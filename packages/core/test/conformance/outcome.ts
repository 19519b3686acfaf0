import { generate } from "../../src/importers/index.js";
import { isSeedbedError } from "../../src/index.js";
import { withinTime } from "./within-time.js";

/** Generous, so that a busy machine is not at fault; what never ends takes longer than this. */
const TIMEOUT_MS = 10_000;

/** Values, or the code of the error. */
export interface Outcome {
  readonly values: readonly unknown[];
  readonly code: string | undefined;
}

/**
 * Makes a few values of a schema; anything but a Seedbed error fails the test, and so does taking too long.
 *
 * @param schema - Hostile or broken.
 * @param options - How many values, in which draft, with which other documents.
 */
export function findOutcome(
  schema: unknown,
  options: { readonly count?: number; readonly dialect?: "draft-07" | "2020-12"; readonly remotes?: Record<string, object> } = {},
): Outcome {
  try {
    const values = withinTime(TIMEOUT_MS, () => generate(schema, { seed: "hostile", count: 3, ...options }));
    return { values, code: undefined };
  } catch (error) {
    if (isSeedbedError(error)) return { values: [], code: error.code };
    throw error;
  }
}
