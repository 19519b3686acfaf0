import { createAdapterError } from "../../../errors/adapter-error.js";
import type { CatalogForeignKey } from "../../catalog/catalog.js";
import type { SqlDialect } from "../../driver/sql-dialect.js";
import { findBreakable, findKey } from "./break-circle.js";
import { findComponents } from "./find-components.js";
import type { FillTable, LoadPlan, LoadStep } from "./load-step.js";
import { tableKey } from "./table-key.js";

/** A foreign key between two tables that are both filled. */
interface Edge {
  readonly from: FillTable;
  readonly to: FillTable;
  readonly key: CatalogForeignKey;
}

/**
 * Decides in which order tables are filled, and how circles of foreign keys are got through: by checks at the end of the transaction
 * where keys allow that, else by columns that stay null at first, else by one statement that brings all rows.
 *
 * @param tables - Those to be filled; the order decides between equals.
 * @param dialect - What the database can do.
 * @throws SeedbedError `FILL_CIRCLE` when the database has none of these ways.
 */
export function planLoad(tables: readonly FillTable[], dialect: SqlDialect): LoadPlan {
  const byKey = new Map(tables.map((table) => [tableKey(table.catalog), table]));
  const edges = tables.flatMap((from) =>
    from.catalog.foreignKeys.flatMap((key): Edge[] => {
      const to = byKey.get(tableKey(key.target));
      return to === undefined || (to === from && dialect.checksAfterStatement === true) ? [] : [{ from, to, key }];
    }),
  );
  const { postpone } = dialect;
  const canWait = ({ key }: Edge): boolean => postpone !== undefined && (postpone.reach === "all" || key.deferrable);
  const steps: LoadStep[] = [];
  const notes: string[] = [];
  let postpones = false;
  // An order without circles is the best one, even where checks could wait.
  for (const circle of componentsOf(tables, edges)) {
    const inner = edges.filter(({ from, to }) => circle.includes(from) && circle.includes(to));
    if (inner.length === 0) {
      steps.push(...circle.map((table): LoadStep => ({ kind: "load", table, empty: [] })));
      continue;
    }
    const names = circle.map(({ catalog }) => catalog.name).join(", ");
    const rest = inner.filter((edge) => !canWait(edge));
    if (rest.length < inner.length) {
      postpones = true;
      notes.push(`${names}: foreign keys of the circle are checked at the end of the transaction`);
    }
    for (const part of componentsOf(circle, rest)) steps.push(...planCircle(part, rest, dialect, notes));
  }
  return { steps, postpones, notes };
}

function componentsOf(tables: readonly FillTable[], edges: readonly Edge[]): FillTable[][] {
  return findComponents(tables, (table) => edges.flatMap(({ from, to }) => (from === table ? [to] : [])));
}

/** Steps for tables that reach each other by keys that cannot wait. */
function planCircle(tables: readonly FillTable[], edges: readonly Edge[], dialect: SqlDialect, notes: string[]): LoadStep[] {
  let inner = edges.filter(({ from, to }) => tables.includes(from) && tables.includes(to));
  const empty = new Map<FillTable, Set<string>>();
  const updates: LoadStep[] = [];
  for (const edge of inner) {
    const columns = findBreakable(edge.from, edge.key, dialect);
    // Only keys that still close a circle are taken out of it.
    const open = componentsOf(tables, inner).some((part) => part.includes(edge.from) && part.includes(edge.to));
    if (columns === undefined || !open) continue;
    const taken = empty.get(edge.from) ?? new Set();
    for (const column of columns) taken.add(column);
    empty.set(edge.from, taken);
    inner = inner.filter((other) => other !== edge);
  }
  for (const [table, columns] of empty) {
    const names = [...columns];
    updates.push({ kind: "update", table, key: findKey(table)!, columns: names });
    notes.push(`${table.catalog.name}: ${names.join(", ")} stay null until the rows they refer to are there`);
  }
  const loads = componentsOf(tables, inner).flatMap((part): LoadStep[] => {
    const closed = inner.some(({ from, to }) => part.includes(from) && part.includes(to));
    if (!closed) return part.map((table) => ({ kind: "load", table, empty: [...(empty.get(table) ?? [])] }));
    const names = part.map(({ catalog }) => catalog.name).join(", ");
    // A table that refers to itself is left to the order of its rows.
    if (part.length === 1) return [{ kind: "load", table: part[0]!, empty: [...(empty.get(part[0]!) ?? [])] }];
    if (!dialect.writingCtes) {
      throw createAdapterError("FILL_CIRCLE", `${names} refer to each other by columns that may not be null`, {
        details: { tables: part.map(({ catalog }) => catalog.name) },
      });
    }
    notes.push(`${names}: refer to each other by columns that may not be null, so one statement brings their rows`);
    return [{ kind: "together", tables: part }];
  });
  return [...loads, ...updates];
}
