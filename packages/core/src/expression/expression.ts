import type { ValueType } from "../vector/value-type.js";

/**
 * Tells the type of a path such as `"quantity"` or `"person.firstName"`; undefined when a row has no such field.
 *
 * A plain function will do. `names` are the fields it knows, for the hint of an error about a mistyped one.
 */
export interface TypeOfPath {
  (path: string): ValueType | undefined;
  readonly names?: readonly string[];
}

/** An expression checked against the types of its inputs, ready to evaluate. */
export interface CompiledExpression {
  readonly source: string;
  /** Paths it reads, each a dotted path whose root is a field of the row: `"quantity"`, `"person.firstName"`. */
  readonly inputs: readonly string[];
  /** Type of the result, inferred from the inputs' types; `json` when unknown. */
  readonly type: ValueType;
  /**
   * Evaluates one row.
   *
   * Numbers are plain (a decimal is divided by its scale already), a date is days since 1970; times, timestamps and
   * durations are milliseconds; a missing value is null. The result follows the same convention.
   *
   * @param columns - `columns[k][i]` is the value of `inputs[k]` in row i.
   * @param i - Row, counted from the columns' start.
   * @throws SeedbedError `EXPRESSION_FAILED` when the row has no result, as with a division by zero.
   */
  evaluate(columns: readonly ArrayLike<unknown>[], i: number): unknown;
}

/** Something that compiles expressions: the whole language, where the compact compiler knows the common part of it. */
export interface ExpressionEngine {
  readonly name: string;
  /**
   * Checks and compiles an expression.
   *
   * @param source - The expression.
   * @param typeOf - Types of the paths it may read.
   * @throws SeedbedError `EXPRESSION_INVALID` or `EXPRESSION_PATH_UNKNOWN`.
   */
  compile(source: string, typeOf: TypeOfPath): CompiledExpression;
}
