import type { SqlExpression } from "./sql-expression.js";

/**
 * The expressions directly inside one.
 *
 * @param expression - Any expression.
 */
export function listParts(expression: SqlExpression): readonly SqlExpression[] {
  switch (expression.node) {
    case "column":
    case "constant":
      return [];
    case "array":
    case "row":
    case "and":
    case "or":
      return expression.items;
    case "not":
    case "null":
    case "truth":
    case "cast":
    case "member":
      return [expression.item];
    case "compare":
    case "distinct":
    case "quantified":
      return [expression.left, expression.right];
    case "in":
      return [expression.item, ...expression.list];
    case "match":
      return [expression.item, expression.pattern];
    case "call":
    case "operator":
      return expression.args;
    case "case":
      return [...expression.branches.flatMap(({ when, result }) => [when, result]), expression.otherwise];
    case "index":
      return [expression.item, expression.index];
  }
}

/**
 * Names of the columns that an expression reads, each once.
 *
 * @param expression - Any expression.
 */
export function listColumns(expression: SqlExpression): readonly string[] {
  const names = new Set<string>();
  const visit = (part: SqlExpression): void => {
    if (part.node === "column") names.add(part.name);
    for (const inner of listParts(part)) visit(inner);
  };
  visit(expression);
  return [...names];
}

/**
 * An expression with some of its parts replaced.
 *
 * @param expression - Any expression.
 * @param replace - Gives what a part is replaced by, or undefined to look inside of it.
 */
export function replaceParts(
  expression: SqlExpression,
  replace: (part: SqlExpression) => SqlExpression | undefined,
): SqlExpression {
  const visit = (part: SqlExpression): SqlExpression => replace(part) ?? rebuild(part, visit);
  return visit(expression);
}

function rebuild(part: SqlExpression, visit: (inner: SqlExpression) => SqlExpression): SqlExpression {
  switch (part.node) {
    case "column":
    case "constant":
      return part;
    case "array":
    case "row":
    case "and":
    case "or":
      return { ...part, items: part.items.map(visit) };
    case "not":
    case "null":
    case "truth":
    case "cast":
    case "member":
      return { ...part, item: visit(part.item) };
    case "compare":
    case "distinct":
    case "quantified":
      return { ...part, left: visit(part.left), right: visit(part.right) };
    case "in":
      return { ...part, item: visit(part.item), list: part.list.map(visit) };
    case "match":
      return { ...part, item: visit(part.item), pattern: visit(part.pattern) };
    case "call":
    case "operator":
      return { ...part, args: part.args.map(visit) };
    case "case":
      return {
        ...part,
        branches: part.branches.map(({ when, result }) => ({ when: visit(when), result: visit(result) })),
        otherwise: visit(part.otherwise),
      };
    case "index":
      return { ...part, item: visit(part.item), index: visit(part.index) };
  }
}
