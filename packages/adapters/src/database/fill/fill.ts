import type { Seed } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { Catalog } from "../catalog/catalog.js";
import type { CatalogDefinition, DefinitionProblem } from "../define/catalog-definition.js";
import { defineFromCatalog } from "../define/define-from-catalog.js";
import type { ExistingRows } from "../define/define-options.js";
import type { Database } from "../driver/database.js";
import { chooseTables } from "./choose-tables.js";
import { createOracle } from "./existing/create-oracle.js";
import { readExisting } from "./existing/read-existing.js";
import { fillDefined } from "./fill-defined.js";
import type { FillOptions } from "./fill-options.js";
import type { FillResult } from "./fill-result.js";
import { findMissingParents } from "./find-missing-parents.js";
import { tableKey } from "./order/table-key.js";

/** How often a filling begins anew when rows of another table turn out to be refused. */
const ATTEMPTS = 12;
const SHOWN_PROBLEMS = 20;

/**
 * Fills the tables of a database with rows that meet every type, key and condition, with all constraints on.
 *
 * Everything happens in one transaction: when anything fails, nothing is kept. Rows that are there already stay, and new rows may
 * refer to them.
 *
 * @param database - An open connection.
 * @param options - Rows, tables and seed.
 * @returns What was written, and what a verification by query found.
 * @throws SeedbedError `TABLE_UNKNOWN`, `FILL_UNSUPPORTED`, `FILL_CIRCLE`, `WRITE_ABORTED`, `DATABASE_…`.
 * @example
 * ```ts
 * import { fill } from "@seedbed/adapters/database";
 * import { pglite } from "@seedbed/adapters/pglite";
 *
 * const database = await pglite.open("pglite:");
 * await database.query("CREATE TABLE users (id int PRIMARY KEY, age int NOT NULL CHECK (age BETWEEN 18 AND 99))");
 * const { rows } = await fill(database, { rows: { users: 50 } });
 * await database.close();
 * ```
 */
export async function fill(database: Database, options: FillOptions = {}): Promise<FillResult> {
  const { seed = "seedbed", schemas, statistics = false, truncate = false } = options;
  const catalog = await database.introspect({
    exactCounts: false,
    statistics,
    ...(schemas === undefined ? {} : { schemas }),
  });
  const chosen = chooseTables(catalog, options.tables, "tables");
  chooseTables(catalog, Object.keys(options.rows ?? {}), "rows");
  const existing = await readExisting(database, catalog, (table) => truncate && chosen(table));
  const clashing = existing.some(({ table }) => chosen(table));
  // Rows of an earlier filling have the values of the same seed, so that a second one needs others.
  const salted = clashing ? `${String(seed)}+${countRows(existing)}` : seed;
  const defined = await define(database, catalog, { existing, chosen, seed: salted }, options);
  const before = new Map(existing.map(({ table, count }) => [tableKey(table), count]));
  const suspects = new Set<string>();
  for (let attempt = 1; ; attempt++) {
    const known = suspects.size;
    try {
      return await fillDefined(database, { catalog, defined, seed: salted, before, suspects }, options);
    } catch (error) {
      if (suspects.size === known || attempt >= ATTEMPTS) throw error;
    }
  }
}

async function define(
  database: Database,
  catalog: Catalog,
  { existing, chosen, seed }: { existing: readonly ExistingRows[]; chosen: ReturnType<typeof chooseTables>; seed: Seed },
  options: FillOptions,
): Promise<CatalogDefinition> {
  const { rows, defaultRows, locale, now } = options;
  const defined = await defineFromCatalog(catalog, {
    existing,
    tables: chosen,
    seed: String(seed),
    ...(rows === undefined ? {} : { rows }),
    ...(defaultRows === undefined ? {} : { defaultRows }),
    ...(locale === undefined ? {} : { locale }),
    ...(now === undefined ? {} : { now }),
    ...(database.dialect.name === "postgres" ? { oracle: createOracle(database) } : {}),
  });
  const missing = findMissingParents(catalog.tables, defined.tables, existing);
  // PostgreSQL is asked which rows meet a condition that nothing else understands; others cannot be, before they hold the rows.
  const unsure = database.dialect.name === "postgres" ? missing : [...defined.problems, ...missing];
  if (unsure.length > 0 && options.force !== true && options.dryRun !== true) throw createProblemError(unsure);
  return { ...defined, problems: [...defined.problems, ...missing] };
}

function createProblemError(problems: readonly DefinitionProblem[]): Error {
  const lines = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ table, constraint, message, expression }) => `${table}.${constraint}: ${message} (${expression})`);
  const more = problems.length > lines.length ? [`and ${problems.length - lines.length} more`] : [];
  return createAdapterError(
    "FILL_UNSUPPORTED",
    `${problems.length} conditions cannot be promised to hold:\n${[...lines, ...more].join("\n")}`,
    { details: { problems } },
  );
}

function countRows(existing: readonly ExistingRows[]): number {
  return existing.reduce((sum, { count }) => sum + count, 0);
}
