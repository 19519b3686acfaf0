import type { ColumnTypes } from "../compile/compile-expression.js";
import { type ComparisonOperator, type SqlExpression, truthOf } from "../sql-expression.js";
import { listColumns, listParts, replaceParts } from "../walk-expression.js";
import { evaluateConstant } from "./evaluate-constant.js";

/** A condition within a count, and whether it is to hold. */
export interface Choice {
  readonly item: SqlExpression;
  readonly holds: boolean;
}

/** Most conditions whose combinations are tried. */
const MAX_CONDITIONS = 12;
/** Most combinations that are kept. */
const MAX_CHOICES = 32;

/**
 * Takes a comparison of counts apart: `num_nonnulls(a, b) = 1`, `(a IS NULL)::int + (b IS NULL)::int <= 1`. Conditions in it are tried
 * as true and false, and the combinations under which the comparison holds are the choices.
 *
 * @param op - The comparison.
 * @param left - Left side.
 * @param right - Right side.
 * @param types - Of the columns.
 * @returns Undefined when the sides hold no conditions, or too many, or something else besides.
 */
export function countBranches(
  op: ComparisonOperator,
  left: SqlExpression,
  right: SqlExpression,
  types: ColumnTypes,
): readonly (readonly Choice[])[] | undefined {
  const conditions = new Map<string, SqlExpression>();
  const whole: SqlExpression = { node: "compare", op, left: spellCounts(left), right: spellCounts(right) };
  const marked = replaceParts(whole, (part) => {
    if (part === whole || !isCounted(part)) return undefined;
    conditions.set(JSON.stringify(part), part);
    return { node: "column", name: JSON.stringify(part) };
  });
  const names = [...conditions.keys()];
  if (names.length === 0 || names.length > MAX_CONDITIONS || listColumns(marked).some((name) => !conditions.has(name)))
    return undefined;
  const found: Choice[][] = [];
  for (const mask of masks(names.length)) {
    const truth = new Map(names.map((name, i) => [name, (mask & (1 << i)) !== 0]));
    const filled = replaceParts(marked, (part) => (part.node === "column" ? truthOf(truth.get(part.name)!) : undefined));
    const value = evaluateConstant(filled, types);
    if (value === undefined) return undefined;
    if (value !== false) found.push(names.map((name) => ({ item: conditions.get(name)!, holds: truth.get(name)! })));
  }
  return thin(found);
}

/** Combinations, those with few that hold first, so that each stands for itself. */
function masks(count: number): number[] {
  const bits = (mask: number): number => mask.toString(2).replaceAll("0", "").length;
  return Array.from({ length: 1 << count }, (_, mask) => mask).sort((a, b) => bits(a) - bits(b) || a - b);
}

function thin<T>(items: readonly T[]): readonly T[] {
  if (items.length <= MAX_CHOICES) return items;
  return Array.from({ length: MAX_CHOICES }, (_, i) => items[Math.floor((i * items.length) / MAX_CHOICES)]!);
}

/** `num_nonnulls(a, b)` as a sum of conditions. */
function spellCounts(side: SqlExpression): SqlExpression {
  return replaceParts(side, (part) => {
    if (part.node !== "call" || (part.name !== "num_nonnulls" && part.name !== "num_nulls") || part.args.length === 0)
      return undefined;
    const terms = part.args.map((arg): SqlExpression => {
      const test: SqlExpression = { node: "null", item: arg };
      return {
        node: "cast",
        item: part.name === "num_nulls" ? test : { node: "not", item: test },
        type: { name: "int4", modifiers: [], array: false },
      };
    });
    return terms.reduce((sum, term) => ({ node: "operator", op: "+", args: [sum, term] }));
  });
}

/** Conditions that are not made of conditions, as far as numbers are made of them. */
function isCounted(part: SqlExpression): boolean {
  if (part.node === "null") return true;
  const test = part.node === "compare" || part.node === "in" || part.node === "match";
  return test && listColumns(part).length > 0 && !listParts(part).some((inner) => inner.node === "null");
}
