import type { ValueType } from "../vector/value-type.js";

/** A value type, or that of the literal `null`. */
export type PartType = ValueType | { readonly type: "null" };

/** Digits after the point up to which decimals stay exact; beyond it a result is a float. */
const MAX_SCALE = 9;

const INT: ValueType = { type: "int" };
const FLOAT: ValueType = { type: "float" };
const DURATION: ValueType = { type: "duration" };

/**
 * Tells whether a type is int, float or decimal.
 *
 * @param type - Any type.
 */
export function isNumeric(type: PartType): boolean {
  return type.type === "int" || type.type === "float" || type.type === "decimal";
}

/**
 * Tells whether a type is a date or a timestamp.
 *
 * @param type - Any type.
 */
export function isMoment(type: PartType): boolean {
  return type.type === "date" || type.type === "timestamp";
}

/**
 * Digits after the point of a type's values.
 *
 * @param type - A numeric type; a float has infinitely many.
 */
export function scaleOf(type: PartType): number {
  return type.type === "decimal" ? type.scale : type.type === "int" ? 0 : Number.POSITIVE_INFINITY;
}

function numberType(scale: number, l: PartType, r: PartType): ValueType {
  if (scale > MAX_SCALE) return FLOAT;
  if (l.type !== "decimal" && r.type !== "decimal") return INT;
  return { type: "decimal", scale, as: l.type === "decimal" ? l.as : r.type === "decimal" ? r.as : "number" };
}

/**
 * The type of an arithmetic operation.
 *
 * @param op - `+ - * / %`.
 * @param l - Type of the left operand.
 * @param r - Type of the right operand.
 * @returns The type, or undefined when the operation is not defined for these types.
 */
export function arithmeticType(op: string, l: PartType, r: PartType): ValueType | undefined {
  if (isNumeric(l) && isNumeric(r)) {
    const ints = l.type === "int" && r.type === "int";
    if (op === "%") return ints ? INT : undefined;
    if (op === "/") return ints ? INT : FLOAT;
    return numberType(op === "*" ? scaleOf(l) + scaleOf(r) : Math.max(scaleOf(l), scaleOf(r)), l, r);
  }
  if (op === "+") {
    if (l.type === "string" && r.type === "string") return l;
    if (r.type === "duration" && (isMoment(l) || l.type === "duration")) return later(l);
    return l.type === "duration" && isMoment(r) ? later(r) : undefined;
  }
  if (op !== "-") return undefined;
  if (r.type === "duration") return isMoment(l) || l.type === "duration" ? later(l) : undefined;
  return (isMoment(l) && isMoment(r)) || (l.type === "time" && r.type === "time") ? DURATION : undefined;
}

function later(type: PartType): ValueType {
  return type.type === "date" ? { type: "timestamp", as: "date" } : (type as ValueType);
}

/**
 * The type of a value that comes from one of two branches.
 *
 * @param l - Type of the first.
 * @param r - Type of the second.
 * @returns The type, or undefined when the branches do not go together.
 */
export function branchType(l: PartType, r: PartType): PartType | undefined {
  if (r.type === "null") return l;
  if (l.type === "null") return r;
  if (isNumeric(l) && isNumeric(r)) return numberType(Math.max(scaleOf(l), scaleOf(r)), l, r);
  return l.type === r.type ? l : undefined;
}
