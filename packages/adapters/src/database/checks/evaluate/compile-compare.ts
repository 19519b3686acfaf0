import { NotUnderstood } from "../parse/parse-fault.js";
import type { ComparisonOperator } from "../sql-expression.js";
import { assertOrdered, compareValues, meets } from "./compare-values.js";
import { type Compiled, settle, settleBoth, strict } from "./compiled.js";
import { isNumeric, type SqlType } from "./sql-type.js";

/**
 * Compares two expressions.
 *
 * @param op - How.
 * @param a - Left.
 * @param b - Right.
 */
export function compileCompare(op: ComparisonOperator, a: Compiled, b: Compiled): Compiled {
  if (a.type.kind === "row" || b.type.kind === "row") throw new NotUnderstood("rows are compared");
  const [left, right] = settleBoth(a, b);
  const type = commonType(left.type, right.type);
  assertOrdered(type, op);
  return strict({ kind: "bool" }, [left, right], (x: unknown, y: unknown) => meets(op, compareValues(type, x, y)));
}

/** `IS DISTINCT FROM`: null differs from everything but null. */
export function compileDistinct(a: Compiled, b: Compiled): Compiled {
  const [left, right] = settleBoth(a, b);
  const type = commonType(left.type, right.type);
  return {
    type: { kind: "bool" },
    at(row) {
      const x = left.at(row) ?? null;
      const y = right.at(row) ?? null;
      return x === null || y === null ? x !== y : compareValues(type, x, y) !== 0;
    },
  };
}

/** True when the value is listed; null when it is not, but null is. */
export function compileIn(item: Compiled, list: readonly Compiled[]): Compiled {
  const type =
    item.type.kind === "unknown" ? (list.find((other) => other.type.kind !== "unknown")?.type ?? { kind: "text" }) : item.type;
  const left = settle(item, type);
  const others = list.map((other) => settle(other, type));
  const types = others.map((other) => commonType(left.type, other.type));
  return {
    type: { kind: "bool" },
    at(row) {
      const value = left.at(row) ?? null;
      if (value === null) return null;
      let unknown = false;
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!.at(row) ?? null;
        if (other === null) unknown = true;
        else if (compareValues(types[i]!, value, other) === 0) return true;
      }
      return unknown ? null : false;
    },
  };
}

/** A comparison with any or all of an array. */
export function compileQuantified(quantifier: "any" | "all", op: ComparisonOperator, a: Compiled, b: Compiled): Compiled {
  const list = settle(b, { kind: "array", of: a.type.kind === "unknown" ? { kind: "text" } : a.type });
  if (list.type.kind !== "array") throw new NotUnderstood("a value that is no array is searched");
  const of = list.type.of ?? { kind: "text" };
  const left = settle(a, of);
  const type = commonType(left.type, of);
  const decisive = quantifier === "any";
  return {
    type: { kind: "bool" },
    at(row) {
      const items = list.at(row) as readonly unknown[] | null;
      if (items === null || items === undefined) return null;
      const value = left.at(row) ?? null;
      if (items.length === 0) return !decisive;
      let unknown = false;
      for (const item of items) {
        if (value === null || item === null) unknown = true;
        else if (meets(op, compareValues(type, value, item)) === decisive) return decisive;
      }
      return unknown ? null : !decisive;
    },
  };
}

/** The type that both sides are compared in. */
function commonType(a: SqlType, b: SqlType): SqlType {
  if (a.kind === b.kind) return a;
  if (isNumeric(a) && isNumeric(b)) return a.kind === "float" || b.kind === "float" ? { kind: "float" } : { kind: "numeric" };
  const moments = new Set(["date", "timestamp"]);
  if (moments.has(a.kind) && moments.has(b.kind)) return { kind: "timestamp" };
  if (a.kind === "bool" && isNumeric(b)) return { kind: "int" };
  if (b.kind === "bool" && isNumeric(a)) return { kind: "int" };
  throw new NotUnderstood(`a value of type ${a.kind} is compared with one of type ${b.kind}`);
}
