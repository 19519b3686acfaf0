import { NotUnderstood } from "../parse/parse-fault.js";
import type { ComparisonOperator } from "../sql-expression.js";
import { intervalLength, type SqlInterval } from "./sql-interval.js";
import type { SqlType } from "./sql-type.js";
import type { SqlValue } from "./sql-value.js";

/**
 * Compares two values that are not null.
 *
 * @param type - Of both.
 * @param a - Left.
 * @param b - Right.
 * @returns Below 0, 0 or above 0.
 */
export function compareValues(type: SqlType, a: SqlValue, b: SqlValue): number {
  switch (type.kind) {
    case "int":
    case "float":
    case "date":
    case "time":
    case "timestamp":
      return order(a as number, b as number);
    case "numeric":
      return order(round15(a as number), round15(b as number));
    case "bool":
      return order(Number(a), Number(b));
    case "interval":
      return order(intervalLength(a as SqlInterval), intervalLength(b as SqlInterval));
    case "json":
      return isSameJson(a, b) ? 0 : orderOnly(a, b);
    case "array":
    case "row":
      return compareLists(type, a as readonly SqlValue[], b as readonly SqlValue[]);
    default:
      return compareTexts(String(a), String(b));
  }
}

/** Decimals come as binary fractions: their first fifteen digits are those that were meant. */
export function round15(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** What a comparison says of an order. */
export function meets(op: ComparisonOperator, sign: number): boolean {
  switch (op) {
    case "=":
      return sign === 0;
    case "<>":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    case ">=":
      return sign >= 0;
  }
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points, as the collation C orders. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  const left = Array.from(a);
  const right = Array.from(b);
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) return order(left[i]!.codePointAt(0)!, right[i]!.codePointAt(0)!);
  }
  return order(left.length, right.length);
}

function compareLists(type: SqlType, a: readonly SqlValue[], b: readonly SqlValue[]): number {
  const of = type.of ?? { kind: "text" };
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] === null || b[i] === null) {
      if (a[i] === b[i]) continue;
      return a[i] === null ? 1 : -1;
    }
    const sign = compareValues(of, a[i], b[i]);
    if (sign !== 0) return sign;
  }
  return order(a.length, b.length);
}

function isSameJson(a: SqlValue, b: SqlValue): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b))
    return false;
  const left = Object.entries(a);
  return (
    left.length === Object.keys(b).length &&
    left.every(([name, value]) => Object.hasOwn(b, name) && isSameJson(value, (b as Record<string, unknown>)[name]))
  );
}

function orderOnly(a: SqlValue, b: SqlValue): number {
  if (typeof a === "number" && typeof b === "number") return order(a, b);
  if (typeof a === typeof b) return 1;
  return 1;
}

/** Refuses orders that depend on more than the values. */
export function assertOrdered(type: SqlType, op: ComparisonOperator): void {
  if (op === "=" || op === "<>") return;
  if (type.kind === "json" || type.kind === "opaque") throw new NotUnderstood(`values of type ${type.kind} are put in order`);
}
