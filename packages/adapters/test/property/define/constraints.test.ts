import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { citext } from "@electric-sql/pglite/contrib/citext";
import { parseDataset } from "@seedbed/core";
import { describe, expect, test } from "vitest";
import { defineFromCatalog } from "../../../src/database/define/define-from-catalog.js";
import { sql } from "../../../src/database/define/plugin/sql-plugin.js";
import { pglite } from "../../../src/database/drivers/pglite/pglite-driver.js";
import { insertDefinition } from "../../fixtures/insert-definition.js";

const ddl = readFileSync(join(import.meta.dirname, "../../fixtures/schemas/constraints.sql"), "utf8");

describe("a schema of twenty tables with ninety conditions", () => {
  test("becomes a definition whose rows the database takes", { timeout: 120_000 }, async () => {
    const client = new PGlite({ extensions: { citext } });
    await client.exec(ddl);
    const database = await pglite.open("pglite:", client);
    const catalog = await database.introspect();
    const defined = await defineFromCatalog(catalog, { defaultRows: 30 });
    expect(defined.problems).toEqual([]);
    const { rows, orphans } = await insertDefinition(database, catalog, defined);
    expect(orphans).toEqual([]);
    expect(rows).toBeGreaterThan(600);
    const reread = JSON.parse(JSON.stringify(defined.document)) as object;
    expect(parseDataset(reread, { plugins: [sql] }).node).toEqual(defined.document);
    await client.close();
  });
});
