import { NotUnderstood } from "../parse/parse-fault.js";
import { compareValues, round15 } from "./compare-values.js";
import { type Compiled, settle, settleBoth, strict, takes } from "./compiled.js";
import { addInterval, addIntervals, DAY_MS, type SqlInterval, scaleInterval } from "./sql-interval.js";
import { isNumeric, type SqlType } from "./sql-type.js";
import { JSON_NULL } from "./sql-value.js";

const INT: SqlType = { kind: "int" };
const TEXT: SqlType = { kind: "text" };
const BOOL: SqlType = { kind: "bool" };

/**
 * Compiles an operator between values.
 *
 * @param op - As written.
 * @param args - One operand or two.
 * @throws NotUnderstood when there is no such operator for the types.
 */
export function compileOperator(op: string, args: readonly Compiled[]): Compiled {
  takes(args, 1, 2, `the operator ${op}`);
  const [first, second] = args as [Compiled, Compiled | undefined];
  if (second === undefined) return compileUnary(op, first);
  if (op === "||") return concat(first, second);
  if (op === "->" || op === "->>" || op === "#>>" || op === "#>") return member(op, first, second);
  if (op === "?") return strict(BOOL, [first, settle(second, TEXT)], hasMember);
  if (op === "@>" || op === "<@" || op === "&&") return contain(op, first, second);
  if (op === "@~" || op === "!@~") throw new NotUnderstood("it matches by GLOB");
  const [a, b] = settleNumbers(op, first, second);
  if (isNumeric(a.type) && isNumeric(b.type)) return arithmetic(op, a, b);
  return temporal(op, a, b);
}

/** A text beside a moment is a span: `start + '1 day'`. */
function settleNumbers(op: string, a: Compiled, b: Compiled): readonly [Compiled, Compiled] {
  const moment = ["date", "timestamp", "time"];
  if (b.type.kind === "unknown" && op === "+" && moment.includes(a.type.kind)) return [a, settle(b, { kind: "interval" })];
  return settleBoth(a, b);
}

function compileUnary(op: string, item: Compiled): Compiled {
  if (op === "-" && isNumeric(item.type)) return strict(item.type, [item], (value: number) => -value);
  if (op === "+" && isNumeric(item.type)) return item;
  if (op === "@" && isNumeric(item.type)) return strict(item.type, [item], (value: number) => Math.abs(value));
  if (op === "-" && item.type.kind === "interval")
    return strict(item.type, [item], (value: SqlInterval) => scaleInterval(value, -1));
  throw new NotUnderstood(`the operator ${op} is not known`);
}

function arithmetic(op: string, a: Compiled, b: Compiled): Compiled {
  const whole = a.type.kind === "int" && b.type.kind === "int";
  const type: SqlType = whole ? INT : { kind: a.type.kind === "float" || b.type.kind === "float" ? "float" : "numeric" };
  const compute = NUMBERS[op];
  if (compute === undefined) throw new NotUnderstood(`the operator ${op} is not known`);
  return strict(op === "^" && whole ? { kind: "float" } : type, [a, b], (x: number, y: number) => {
    if (y === 0 && (op === "/" || op === "%")) throw new NotUnderstood("it divides by zero");
    const value = compute(x, y);
    if (whole && op === "/") return Math.trunc(value);
    return type.kind === "float" ? value : round15(value);
  });
}

const NUMBERS: Readonly<Record<string, ((x: number, y: number) => number) | undefined>> = {
  "+": (x, y) => x + y,
  "-": (x, y) => x - y,
  "*": (x, y) => x * y,
  "/": (x, y) => x / y,
  "%": (x, y) => x % y,
  "^": (x, y) => x ** y,
  "&": (x, y) => Number(BigInt.asIntN(64, BigInt(x) & BigInt(y))),
  "|": (x, y) => Number(BigInt.asIntN(64, BigInt(x) | BigInt(y))),
  "#": (x, y) => Number(BigInt.asIntN(64, BigInt(x) ^ BigInt(y))),
};

function temporal(op: string, a: Compiled, b: Compiled): Compiled {
  const rule = TEMPORAL[`${a.type.kind} ${op} ${b.type.kind}`];
  if (rule === undefined) throw new NotUnderstood(`the operator ${op} between ${a.type.kind} and ${b.type.kind} is not known`);
  const [kind, compute] = rule;
  return strict({ kind }, [a, b], compute as (...values: never[]) => unknown);
}

const spanOf = (ms: number): SqlInterval => ({ months: 0, days: Math.trunc(ms / DAY_MS), ms: ms % DAY_MS });

