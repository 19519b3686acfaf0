import { type Branch, listBranches } from "../../checks/logic/branches.js";
import { normalise } from "../../checks/logic/normalise.js";
import { simplify } from "../../checks/logic/simplify.js";
import { all, type Literal, type Tree } from "../../checks/logic/tree.js";
import type { ColumnSpace } from "../../checks/space/column-space.js";
import { intersect } from "../../checks/space/intersect.js";
import { type LiteralContext, readLiteral } from "../../checks/space/read-literal.js";
import type { ComparisonOperator, SqlExpression } from "../../checks/sql-expression.js";
import { listColumns } from "../../checks/walk-expression.js";
import { findShares } from "./find-shares.js";
import { groupTrees } from "./group-trees.js";
import type { TableCondition } from "./table-conditions.js";

/** Spaces by column. */
export type Spaces = ReadonlyMap<string, ColumnSpace>;

/** An order between two columns that every row has. */
export interface ColumnOrder {
  readonly left: string;
  readonly op: ComparisonOperator;
  readonly right: string;
  /** Position of its condition. */
  readonly condition: number;
}

/** Columns whose values hang together: a row takes one of the ways. */
export interface Shape {
  readonly columns: readonly string[];
  readonly ways: readonly Spaces[];
}

/** What conditions leave of a table's columns. */
export interface SettledConditions {
  /** Spaces of columns outside of shapes. */
  readonly spaces: Spaces;
  readonly shapes: readonly Shape[];
  readonly orders: readonly ColumnOrder[];
  /** Columns that another expression gives: `total = price * quantity`. */
  readonly computed: ReadonlyMap<string, SqlExpression>;
  /** Positions of conditions that rows have to be drawn again for. */
  readonly drawn: ReadonlySet<number>;
  /** Positions of conditions that no row meets. */
  readonly unmet: ReadonlySet<number>;
}

/** Most ways of a shape. */
const MAX_WAYS = 12;

/** What settling needs. */
export interface SettleContext extends LiteralContext {
  /** What the types and keys leave of each column. */
  readonly base: Spaces;
  /** Columns whose values are decided elsewhere: only whether they are null can be chosen. */
  readonly decided: ReadonlySet<string>;
}

/**
 * Turns conditions into what columns may hold: bounds, sets, patterns, orders, and ways of a row where there is a choice.
 *
 * @param conditions - Of a table.
 * @param context - Types, and what is known of the columns.
 */
export function settleConditions(conditions: readonly TableCondition[], context: SettleContext): SettledConditions {
  const spaces = new Map(context.base);
  const orders: ColumnOrder[] = [];
  const computed = new Map<string, SqlExpression>();
  const drawn = new Set<number>();
  const unmet = new Set<number>();
  const open: { readonly tree: Tree; readonly condition: number }[] = [];
  conditions.forEach(({ expression }, condition) => {
    if (expression === undefined) return;
    const tree = simplify(normalise(expression, context.types));
    for (const item of tree.node === "all" ? tree.items : [tree]) {
      if (item.node !== "literal") open.push({ tree: item, condition });
      else if (!apply(item.literal, condition)) unmet.add(condition);
    }
  });

  /** Narrows columns by a test that always holds; false when nothing is left. */
  function apply(literal: Literal, condition: number): boolean {
    const read = readLiteral(literal, context);
    if (read.form === "order") {
      if (read.op === "=" || read.op === "<>" || context.decided.has(read.left) || context.decided.has(read.right))
        drawn.add(condition);
      else orders.push({ left: read.left, op: read.op, right: read.right, condition });
      return true;
    }
    if (read.form === "other") {
      const shares = findShares(read.expression, context);
      const given = findComputed(shares?.expression ?? read.expression, context, computed);
      if (given === undefined) drawn.add(condition);
      else {
        computed.set(given.column, given.expression);
        if (shares !== undefined) drawn.add(condition);
        for (const [column, space] of shares?.spaces ?? []) {
          const joined = intersect(spaces.get(column) ?? {}, space);
          if (joined !== undefined) spaces.set(column, joined);
        }
      }
      return true;
    }
    if (read.space.tests !== undefined || (context.decided.has(read.column) && read.space.null === undefined))
      drawn.add(condition);
    const joined = intersect(spaces.get(read.column) ?? {}, read.space);
    if (joined === undefined) return false;
    spaces.set(read.column, joined);
    return true;
  }

  const shapes: Shape[] = [];
  for (const group of groupTrees(open)) {
    const found = listBranches(all(group.map(({ tree }) => tree)), (branch) => spacesOf(branch, spaces, context) !== undefined);
    if (found.length === 0) {
      for (const { condition } of group) unmet.add(condition);
      continue;
    }
    const best = Math.min(...found.map((branch) => countDrawn(branch, context)));
    const chosen = found.filter((branch) => countDrawn(branch, context) <= best);
    if (best > 0) for (const { condition } of group) drawn.add(condition);
    const ways = distinctWays(chosen.map((branch) => spacesOf(branch, spaces, context)!));
    if (ways.length === 1) for (const [column, space] of ways[0]!) spaces.set(column, space);
    else shapes.push(createShape(thin(ways), spaces));
  }
  return { spaces, shapes, orders, computed, drawn, unmet };
}

