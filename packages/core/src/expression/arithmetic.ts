import { powerOfTen } from "../vector/read-vector.js";
import { exactType, mapRun, noOverload, type Part, type PartContext, Refusal, type Run } from "./part.js";
import { arithmeticType, isMoment, type PartType } from "./result-type.js";
import type { BinarySyntax } from "./syntax.js";

const DAY_MS = 86_400_000;
const MAX_INT = Number.MAX_SAFE_INTEGER;
const OPAQUE = /^(?:json|list|struct|bytes)$/;

/**
 * Compiles `+ - * / %`.
 *
 * @param syntax - The operation.
 * @param context - The expression's context.
 */
export function compileArithmetic(syntax: BinarySyntax, context: PartContext): Part {
  const { op } = syntax;
  const l = context.compile(syntax.left);
  const r = context.compile(syntax.right);
  if (OPAQUE.test(l.type.type) || OPAQUE.test(r.type.type)) throw new Refusal(`${l.type.type} ${op} ${r.type.type}`);
  const [left, right] = [exactType(l, r), exactType(r, l)];
  const type = arithmeticType(op, left, right);
  if (type === undefined) return context.invalid(syntax.at, noOverload(l.type, op, r.type));
  const isFloat = l.type.type === "float" && r.type.type === "float";
  const unit = type.type === "int" ? 1 : type.type === "decimal" ? powerOfTen(type.scale) : 0;
  const operation: Operation = { l: toMs(l, type), r: toMs(r, type), unit, isFloat, fail: context.fail };
  const isProduct = op === "*" && l.column !== undefined && r.column !== undefined;
  return { syntax, type, run: isProduct ? multiplyColumns(l.column, r.column, operation) : operate(op, operation) };
}

/**
 * Compiles `-x`.
 *
 * @param syntax - The negation.
 * @param of - Its operand.
 * @param context - The expression's context.
 */
export function compileMinus(syntax: Part["syntax"], of: Part, context: PartContext): Part {
  const { type } = of.type;
  if (type === "json") throw new Refusal("-json");
  if (type === "float") return { syntax, type: of.type, run: mapRun<number>(of.run, (x) => -x) };
  if (type !== "int" && type !== "decimal") return context.invalid(syntax.at, `no such overload: -${type}`);
  return { syntax, type: of.type, run: mapRun<number>(of.run, (x) => 0 - x) };
}

/** A moment in milliseconds, for sums and differences of dates and timestamps. */
function toMs(part: Part, result: PartType): Run {
  const isSpan = result.type === "duration" || isMoment(result);
  return isSpan && part.type.type === "date" ? mapRun<number>(part.run, (days) => days * DAY_MS) : part.run;
}

/** What an operation works with: `unit` is 0 for plain numbers and texts, 1 for integers, 10^scale for decimals. */
interface Operation {
  readonly l: Run;
  readonly r: Run;
  readonly unit: number;
  readonly isFloat: boolean;
  readonly fail: (message: string) => never;
}

/** The product of two columns, the most frequent of derived fields, reads them without a call. */
function multiplyColumns(left: number, right: number, { unit, fail }: Operation): Run {
  return (c, i) => {
    const x = c[left]![i] as number | null;
    const y = c[right]![i] as number | null;
    return x == null || y == null ? null : settle(x * y, unit, fail);
  };
}

function operate(op: string, { l, r, unit, isFloat, fail }: Operation): Run {
  switch (op) {
    case "+":
      return (c, i) => {
        const x = l(c, i) as number | null;
        const y = r(c, i) as number | null;
        return x === null || y === null ? null : settle(x + y, unit, fail);
      };
    case "-":
      return (c, i) => {
        const x = l(c, i) as number | null;
        const y = r(c, i) as number | null;
        return x === null || y === null ? null : settle(x - y, unit, fail);
      };
    case "*":
      return (c, i) => {
        const x = l(c, i) as number | null;
        const y = r(c, i) as number | null;
        return x === null || y === null ? null : settle(x * y, unit, fail);
      };
    default:
      return (c, i) => {
        const x = l(c, i) as number | null;
        const y = r(c, i) as number | null;
        if (x === null || y === null) return null;
        if (y === 0 && !isFloat) fail("division by zero");
        return op === "%" ? (x % y) + 0 : unit === 1 ? Math.trunc(x / y) + 0 : x / y;
      };
  }
}

function settle(value: number, unit: number, fail: (message: string) => never): number {
  if (unit === 0) return value;
  if (unit !== 1) return Math.round(value * unit) / unit + 0;
  if (value > MAX_INT || value < -MAX_INT) fail("integer overflow");
  return value + 0;
}
