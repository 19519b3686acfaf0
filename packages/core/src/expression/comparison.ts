import { parseTime, parseTimestamp } from "../vector/calendar.js";
import { constantPart, mapRun, noOverload, type Part, type PartContext, Refusal, type Run } from "./part.js";
import { isMoment, isNumeric } from "./result-type.js";
import type { BinarySyntax, Syntax } from "./syntax.js";

const DAY_MS = 86_400_000;
const OPAQUE = /^(?:json|list|struct|bytes)$/;

/**
 * Compiles `== != < <= > >=`. Order with null is null; null equals null only.
 *
 * @param syntax - The comparison.
 * @param context - The expression's context.
 */
export function compileComparison(syntax: BinarySyntax, context: PartContext): Part {
  const { op } = syntax;
  const isEquality = op === "==" || op === "!=";
  const [l, r] = align(syntax, context.compile(syntax.left), context.compile(syntax.right), context, isEquality);
  return { syntax, type: { type: "bool" }, run: compare(op, l, r) };
}

/**
 * Compiles `x in [a, b]`, or in a list column.
 *
 * @param syntax - The test.
 * @param context - The expression's context.
 */
export function compileIn(syntax: BinarySyntax, context: PartContext): Part {
  const { left, right } = syntax;
  if (right.kind !== "list") throw new Refusal("in on anything but a list of values");
  const value = context.compile(left);
  const pairs = right.items.map((item) => align({ ...syntax, at: item.at }, value, context.compile(item), context, true));
  return {
    syntax,
    type: { type: "bool" },
    run: isAmong(
      value.run,
      pairs,
      right.items.every(({ kind }) => kind === "literal"),
    ),
  };
}

function isAmong(value: Run, pairs: readonly (readonly [Run, Run])[], isConstant: boolean): Run {
  if (isConstant) {
    const values = new Set(pairs.map(([, item]) => item([], 0)));
    return (c, i) => values.has(value(c, i));
  }
  return (c, i) => {
    let found = false;
    // Every item is evaluated, as it is where the list is built first: an error in a later one is not passed over.
    for (const [l, r] of pairs) if (l(c, i) === r(c, i)) found = true;
    return found;
  };
}

function compare(op: string, l: Run, r: Run): Run {
  switch (op) {
    case "==":
      return (c, i) => l(c, i) === r(c, i);
    case "!=":
      return (c, i) => l(c, i) !== r(c, i);
  }
  const isSwapped = op[0] === ">";
  const [a, b] = isSwapped ? [r, l] : [l, r];
  if (op.length === 1) {
    return (c, i) => {
      const x = a(c, i) as number | null;
      const y = b(c, i) as number | null;
      return x === null || y === null ? null : x < y;
    };
  }
  return (c, i) => {
    const x = a(c, i) as number | null;
    const y = b(c, i) as number | null;
    return x === null || y === null ? null : x <= y;
  };
}

/** Brings both sides to one unit: texts beside dates and times are read, dates beside timestamps become milliseconds. */
function align(syntax: BinarySyntax, l: Part, r: Part, context: PartContext, isEquality: boolean): [Run, Run] {
  if (isEquality && (l.type.type === "null" || r.type.type === "null")) return [l.run, r.run];
  if (OPAQUE.test(l.type.type) || OPAQUE.test(r.type.type)) throw new Refusal(`${l.type.type} ${syntax.op} ${r.type.type}`);
  const left = readText(l, r, context);
  const right = readText(r, l, context);
  if (left.type.type === right.type.type ? left.type.type !== "null" : isNumeric(left.type) && isNumeric(right.type)) {
    return [left.run, right.run];
  }
  if (isMoment(left.type) && isMoment(right.type)) return [toMs(left), toMs(right)];
  return context.invalid(syntax.at, noOverload(l.type, syntax.op, r.type));
}

function toMs(part: Part): Run {
  return part.type.type === "date" ? mapRun<number>(part.run, (days) => days * DAY_MS) : part.run;
}

function readText(part: Part, other: Part, context: PartContext): Part {
  const { syntax } = part;
  const { type } = other.type;
  if (part.type.type !== "string" || (type !== "date" && type !== "time")) return part;
  if (syntax.kind !== "literal") throw new Refusal(`a ${type} beside a computed text`);
  const value = type === "date" ? readDate(String(syntax.value)) : parseTime(String(syntax.value));
  return value === undefined ? badText(syntax, type, context) : constantPart(syntax, other.type, value);
}

function badText(syntax: Syntax & { kind: "literal" }, type: "date" | "time", context: PartContext): never {
  const hint = type === "date" ? "write it as 2024-05-01" : "write it as 13:45 or 13:45:30";
  return context.invalid(syntax.at, `"${syntax.value}" is no ${type}`, hint);
}

/**
 * Reads a date as days since 1970.
 *
 * @param text - `2024-05-01`.
 * @returns Undefined when it is no date.
 */
export function readDate(text: string): number | undefined {
  const ms = text.length === 10 ? parseTimestamp(text) : undefined;
  return ms === undefined ? undefined : ms / DAY_MS;
}
