import type { DatasetNode, Plugin } from "@seedbed/core";
import { createCliError } from "../errors/cli-error.js";

/**
 * Loads the locales a definition names: its own, and those of single fields.
 *
 * @param node - The definition.
 * @returns One plugin a locale.
 * @throws SeedbedError `LOCALE_UNKNOWN`.
 */
export async function loadLocales(node: DatasetNode): Promise<Plugin[]> {
  const codes = new Set([node.locale ?? "en"]);
  for (const table of Object.values(node.tables)) collectLocales(table.fields, codes);
  return Promise.all([...codes].map(loadLocale));
}

/**
 * Loads one locale.
 *
 * @param code - Such as `de_AT`.
 * @throws SeedbedError `LOCALE_UNKNOWN`.
 */
export async function loadLocale(code: string): Promise<Plugin> {
  const unknown = (cause?: unknown): Error =>
    createCliError("LOCALE_UNKNOWN", `there is no locale "${code}"`, {
      hint: 'use the code of a locale of faker, such as "en", "de" or "pt_BR"',
      details: { locale: code },
      cause,
    });
  if (!/^[A-Za-z]{2,4}(_[A-Za-z]+)*$/.test(code)) throw unknown();
  const loaded = await import(`@seedbed/core/locale/${code}`).catch((cause: unknown) => {
    throw unknown(cause);
  });
  const plugin = (loaded as Record<string, unknown>)[code];
  if (plugin === undefined) throw unknown();
  return plugin as Plugin;
}

function collectLocales(value: unknown, codes: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    if (name === "locale" && typeof item === "string" && "kind" in value) codes.add(item);
    else collectLocales(item, codes);
  }
}
