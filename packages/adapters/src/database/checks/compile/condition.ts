import { toSqlValue } from "../evaluate/sql-value.js";
import { NotUnderstood } from "../parse/parse-fault.js";
import type { SqlExpression } from "../sql-expression.js";
import { listColumns } from "../walk-expression.js";
import { type ColumnTypes, compileExpression, toBool } from "./compile-expression.js";

/** A condition that tells of rows whether they meet it. */
export interface RowCondition {
  readonly columns: readonly string[];
  /**
   * Tells whether a row meets the condition: true unless it is false, as a CHECK wants it.
   *
   * @param row - Values by column, as rows of a dataset hold them.
   * @param now - The present, milliseconds since 1970.
   */
  holds(row: Readonly<Record<string, unknown>>, now: number): boolean;
}

/**
 * Makes a condition evaluable.
 *
 * @param expression - The condition.
 * @param types - Of the columns.
 * @returns The condition, or why it is not understood.
 */
export function compileCondition(expression: SqlExpression, types: ColumnTypes): RowCondition | { readonly fault: string } {
  try {
    const compiled = toBool(compileExpression(expression, types));
    const columns = listColumns(expression);
    const kinds = columns.map((name) => types(name)!);
    return {
      columns,
      holds(row, now) {
        const values: Record<string, unknown> = Object.create(null);
        try {
          for (let i = 0; i < columns.length; i++) values[columns[i]!] = toSqlValue(kinds[i]!, row[columns[i]!]);
          return compiled.at({ values, now }) !== false;
        } catch (error) {
          // What fails here fails in the database too: a division by zero, a text that is no number.
          if (error instanceof NotUnderstood) return false;
          throw error;
        }
      },
    };
  } catch (error) {
    if (error instanceof NotUnderstood) return { fault: error.message };
    throw error;
  }
}
