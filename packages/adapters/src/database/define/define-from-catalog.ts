import { type DatasetNode, type Plugin, parseDataset, parseTimestamp } from "@seedbed/core";
import type { Catalog } from "../catalog/catalog.js";
import { createConditionParser } from "../checks/parse/parse-condition.js";
import type { CatalogDefinition, DefinitionProblem } from "./catalog-definition.js";
import type { DefineOptions } from "./define-options.js";
import { defineTable } from "./define-table.js";
import { findFault } from "./find-fault.js";
import { nextRemedy } from "./next-remedy.js";
import { sql } from "./plugin/sql-plugin.js";
import { countRows, orderTables, type RowCounts } from "./scope/row-counts.js";
import { createScope, type ScopedTable } from "./scope/scope.js";
import type { Remedy, TableContext, TableDraft } from "./table-draft.js";
import { createSampler } from "./trial.js";

/** The present of definitions that name none, as core's. */
const NOW = "2025-01-01T00:00:00Z";
/** No row is written later. */
const LATER = Date.UTC(2100, 0, 1);
/** How often a definition is mended before it is given up. */
const MAX_ROUNDS = 400;

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
  const { locale, seed = "define" } = options;
  const ordered = orderTables(scope);
  const rows = countRows(scope, options);
  const remedies = new Map<ScopedTable, Remedy>();
  const notes: string[] = [...catalog.notes];
  const context: TableContext = {
    scope,
    rows,
    remedies,
    later: LATER,
    parse: await createConditionParser(catalog.driver),
    tools: {
      now: parseTimestamp(options.now ?? NOW) ?? 0,
      realism: options.realism ?? true,
      locale: locale !== undefined,
      sample: createSampler(seed, options.now, locale),
    },
  };
  const drafts = new Map<ScopedTable, TableDraft>();
  const make = (table: ScopedTable): TableDraft => {
    const draft = defineTable(table, context);
    drafts.set(table, draft);
    return draft;
  };
  for (const table of ordered) {
    const { capacity } = make(table);
    if (lower(table, capacity, rows, notes)) make(table);
  }
  const plugins = locale === undefined ? [sql] : [sql, locale];
  let document = toDocument(scope.tables, drafts, locale);
  const sound = new Set<string>();
  const stuck: DefinitionProblem[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fault = findFault(document, plugins, { seed, ...(options.now === undefined ? {} : { now: options.now }) }, sound);
    const table = scope.tables.find(({ name }) => name === fault?.table);
    if (fault === undefined || table === undefined) break;
    if (fault.kind === "check") {
      const remedy = nextRemedy(remedies.get(table), drafts.get(table)!, fault.fields);
      if (isSame(remedy, remedies.get(table))) {
        // Nothing is left to try: what is wrong is told before a row is written.
        const { name: constraint } = table;
        const message = "no way was found to make rows that meet its conditions";
        stuck.push({ table: drafts.get(table)!.defined.table, constraint, expression: fault.fields.join(", "), message });
        sound.add(table.name);
        continue;
      }
      remedies.set(table, remedy);
      make(table);
    } else {
      if (!lower(table, fault.values, rows, notes)) break;
      sound.clear();
      // Keys of other tables know how many rows there are.
      for (const other of ordered) make(other);
    }
    document = toDocument(scope.tables, drafts, locale);
  }
  const all = ordered.map((table) => drafts.get(table)!);
  return {
    definition: parseDataset(document, { plugins }),
    document,
    plugins: [sql],
    tables: all.map(({ defined }) => defined),
    notes: [...notes, ...all.flatMap((draft) => draft.notes)],
    problems: [...stuck, ...all.flatMap(listProblems)],
  };
}

/** Lowers a row count that was not stated; false when it was. */
function lower(table: ScopedTable, values: number, { counts, stated }: RowCounts, notes: string[]): boolean {
  const count = counts.get(table) ?? 0;
  if (values >= count || stated.has(table)) return false;
  counts.set(table, values);
  notes.push(`${table.name}: ${values} rows, for its keys tell no more apart`);
  return true;
}

function listProblems({ problems, unknown, defined }: TableDraft): CatalogDefinition["problems"] {
  return [
    ...problems,
    ...unknown.map(({ name, sql: expression, fault: message = "it is not understood" }) => ({
      table: defined.table,
      constraint: name,
      expression,
      message,
    })),
  ];
}

function toDocument(
  tables: readonly ScopedTable[],
  drafts: ReadonlyMap<ScopedTable, TableDraft>,
  locale: Plugin | undefined,
): DatasetNode {
  const nodes = Object.fromEntries(tables.map((table) => [table.name, drafts.get(table)!.node]));
  const code = locale === undefined ? {} : { locale: locale.id.replace(/^locale\./, "") };
  // What is not set is left out, so that the document is the JSON it is written as.
  return JSON.parse(JSON.stringify({ seedbed: 1, ...code, tables: nodes })) as DatasetNode;
}

function isSame(a: Remedy, b: Remedy | undefined): boolean {
  return (
    b !== undefined &&
    a.plain === b.plain &&
    a.narrow === b.narrow &&
    a.nulls.size === b.nulls.size &&
    a.given.size === b.given.size
  );
}
