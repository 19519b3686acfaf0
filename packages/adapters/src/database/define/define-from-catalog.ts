import {
  createDataset,
  type DatasetDefinition,
  type DatasetNode,
  isSeedbedError,
  type Plugin,
  parseDataset,
  parseTimestamp,
} from "@seedbed/core";
import type { Catalog } from "../catalog/catalog.js";
import { createConditionParser } from "../checks/parse/parse-condition.js";
import type { CatalogDefinition } from "./catalog-definition.js";
import type { DefineOptions } from "./define-options.js";
import { defineTable, type TableDraft } from "./define-table.js";
import { sql } from "./plugin/sql-plugin.js";
import { countRows, orderTables } from "./row-counts.js";
import { createScope, type ScopedTable } from "./scope.js";
import { createSampler } from "./trial.js";

/** The present of definitions that name none, as core's. */
const NOW = "2025-01-01T00:00:00Z";
/** No row is written later. */
const LATER = Date.UTC(2100, 0, 1);
/** How often row counts are lowered before the definition is given up. */
const MAX_ROUNDS = 40;

/**
 * Makes a dataset definition of a catalog, whose rows meet every constraint.
 *
 * @param catalog - What a database, or a file that declares one, says about its tables.
 * @param options - Rows, tables, locale.
 * @returns The definition, and what a fill has to know.
 * @throws SeedbedError `CAPACITY_EXCEEDED` when a stated row count is more than the constraints allow, and what else no definition can meet.
 */
export async function defineFromCatalog(catalog: Catalog, options: DefineOptions = {}): Promise<CatalogDefinition> {
  const scope = createScope(catalog, options);
  const parse = await createConditionParser(catalog.driver);
  const { locale } = options;
  const plugins: readonly Plugin[] = [sql];
  const seed = options.seed ?? "define";
  const now = parseTimestamp(options.now ?? NOW) ?? 0;
  const tools = {
    now,
    realism: options.realism ?? true,
    locale: locale !== undefined,
    sample: createSampler(seed, options.now, locale),
  };
  const rows = countRows(scope, options);
  const ordered = orderTables(scope);
  const drafts = new Map<ScopedTable, TableDraft>();
  const notes: string[] = [...catalog.notes];
  for (const table of ordered) {
    let draft = defineTable(table, { scope, rows, parse, tools, later: LATER });
    const count = rows.counts.get(table) ?? 0;
    if (draft.capacity < count && !rows.stated.has(table)) {
      rows.counts.set(table, draft.capacity);
      notes.push(`${table.name}: ${draft.capacity} rows, for its keys tell no more apart`);
      draft = defineTable(table, { scope, rows, parse, tools, later: LATER });
    }
    drafts.set(table, draft);
  }
  // Tables that refer to each other in a circle saw row counts that were lowered later.
  for (let round = 0; ; round++) {
    const document = toDocument(scope.tables, drafts, locale);
    const fault = tryPlan(document, plugins, locale, options);
    const table = fault === undefined ? undefined : scope.tables.find(({ name }) => name === fault.table);
    if (fault !== undefined && table !== undefined && round < MAX_ROUNDS && !rows.stated.has(table)) {
      rows.counts.set(table, Math.min(fault.values, (rows.counts.get(table) ?? 0) - 1));
      notes.push(`${table.name}: ${rows.counts.get(table)} rows, for there are no more different values`);
      for (const other of ordered) drafts.set(other, defineTable(other, { scope, rows, parse, tools, later: LATER }));
      continue;
    }
    const all = ordered.map((other) => drafts.get(other)!);
    return {
      definition: parseDefinition(document, plugins),
      document,
      plugins,
      tables: all.map(({ defined }) => defined),
      notes: [...notes, ...all.flatMap((draft) => draft.notes)],
      problems: all.flatMap((draft) => [
        ...draft.problems,
        ...draft.unknown.map(({ name, sql: expression, fault: message = "" }) => ({
          table: draft.defined.table,
          constraint: name,
          expression,
          message,
        })),
      ]),
    };
  }
}

function toDocument(
  tables: readonly ScopedTable[],
  drafts: ReadonlyMap<ScopedTable, TableDraft>,
  locale: Plugin | undefined,
): DatasetNode {
  const nodes = Object.fromEntries(tables.map((table) => [table.name, drafts.get(table)!.node]));
  // What is not set is left out, so that the document is the JSON it is written as.
  return JSON.parse(
    JSON.stringify({
      seedbed: 1,
      ...(locale === undefined ? {} : { locale: locale.id.replace(/^locale\./, "") }),
      tables: nodes,
    }),
  ) as DatasetNode;
}

function parseDefinition(document: DatasetNode, plugins: readonly Plugin[]): DatasetDefinition {
  return parseDataset(document, { plugins });
}

/** The first table that has more rows than its constraints tell apart. */
function tryPlan(
  document: DatasetNode,
  plugins: readonly Plugin[],
  locale: Plugin | undefined,
  options: DefineOptions,
): { readonly table: string; readonly values: number } | undefined {
  try {
    const data = createDataset(parseDefinition(document, plugins), {
      seed: options.seed ?? "define",
      plugins: locale === undefined ? plugins : [...plugins, locale],
      ...(options.now === undefined ? {} : { now: options.now }),
    });
    for (const [name, table] of Object.entries(data.tables))
      if ((document.tables[name]?.rows ?? 0) > 0) (table as { at(row: number): unknown }).at(0);
    return undefined;
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    const issues =
      error.issues.length > 0
        ? error.issues
        : [{ code: error.code, path: String(error.details["path"] ?? ""), message: error.message }];
    const issue = issues.find(({ code }) => code === "CAPACITY_EXCEEDED");
    const values = issue === undefined ? null : /there are only (\d+)$/.exec(issue.message);
    const table = /(?:tables\.)?([^.]+)/.exec(issue?.path.replace(/^tables\./, "") ?? "")?.[1]?.replace(/\(.*$/, "");
    if (values === null || values === undefined || table === undefined) throw error;
    return { table, values: Number(values[1]) };
  }
}