const TEMPORAL: Readonly<Record<string, readonly [SqlType["kind"], (a: never, b: never) => unknown] | undefined>> = {
  "date - date": ["int", (a: number, b: number) => (a - b) / DAY_MS],
  "date + int": ["date", (a: number, b: number) => a + b * DAY_MS],
  "int + date": ["date", (a: number, b: number) => b + a * DAY_MS],
  "date - int": ["date", (a: number, b: number) => a - b * DAY_MS],
  "date + interval": ["timestamp", addInterval],
  "interval + date": ["timestamp", (a: SqlInterval, b: number) => addInterval(b, a)],
  "date - interval": ["timestamp", (a: number, b: SqlInterval) => addInterval(a, scaleInterval(b, -1))],
  "date + time": ["timestamp", (a: number, b: number) => a + b],
  "timestamp + interval": ["timestamp", addInterval],
  "interval + timestamp": ["timestamp", (a: SqlInterval, b: number) => addInterval(b, a)],
  "timestamp - interval": ["timestamp", (a: number, b: SqlInterval) => addInterval(a, scaleInterval(b, -1))],
  "timestamp - timestamp": ["interval", (a: number, b: number) => spanOf(a - b)],
  "timestamp - date": ["interval", (a: number, b: number) => spanOf(a - b)],
  "date - timestamp": ["interval", (a: number, b: number) => spanOf(a - b)],
  "time - time": ["interval", (a: number, b: number) => ({ months: 0, days: 0, ms: a - b })],
  "time + interval": ["time", (a: number, b: SqlInterval) => (((a + b.ms) % DAY_MS) + DAY_MS) % DAY_MS],
  "time - interval": ["time", (a: number, b: SqlInterval) => (((a - b.ms) % DAY_MS) + DAY_MS) % DAY_MS],
  "interval + interval": ["interval", addIntervals],
  "interval - interval": ["interval", (a: SqlInterval, b: SqlInterval) => addIntervals(a, scaleInterval(b, -1))],
  "interval * int": ["interval", scaleInterval],
  "int * interval": ["interval", (a: number, b: SqlInterval) => scaleInterval(b, a)],
  "interval * numeric": ["interval", scaleInterval],
  "numeric * interval": ["interval", (a: number, b: SqlInterval) => scaleInterval(b, a)],
};

function concat(first: Compiled, second: Compiled): Compiled {
  if (first.type.kind === "array" || second.type.kind === "array") throw new NotUnderstood("arrays are joined");
  const [a, b] = [settle(first, TEXT), settle(second, TEXT)];
  for (const { type } of [a, b])
    if (type.kind !== "text" && type.kind !== "int") throw new NotUnderstood(`a ${type.kind} is joined to a text`);
  return strict(TEXT, [a, b], (x: unknown, y: unknown) => String(x) + String(y));
}

function member(op: string, first: Compiled, second: Compiled): Compiled {
  if (first.type.kind !== "json" || op.startsWith("#")) throw new NotUnderstood(`the operator ${op} is not known`);
  const key = settle(second, TEXT);
  const asText = op === "->>";
  return strict(asText ? TEXT : { kind: "json" }, [first, key], (value: unknown, name: unknown) => {
    const found = memberOf(value, name);
    if (found === undefined || (asText && found === null)) return null;
    if (found === null) return JSON_NULL;
    return asText && typeof found !== "string" ? JSON.stringify(found) : found;
  });
}

function memberOf(value: unknown, name: unknown): unknown {
  if (Array.isArray(value)) return typeof name === "number" ? value.at(name) : undefined;
  if (typeof value !== "object" || value === null || typeof name !== "string" || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

function hasMember(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.includes(name);
  return typeof value === "object" && value !== null ? Object.hasOwn(value, name) : value === name;
}

function contain(op: string, first: Compiled, second: Compiled): Compiled {
  const [a, b] = settleBoth(first, second);
  if (a.type.kind !== "array" || b.type.kind !== "array")
    throw new NotUnderstood(`the operator ${op} is not known for ${a.type.kind}`);
  const of = a.type.of ?? TEXT;
  const has = (list: readonly unknown[], item: unknown): boolean =>
    item !== null && list.some((other) => other !== null && compareValues(of, other, item) === 0);
  return strict(BOOL, [a, b], (x: readonly unknown[], y: readonly unknown[]) => {
    if (op === "&&") return y.some((item) => has(x, item));
    const [outer, inner] = op === "@>" ? [x, y] : [y, x];
    return inner.every((item) => has(outer, item));
  });
}
