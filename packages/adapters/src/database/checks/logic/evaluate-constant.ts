import { type ColumnTypes, compileExpression } from "../compile/compile-expression.js";
import { NotUnderstood } from "../parse/parse-fault.js";
import type { SqlExpression } from "../sql-expression.js";

/**
 * The value of an expression that reads no columns.
 *
 * @param expression - The expression.
 * @param types - Of columns, for casts.
 * @param now - The present, milliseconds since 1970.
 * @returns Undefined when it is not understood.
 */
export function evaluateConstant(expression: SqlExpression, types: ColumnTypes, now = 0): unknown {
  try {
    return compileExpression(expression, types).at({ values: {}, now }) ?? null;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}
