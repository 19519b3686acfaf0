import type { Plan } from "../plan/plan.js";
import type { FieldPlan, TablePlan } from "../plan/table-plan.js";

/** What a plan does with one field. */
export interface FieldExplanation {
  readonly name: string;
  readonly kind: string;
  /** Logical type of its values. */
  readonly type: string;
  /** Number of distinct values it can choose from; undefined when it is not known. */
  readonly domain?: number;
  readonly unique: boolean;
  /** Fields whose cells it reads, as `table.field`. */
  readonly reads: readonly string[];
  /** Why it has its values: fallbacks, constructions, inferences. */
  readonly notes: readonly string[];
}

/** What a plan does with one table. */
export interface TableExplanation {
  readonly name: string;
  readonly rowCount: number;
  /** Parent table, when rows are made per parent. */
  readonly per?: string;
  /** Fields in the order their cells can be evaluated. */
  readonly fields: readonly FieldExplanation[];
}

/** What a plan does, as data. */
export interface Explanation {
  readonly streamVersion: number;
  /** Tables, parents before children and referred before referring where there is no circle. */
  readonly tables: readonly TableExplanation[];
  readonly warnings: readonly string[];
}

/**
 * Says what a plan does: order, domains, capacities, and why each field has its values.
 *
 * @param plan - The plan.
 */
export function explainPlan(plan: Plan): Explanation {
  return {
    streamVersion: plan.streamVersion,
    tables: orderTables([...plan.tables.values()]).map(explainTable),
    warnings: plan.warnings,
  };
}

function explainTable(table: TablePlan): TableExplanation {
  return {
    name: table.name,
    rowCount: table.rowCount(),
    ...(table.per === undefined ? {} : { per: table.per.parent.name }),
    fields: sortByDependency([...table.fields.values()], (field) =>
      field.dependencies.filter((dependency) => dependency.reach === "row").map((dependency) => dependency.field),
    ).map(explainField),
  };
}

function explainField(field: FieldPlan): FieldExplanation {
  const { domain } = field.raw(0);
  return {
    name: field.name,
    kind: field.node.kind,
    type: field.cells.type.type,
    ...(domain === undefined ? {} : { domain }),
    unique: field.node.unique === true || field.node.primaryKey === true,
    reads: [...new Set(field.dependencies.map((dependency) => dependency.field.path))],
    notes: field.notes,
  };
}

function orderTables(tables: readonly TablePlan[]): TablePlan[] {
  return sortByDependency(tables, (table) => [
    ...(table.per === undefined ? [] : [table.per.parent]),
    ...[...table.fields.values()]
      .filter((field) => field.node.kind === "ref")
      .flatMap((field) => field.dependencies.map((dependency) => dependency.field.table)),
  ]);
}

/** Depth-first order: what an item needs stands before it, as far as there is no circle. */
function sortByDependency<T>(items: readonly T[], needs: (item: T) => readonly T[]): T[] {
  const among = new Set(items);
  const seen = new Set<T>();
  const out: T[] = [];
  const visit = (item: T): void => {
    if (seen.has(item) || !among.has(item)) return;
    seen.add(item);
    for (const needed of needs(item)) visit(needed);
    out.push(item);
  };
  for (const item of items) visit(item);
  return out;
}
