import type { PartType } from "./result-type.js";
import type { Syntax } from "./syntax.js";

/** Evaluates one row: a number, a boolean, a string, another JS value, or null. */
export type Run = (columns: readonly ArrayLike<unknown>[], i: number) => unknown;

/** A compiled piece of an expression. */
export interface Part {
  readonly syntax: Syntax;
  readonly type: PartType;
  readonly run: Run;
  /** Number of the column it is, when it is nothing but one. */
  readonly column?: number;
}

/** What the pieces of one expression share. */
export interface PartContext {
  /** Compiles an inner expression. */
  compile(syntax: Syntax): Part;
  /** Throws `EXPRESSION_INVALID` at a place in the source. */
  invalid(at: number, message: string, hint?: string): never;
  /** Throws `EXPRESSION_FAILED` for the row at hand. */
  fail(message: string): never;
}

/** Thrown inside the compact compiler where only the full language goes on. */
export class Refusal {
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }
}

/**
 * A piece with the same value in every row.
 *
 * @param syntax - Where it comes from.
 * @param type - Its type.
 * @param value - Its value.
 */
export function constantPart(syntax: Syntax, type: PartType, value: unknown): Part {
  return { syntax, type, run: () => value };
}

/**
 * Applies a function to a piece's value; null stays null.
 *
 * @param run - The piece.
 * @param map - The function.
 */
export function mapRun<T>(run: Run, map: (value: T) => unknown): Run {
  return (columns, i) => {
    const value = run(columns, i);
    return value === null ? null : map(value as T);
  };
}

/**
 * The type of an operand beside another: a literal written `1.19` is a decimal beside a decimal, so that prices stay exact.
 *
 * @param part - The operand.
 * @param other - The other operand.
 */
export function exactType(part: Part, other: Part): PartType {
  const scale = part.syntax.kind === "literal" ? part.syntax.scale : undefined;
  return scale !== undefined && other.type.type === "decimal" ? { type: "decimal", scale, as: other.type.as } : part.type;
}

/**
 * The message of a type error: `no such overload: int + string`.
 *
 * @param l - Type of the left operand.
 * @param op - The operator.
 * @param r - Type of the right operand.
 */
export function noOverload(l: PartType, op: string, r: PartType): string {
  return `no such overload: ${l.type} ${op} ${r.type}`;
}
