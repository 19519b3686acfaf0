import type { TableName } from "../../catalog/catalog.js";
import type { DefineOptions } from "../contract/define-options.js";
import { madeForeignKeys, type Scope, type ScopedTable } from "./scope.js";

/** Rows of tables that refer to nothing. */
const ROOT_ROWS = 100;
/** Rows of tables that are found to be lists of kinds: few columns, no references. */
const CHILD_FACTOR = 2;
/** Tables deep down do not grow beyond this many times the first ones. */
const MAX_FACTOR = 10;

/** Rows by table in the definition. */
export interface RowCounts {
  readonly counts: Map<ScopedTable, number>;
  /** Tables whose count was stated. */
  readonly stated: ReadonlySet<ScopedTable>;
}

/**
 * Decides how many rows each table gets.
 *
 * @param scope - The tables.
 * @param options - Counts that are stated, and the default.
 */
export function countRows(scope: Scope, options: DefineOptions): RowCounts {
  const root = options.defaultRows ?? ROOT_ROWS;
  const counts = new Map<ScopedTable, number>();
  const stated = new Set<ScopedTable>();
  for (const table of scope.tables) {
    const rows = statedRows(table.source, table.name, options.rows);
    if (rows === undefined) continue;
    counts.set(table, rows);
    stated.add(table);
  }
  const largest = Math.max(root, ...counts.values());
  for (const table of orderTables(scope)) {
    if (counts.has(table)) continue;
    const parents = madeForeignKeys(table, scope)
      .filter(({ target }) => target !== table)
      .map(({ target }) => counts.get(target) ?? root);
    counts.set(
      table,
      parents.length === 0 ? root : Math.max(1, Math.min(Math.max(...parents) * CHILD_FACTOR, largest * MAX_FACTOR)),
    );
  }
  return { counts, stated };
}

function statedRows(source: TableName, name: string, rows: DefineOptions["rows"]): number | undefined {
  for (const key of [`${source.schema}.${source.name}`, name, source.name]) {
    if (rows !== undefined && Object.hasOwn(rows, key)) return rows[key];
  }
  return undefined;
}

/**
 * Parents before their children, as far as there is such an order; keys that may be null count less than those that may not.
 *
 * @param scope - The tables.
 */
export function orderTables(scope: Scope): readonly ScopedTable[] {
  const ordered: ScopedTable[] = [];
  const done = new Set<ScopedTable>();
  const open = new Set<ScopedTable>();
  const visit = (table: ScopedTable): void => {
    if (done.has(table) || open.has(table)) return;
    open.add(table);
    const keys = madeForeignKeys(table, scope).filter(({ target }) => target !== table);
    const needed = (columns: readonly string[]): number =>
      Number(columns.some((column) => table.source.columns.find(({ name }) => name === column)?.nullable === true));
    for (const { target } of [...keys].sort((a, b) => needed(a.key.columns) - needed(b.key.columns))) visit(target);
    open.delete(table);
    done.add(table);
    ordered.push(table);
  };
  for (const table of scope.tables) visit(table);
  return ordered;
}
