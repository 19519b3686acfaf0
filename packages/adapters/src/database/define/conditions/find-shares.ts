import type { ColumnSpace } from "../../checks/space/column-space.js";
import type { SqlExpression } from "../../checks/sql-expression.js";

/** Parts of a whole: the last one is what the others leave. */
export interface Shares {
  /** `last = whole - first - second`. */
  readonly expression: SqlExpression;
  /** Bounds that leave something for the last one. */
  readonly spaces: ReadonlyMap<string, ColumnSpace>;
}

/**
 * Reads `a + b + c = 100`.
 *
 * @param expression - A condition.
 * @param context - Columns that are decided elsewhere.
 * @returns Undefined when it is no sum of columns.
 */
export function findShares(
  expression: SqlExpression,
  { decided }: { readonly decided: ReadonlySet<string> },
): Shares | undefined {
  if (expression.node !== "compare" || expression.op !== "=") return undefined;
  const [sum, whole] =
    expression.right.node === "constant" ? [expression.left, expression.right] : [expression.right, expression.left];
  const columns = listTerms(sum);
  if (whole.node !== "constant" || typeof whole.value !== "number" || columns === undefined || columns.length < 2)
    return undefined;
  if (columns.some((name) => decided.has(name)) || new Set(columns).size !== columns.length || whole.value <= 0) return undefined;
  const last = columns.at(-1)!;
  const others = columns.slice(0, -1);
  const rest = others.reduce<SqlExpression>(
    (left, name) => ({ node: "operator", op: "-", args: [left, { node: "column", name }] }),
    whole,
  );
  const most = Math.floor(whole.value / others.length);
  return {
    expression: { node: "compare", op: "=", left: { node: "column", name: last }, right: rest },
    spaces: new Map(others.map((name) => [name, { min: { value: 0, open: false }, max: { value: most, open: false } }])),
  };
}

function listTerms(sum: SqlExpression): readonly string[] | undefined {
  if (sum.node === "column") return [sum.name];
  if (sum.node !== "operator" || sum.op !== "+" || sum.args.length !== 2) return undefined;
  const [left, right] = sum.args.map(listTerms);
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}
