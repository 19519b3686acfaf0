import { importError } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";
import { listDrizzleTables, readDrizzle } from "./read-drizzle.js";

/** Drizzle tables, by the module that exports them. */
export const drizzleImporter: SchemaImporter = {
  name: "drizzle",
  summary: "modules that export Drizzle tables (drizzle-orm)",
  endings: [".ts", ".mts", ".js", ".mjs", ".cjs"],
  recognises: ({ text }) => /\bdrizzle-orm\b|\b(?:pg|mysql|sqlite)Table\b/.test(text),
  async read({ name, load }) {
    if (load === undefined) throw importError(name, "a module is needed, which cannot be loaded here");
    const tables = listDrizzleTables(await load());
    if (tables.length === 0) throw importError(name, "it exports no table");
    return { catalog: readDrizzle(tables) };
  },
};
