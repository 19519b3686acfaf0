import { parseTime } from "../vector/calendar.js";
import type { CelChecker, CelContext, CelEvaluator, CelNode } from "./cel-node.js";
import { CelDate, CelDecimal, CelQuantity, CelTime } from "./cel-values.js";
import { readDate } from "./comparison.js";

/** Names of the numeric types, narrowest first. */
export const NUMBERS: readonly string[] = ["int", "decimal", "double"];
/** Longest list and text an operation may make. */
const MAX_SIZE = 1_000_000;
const SCALAR = /^(?:int|double|decimal|string|bool|date|time|timestamp|duration|null)$/;

/**
 * Lets an operation of two operands pass null on.
 *
 * @param node - The operation.
 */
export function liftBinary(node: CelNode): void {
  const [left, right] = node.args as [CelNode, CelNode];
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const l = evaluator.run(left, context);
    const r = evaluator.run(right, context);
    if (l === null || r === null) return null;
    const value = ast.handle!(l, r, ast, evaluator);
    if (typeof value === "bigint" && !Number.isSafeInteger(Number(value))) throw new RangeError("integer overflow");
    if ((Array.isArray(value) || typeof value === "string") && value.length > MAX_SIZE)
      throw new RangeError("the value is too large");
    return value;
  });
}

/**
 * Lets `+ - *` pass null on, and reads a literal `1.19` beside a decimal as a decimal.
 *
 * @param node - The operation.
 */
export function liftExact(node: CelNode): void {
  const { check } = node.meta;
  const [left, right] = node.args as [CelNode, CelNode];
  node.setMeta("check", (checker: CelChecker, ast: CelNode, context: CelContext) => {
    makeExact(checker, context, left, right);
    makeExact(checker, context, right, left);
    return check(checker, ast, context);
  });
  liftBinary(node);
}

/**
 * Lets `!x` and `-x` pass null on.
 *
 * @param node - The operation.
 */
export function liftUnary(node: CelNode): void {
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const value = evaluator.run(ast.args as CelNode, context);
    return value === null ? null : ast.handle!(value, ast, evaluator);
  });
}

/**
 * Turns a literal written `1.19` into a decimal where the other operand is one, so that prices stay exact.
 *
 * @param checker - The library's checker.
 * @param context - Its context.
 * @param literal - The operand that may be such a literal.
 * @param other - The other operand.
 */
export function makeExact(checker: CelChecker, context: CelContext, literal: CelNode, other: CelNode): void {
  if (literal.op !== "value" || typeof literal.args !== "number" || checker.check(other, context).name !== "decimal") return;
  const digits = /^\d+\.(\d+)$/.exec(literal.input.slice(literal.start, literal.end))?.[1];
  if (digits === undefined) return;
  literal.args = new CelDecimal(literal.args, digits.length);
  literal.checkedType = undefined;
}

/**
 * Lets `==` and `!=` compare with null: null equals null only.
 *
 * @param node - The comparison.
 */
export function liftEquality(node: CelNode): void {
  const { check } = node.meta;
  const [left, right] = node.args as [CelNode, CelNode];
  const isNegated = node.op === "!=";
  node.setMeta("check", (checker: CelChecker, ast: CelNode, context: CelContext) => {
    const names = [checker.check(left, context).name, checker.check(right, context).name];
    return names.includes("null") ? checker.getType("bool") : check(checker, ast, context);
  });
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const l = evaluator.run(left, context);
    const r = evaluator.run(right, context);
    return l === null || r === null ? (l === r) !== isNegated : ast.handle!(l, r, ast, evaluator);
  });
}

/**
 * Lets `in` look for a number among numbers of another type, and for a date among texts.
 *
 * @param node - The test.
 */
export function liftIn(node: CelNode): void {
  const { check } = node.meta;
  const [left, right] = node.args as [CelNode, CelNode];
  let isScalar = false;
  node.setMeta("check", (checker: CelChecker, ast: CelNode, context: CelContext) => {
    const type = checker.check(left, context);
    const list = checker.check(right, context);
    const item = list.valueType?.name ?? "";
    isScalar = list.kind === "list" && SCALAR.test(type.name) && isAmong(type.name, item);
    return isScalar ? checker.getType("bool") : check(checker, ast, context);
  });
  node.setMeta("evaluate", (evaluator: CelEvaluator, ast: CelNode, context: CelContext) => {
    const value = evaluator.run(left, context);
    const items = evaluator.run(right, context);
    if (items === null) return null;
    if (isScalar) return (items as readonly unknown[]).some((item) => isSame(value, item));
    return ast.handle!(value, items, ast, evaluator);
  });
}

function isAmong(type: string, item: string): boolean {
  if (type === item || type === "null" || item === "null" || item === "dyn") return true;
  if (NUMBERS.includes(type)) return NUMBERS.includes(item);
  return item === "string" && (type === "date" || type === "time");
}

function isSame(value: unknown, item: unknown): boolean {
  if (typeof item === "string" && value instanceof CelDate) return readDate(item) === value.value;
  if (typeof item === "string" && value instanceof CelTime) return parseTime(item) === value.value;
  return toPlain(value) === toPlain(item);
}

function toPlain(value: unknown): unknown {
  return value instanceof CelQuantity || typeof value === "bigint" ? Number(value) : value;
}
