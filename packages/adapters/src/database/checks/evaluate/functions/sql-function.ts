import { type Compiled, settle, strict, takes } from "../compiled.js";
import type { SqlKind, SqlType } from "../sql-type.js";

/** Compiles a call of a function. */
export type SqlFunction = (args: readonly Compiled[], name: string) => Compiled;

/** Functions by name. */
export type SqlFunctions = Readonly<Record<string, SqlFunction>>;

/**
 * A function whose value is null when an operand is.
 *
 * @param result - Type of its value.
 * @param kinds - What texts without a type are taken for, operand by operand.
 * @param compute - Its value.
 * @param least - Fewest operands; as many as kinds unless stated.
 */
export function plain(
  result: SqlKind | SqlType,
  kinds: readonly SqlKind[],
  compute: (...values: never[]) => unknown,
  least: number = kinds.length,
): SqlFunction {
  const type = typeof result === "string" ? { kind: result } : result;
  return (args, name) => {
    takes(args, least, kinds.length, name);
    return strict(
      type,
      args.map((arg, i) => settle(arg, { kind: kinds[i]! })),
      compute,
    );
  };
}