/** Spaces of the columns that a way names; undefined when they contradict each other. */
function spacesOf(branch: Branch, spaces: Spaces, context: SettleContext): Spaces | undefined {
  const found = new Map<string, ColumnSpace>();
  for (const literal of branch) {
    const read = readLiteral(literal, context);
    if (read.form !== "space") continue;
    const joined = intersect(found.get(read.column) ?? spaces.get(read.column) ?? {}, read.space);
    if (joined === undefined) return undefined;
    found.set(read.column, joined);
  }
  return found;
}

/** Tests of a way that no space holds. */
function countDrawn(branch: Branch, context: SettleContext): number {
  return branch.filter((literal) => {
    const read = readLiteral(literal, context);
    return (
      read.form !== "space" ||
      read.space.tests !== undefined ||
      (context.decided.has(read.column) && read.space.null === undefined)
    );
  }).length;
}

function distinctWays(ways: readonly Spaces[]): readonly Spaces[] {
  const seen = new Map<string, Spaces>();
  for (const way of ways) seen.set(JSON.stringify([...way].sort(([a], [b]) => (a < b ? -1 : 1))), way);
  return [...seen.values()];
}

function createShape(ways: readonly Spaces[], spaces: Spaces): Shape {
  const columns = [...new Set(ways.flatMap((way) => [...way.keys()]))];
  return {
    columns,
    ways: ways.map((way) => new Map(columns.map((column) => [column, way.get(column) ?? spaces.get(column) ?? {}]))),
  };
}

function thin<T>(items: readonly T[]): readonly T[] {
  if (items.length <= MAX_WAYS) return items;
  return Array.from({ length: MAX_WAYS }, (_, i) => items[Math.floor((i * items.length) / MAX_WAYS)]!);
}

/** `total = price * quantity`: one column given by the others. */
function findComputed(
  expression: SqlExpression,
  { decided }: SettleContext,
  computed: ReadonlyMap<string, SqlExpression>,
): { readonly column: string; readonly expression: SqlExpression } | undefined {
  if (expression.node !== "compare" || expression.op !== "=") return undefined;
  for (const [side, other] of [
    [expression.left, expression.right],
    [expression.right, expression.left],
  ] as const) {
    if (side.node !== "column" || decided.has(side.name) || computed.has(side.name)) continue;
    const reads = listColumns(other);
    if (reads.length > 0 && !reads.includes(side.name) && !reads.some((name) => computed.has(name)))
      return { column: side.name, expression: other };
  }
  return undefined;
}
