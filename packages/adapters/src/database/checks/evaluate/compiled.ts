import { NotUnderstood } from "../parse/parse-fault.js";
import type { SqlType } from "./sql-type.js";
import { readText, type SqlValue } from "./sql-value.js";

/** A row as expressions read it. */
export interface SqlRow {
  /** Values of columns, in the form of {@link SqlValue}. */
  readonly values: Readonly<Record<string, SqlValue>>;
  /** The present, milliseconds since 1970. */
  readonly now: number;
}

/** An expression that can be evaluated. */
export interface Compiled {
  readonly type: SqlType;
  at(row: SqlRow): SqlValue;
  /** The value, where it is the same in every row. */
  readonly constant?: { readonly value: SqlValue };
}

/** An expression of one value in every row. */
export function constantOf(type: SqlType, value: SqlValue): Compiled {
  return { type, at: () => value, constant: { value } };
}

/**
 * Gives a text without a type the type of what it stands beside.
 *
 * @param item - Any expression; others than such texts stay as they are.
 * @param type - The type to take.
 * @throws NotUnderstood when the text is no such value.
 */
export function settle(item: Compiled, type: SqlType): Compiled {
  if (item.type.kind !== "unknown") return item;
  if (type.kind === "unknown") return { ...item, type: { kind: "text" } };
  const value = item.constant?.value;
  if (typeof value === "string") return constantOf(type, readText(type, value));
  return { ...item, type };
}

/** Both sides of an operator, texts without a type settled by the other side. */
export function settleBoth(a: Compiled, b: Compiled): readonly [Compiled, Compiled] {
  const left = settle(a, b.type);
  return [left, settle(b, left.type)];
}

/**
 * Computes from values; null where one of them is null, as nearly all of SQL does.
 *
 * @param type - Of the result.
 * @param args - Operands.
 * @param compute - The result of values that are not null.
 */
export function strict(type: SqlType, args: readonly Compiled[], compute: (...values: never[]) => SqlValue): Compiled {
  return {
    type,
    at(row) {
      const values: SqlValue[] = [];
      for (const arg of args) {
        const value = arg.at(row);
        if (value === null || value === undefined) return null;
        values.push(value);
      }
      return compute(...(values as never[]));
    },
  };
}

/** Refuses a number of operands. */
export function takes(args: readonly Compiled[], least: number, most: number, name: string): void {
  if (args.length < least || args.length > most) throw new NotUnderstood(`${name} has ${args.length} operands`);
}
