import type { Seed } from "../../../index.js";

/** The part of the host that holds the environment; a browser has none. */
interface Host {
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
}

const host = globalThis as unknown as Host;

/**
 * The seed given, else `SEEDBED_SEED` of the environment, else 0.
 *
 * @param given - The option `seed`.
 */
export function resolveSeed(given: Seed | undefined): Seed {
  if (given !== undefined) return given;
  const text = host.process?.env?.SEEDBED_SEED;
  return text === undefined || text === "" ? 0 : text;
}
