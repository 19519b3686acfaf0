import type { Catalog } from "../../database/catalog/catalog.js";
import { sqlite } from "../../database/drivers/sqlite/sqlite-driver.js";
import { importError } from "../contract/import-client.js";
import type { SchemaSource } from "../contract/schema-importer.js";
import { splitStatements } from "./split-statements.js";

/**
 * Runs SQL in SQLite and looks at the tables.
 *
 * @param source - The file.
 * @throws SeedbedError `IMPORT_INVALID` when no table comes of it.
 */
export async function readSqliteDdl({ name, text }: SchemaSource): Promise<Catalog> {
  const database = await sqlite.open("sqlite::memory:");
  try {
    const notes: string[] = [];
    let failure: unknown;
    for (const statement of splitStatements(text)) {
      if (!/^\s*(?:CREATE|ALTER|DROP)\b/i.test(statement)) continue;
      await database.query(statement).catch((error: unknown) => {
        failure ??= error;
        notes.push(`left out: ${statement.trim().slice(0, 80)} (${error instanceof Error ? error.message : String(error)})`);
      });
    }
    const catalog = await database.introspect();
    if (catalog.tables.length === 0) throw importError(name, "it declares no table", failure);
    return { ...catalog, notes: [...notes, ...catalog.notes] };
  } finally {
    await database.close();
  }
}
