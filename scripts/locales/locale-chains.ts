import { allFakers, allLocales, type LocaleDefinition, mergeLocales } from "@faker-js/faker";

/** A faker locale and those it falls back to. */
export interface LocaleChain {
  readonly code: string;
  /** `["de_AT", "de", "en", "base"]`. */
  readonly chain: readonly string[];
}

/**
 * Finds out from faker's own instances which locale falls back to which: a candidate chain counts when merging it
 * gives exactly the instance's data, entry for entry the same objects.
 *
 * @returns One chain a locale, by code.
 * @throws Error when a locale fits no candidate, which means that faker has changed its scheme.
 */
export function findLocaleChains(): LocaleChain[] {
  const codes = Object.keys(allLocales).sort();
  return codes.map((code) => {
    const chain = candidates(code, codes).find((candidate) => isChainOf(code, candidate));
    if (chain === undefined) throw new Error(`no known chain of locales gives the data of ${code}`);
    return { code, chain };
  });
}

/** The code itself, its shorter forms (`en_AU_ocker`, `en_AU`), English and the base. */
function candidates(code: string, codes: readonly string[]): string[][] {
  if (code === "base") return [["base"]];
  const parts = code.split("_");
  const shorter = parts.map((_, i) => parts.slice(0, parts.length - i).join("_")).filter((part) => codes.includes(part));
  return [[...new Set([...shorter, "en", "base"])], [...new Set([code, "en", "base"])]];
}

function isChainOf(code: string, chain: readonly string[]): boolean {
  const data = allLocales as unknown as Record<string, LocaleDefinition>;
  const merged = mergeLocales(chain.map((name) => data[name]!)) as Record<string, Record<string, unknown>>;
  const actual = allFakers[code as keyof typeof allFakers].rawDefinitions as Record<string, Record<string, unknown>>;
  const modules = new Set([...Object.keys(merged), ...Object.keys(actual)]);
  return [...modules].every((module) => {
    const names = new Set([...Object.keys(merged[module] ?? {}), ...Object.keys(actual[module] ?? {})]);
    return [...names].every((name) => merged[module]?.[name] === actual[module]?.[name]);
  });
}
