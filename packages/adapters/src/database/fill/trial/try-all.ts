import { createDataset, type Dataset, isSeedbedError } from "@seedbed/core";
import type { CatalogCheck } from "../../catalog/catalog.js";
import type { DefinitionProblem } from "../../define/catalog-definition.js";
import type { Database } from "../../driver/database.js";
import type { Replacement } from "../load/replacement.js";
import type { FillTable } from "../order/load-step.js";
import { tableKey } from "../order/table-key.js";
import type { DefinedFill, TrialOptions } from "./defined-fill.js";
import { tryRows } from "./try-rows.js";

/**
 * Tries the rows of those tables that could clash with rows that are there, or have conditions that only the database understands.
 *
 * @param database - In a transaction.
 * @param fill - Tables and definition.
 * @param tables - The same, joined.
 * @param data - The rows.
 * @param options - Plugins and the present, for datasets with more rows.
 * @returns What to replace, by table.
 */
export async function tryAll(
  database: Database,
  { defined, seed, before, suspects }: DefinedFill,
  tables: readonly FillTable[],
  data: Dataset,
  options: TrialOptions,
): Promise<ReadonlyMap<FillTable, Replacement>> {
  const replacements = new Map<FillTable, Replacement>();
  // Only this dialect is known to take the questions as they are written.
  if (database.dialect.name !== "postgres") return replacements;
  const filled = new Set(tables.map(({ catalog }) => tableKey(catalog)));
  const there = (key: string): boolean => (before.get(key) ?? 0) > 0;
  for (const table of tables) {
    const { catalog, defined: own } = table;
    const suspect = suspects.has(tableKey(catalog));
    const problems = suspect ? catalog.checks : defined.problems.filter((problem) => problem.table === own.table).map(toCheck);
    const clashes = there(tableKey(catalog)) || catalog.foreignKeys.some(({ target }) => there(tableKey(target)));
    if (own.rows === 0 || (problems.length === 0 && !clashes && !suspect)) continue;
    const referred = tables
      .filter(({ catalog: other }) => filled.has(tableKey(other)))
      .flatMap(({ catalog: other }) => other.foreignKeys)
      .filter(({ target }) => tableKey(target) === tableKey(catalog))
      .flatMap(({ targetColumns }) => targetColumns);
    const extend = (rows: number): Dataset | undefined => {
      try {
        return createDataset(defined.definition, {
          seed,
          plugins: [...(options.locale === undefined ? [] : [options.locale]), ...defined.plugins],
          rows: { [own.table]: rows },
          ...(options.now === undefined ? {} : { now: options.now }),
        }) as Dataset;
      } catch (error) {
        if (isSeedbedError(error)) return undefined;
        throw error;
      }
    };
    const replacement = await tryRows({
      database,
      data,
      table,
      checks: problems,
      referred: new Set(referred),
      extend,
      signal: options.signal,
    });
    if (replacement !== undefined) replacements.set(table, replacement);
  }
  return replacements;
}

function toCheck({ constraint, expression }: DefinitionProblem): CatalogCheck {
  return { name: constraint, expression };
}
