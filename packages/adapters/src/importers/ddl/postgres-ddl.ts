import type { Catalog } from "../../database/catalog/catalog.js";
import { pglite } from "../../database/drivers/pglite/pglite-driver.js";
import { importError, loadImportClient } from "../contract/import-client.js";
import type { SchemaSource } from "../contract/schema-importer.js";
import { loadExtensions } from "./load-extensions.js";
import { splitStatements } from "./split-statements.js";

/** Statements that only make sense on the server they come from. */
const FOREIGN =
  /^\s*(?:\\|CREATE\s+(?:ROLE|USER|DATABASE|PUBLICATION|SUBSCRIPTION)|ALTER\s+(?:DATABASE|ROLE|DEFAULT\s+PRIVILEGES)|GRANT|REVOKE|COMMENT\s+ON\s+EXTENSION|SET\s+(?:default_tablespace|transaction_timeout))/i;
const OWNER = /^\s*ALTER\s+[\s\S]*\bOWNER\s+TO\b/i;
/** Statements that write rows. */
const ROWS = /^\s*(?:INSERT|COPY|UPDATE|DELETE|TRUNCATE)\b/i;
const SHOWN_NOTES = 50;

/**
 * Runs SQL in PGlite, a PostgreSQL in this process, and looks at the tables.
 *
 * @param source - The file; what `pg_dump --schema-only` writes is best.
 * @throws SeedbedError `IMPORT_INVALID` when no table comes of it, `IMPORT_CLIENT_MISSING` without PGlite.
 */
export async function readPostgresDdl({ name, text }: SchemaSource): Promise<Catalog> {
  const { PGlite } = await loadImportClient("@electric-sql/pglite", () => import("@electric-sql/pglite"));
  const client = new PGlite({ extensions: await loadExtensions(text) } as never);
  await client.waitReady;
  try {
    const notes: string[] = [];
    let failure: unknown;
    await client.exec("SET check_function_bodies = off");
    const run = async (statement: string): Promise<unknown> => {
      try {
        await client.exec(statement);
        return undefined;
      } catch (error) {
        return error;
      }
    };
    let open = splitStatements(withoutCopies(text)).filter((statement) => !isLeftOut(statement));
    // A dump may name what comes later: what failed is tried again as long as something else succeeds.
    for (let before = open.length + 1; open.length > 0 && open.length < before; ) {
      before = open.length;
      const failed: string[] = [];
      for (const statement of open) {
        const error = await run(statement);
        if (error === undefined) continue;
        failed.push(statement);
        failure = error;
      }
      open = failed;
    }
    for (const statement of open.slice(0, SHOWN_NOTES)) {
      const error = await run(statement);
      const why = error instanceof Error ? error.message : "";
      if (!/already exists/.test(why)) notes.push(`left out: ${oneLine(statement)} (${why})`);
    }
    const { rows } = await client.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
    );
    const database = await pglite.open("pglite:", client);
    const catalog = await database.introspect({ schemas: rows.map((row) => row.name) });
    if (catalog.tables.length === 0) throw importError(name, "it declares no table that could be created", failure);
    return { ...catalog, notes: [...notes, ...catalog.notes] };
  } finally {
    await client.close();
  }
}

function isLeftOut(statement: string): boolean {
  const bare = statement.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, "");
  return bare === "" || FOREIGN.test(bare) || OWNER.test(bare) || ROWS.test(bare);
}

/** Rows of `COPY … FROM stdin` stand between the statements of a dump, and commands of psql. */
function withoutCopies(text: string): string {
  return text.replace(/^COPY [^;]*FROM stdin[^;]*;[\s\S]*?^\\\.$/gm, "").replace(/^\\\w.*$/gm, "");
}

function oneLine(statement: string): string {
  return statement
    .replace(/--[^\n]*/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
}
