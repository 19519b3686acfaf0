import type { SqlExpression } from "../sql-expression.js";

/** Types a text may be cast to and stay the same text. */
const TEXTS = /^(?:text|varchar|bpchar|character|char|citext|string)$/;

/**
 * An expression without casts that change nothing: texts cast to texts, as PostgreSQL writes them around columns.
 *
 * @param expression - Any expression.
 */
export function stripCasts(expression: SqlExpression): SqlExpression {
  let inner = expression;
  while (inner.node === "cast" && !inner.type.array && TEXTS.test(inner.type.name) && inner.type.modifiers.length === 0)
    inner = inner.item;
  return inner;
}

/**
 * The column that an expression is, whatever it is cast to.
 *
 * @param expression - Any expression.
 */
export function columnOf(expression: SqlExpression): string | undefined {
  const inner = stripCasts(expression);
  return inner.node === "column" ? inner.name : undefined;
}
