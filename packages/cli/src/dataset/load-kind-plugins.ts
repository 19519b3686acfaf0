import type { Plugin } from "@seedbed/core";

/** Plugins that come with Seedbed, by the first part of the kinds they bring. */
const PLUGINS: Readonly<Record<string, () => Promise<Plugin>>> = {
  sql: async () => (await import("@seedbed/adapters/importers")).sql,
  schema: async () => (await import("@seedbed/core/schema")).schemas,
};

/**
 * Loads the plugins that the kinds of a document's fields come from, so that what `seedbed import` writes can be read.
 *
 * @param document - Anything.
 */
export async function loadKindPlugins(document: unknown): Promise<readonly Plugin[]> {
  const found = new Set<string>();
  const stack: unknown[] = [document];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== "object" || value === null) continue;
    const kind = (value as { kind?: unknown }).kind;
    const owner = typeof kind === "string" ? /^([a-z]+)\./.exec(kind)?.[1] : undefined;
    if (owner !== undefined && Object.hasOwn(PLUGINS, owner)) found.add(owner);
    stack.push(...Object.values(value));
  }
  return Promise.all([...found].map((owner) => PLUGINS[owner]!()));
}
