import type { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * Checks options of a store.
 *
 * @param name - Kind of the store.
 * @param schema - What it takes.
 * @param options - What was given.
 * @throws SeedbedError `STORE_OPTIONS_INVALID` with every problem.
 */
export function parseStoreOptions<T>(name: string, schema: z.ZodType<T>, options: unknown): T {
  const result = schema.safeParse(options);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${[name, ...path.map(String)].join(".")}: ${message}`);
  throw createAdapterError("STORE_OPTIONS_INVALID", `the options of ${name} are not valid\n${problems.join("\n")}`, {
    details: { store: name, problems },
  });
}
