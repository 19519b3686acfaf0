import { parseTime } from "../vector/calendar.js";
import { powerOfTen } from "../vector/read-vector.js";
import { CelDate, CelDecimal, CelDuration, type CelQuantity, CelTimestamp } from "./cel-values.js";
import { readDate } from "./comparison.js";

const DAY_MS = 86_400_000;
const MAX_SCALE = 9;

/** Registers an operator by its signature: `"int * double: double"`. */
type RegisterOperator = (signature: string, handler: (left: never, right: never) => unknown) => void;

type Num = number | bigint | CelQuantity;
type Calculate = (x: number, y: number) => number;

const CALCULATIONS: Readonly<Record<string, Calculate>> = { "+": (x, y) => x + y, "-": (x, y) => x - y, "*": (x, y) => x * y };
const MIXED = ["int double", "double int"];
const WITH_DECIMAL = ["decimal decimal", "decimal int", "int decimal", "decimal double", "double decimal"];

/**
 * Registers what Seedbed adds to the language: decimals, mixed numbers, dates and times.
 *
 * @param register - Takes one operator.
 */
export function registerOperators(register: RegisterOperator): void {
  for (const pair of [...MIXED, ...WITH_DECIMAL]) {
    const [l, r] = pair.split(" ") as [string, string];
    const result = pair.includes("double") ? "double" : "decimal";
    for (const op of Object.keys(CALCULATIONS)) {
      register(`${l} ${op} ${r}: ${result}`, (x: Num, y: Num) => (result === "double" ? calculate(op, x, y) : decimal(op, x, y)));
    }
    register(`${l} / ${r}: double`, divide);
    // The library adds the mirrored form of == and both forms of != itself.
    if (l === "decimal" || pair === "int double") register(`${l} == ${r}: bool`, (x: Num, y: Num) => Number(x) === Number(y));
    if (result === "decimal" || pair.includes("decimal")) registerOrder(register, l, r, Number, Number);
  }
  register("-decimal: decimal", (x: CelDecimal) => new CelDecimal(0 - x.value, x.scale));
  registerTimes(register);
}

function registerTimes(register: RegisterOperator): void {
  const text = { date: readDate, time: parseTime };
  for (const l of ["date", "timestamp"] as const) {
    for (const r of ["date", "timestamp"] as const) {
      registerOrder(register, l, r, toMs, toMs);
      if (l <= r) register(`${l} == ${r}: bool`, (x: CelQuantity, y: CelQuantity) => toMs(x) === toMs(y));
      register(`${l} - ${r}: duration`, (x: CelQuantity, y: CelQuantity) => new CelDuration(toMs(x) - toMs(y)));
    }
    register(`${l} + duration: timestamp`, (x: CelQuantity, y: CelQuantity) => new CelTimestamp(toMs(x) + y.value));
    register(`${l} - duration: timestamp`, (x: CelQuantity, y: CelQuantity) => new CelTimestamp(toMs(x) - y.value));
    register(`duration + ${l}: timestamp`, (x: CelQuantity, y: CelQuantity) => new CelTimestamp(x.value + toMs(y)));
  }
  for (const type of ["time", "duration"] as const) {
    registerOrder(register, type, type, Number, Number);
    register(`${type} == ${type}: bool`, (x: Num, y: Num) => Number(x) === Number(y));
    register(`${type} - ${type}: duration`, (x: CelQuantity, y: CelQuantity) => new CelDuration(x.value - y.value));
  }
  register("duration + duration: duration", (x: CelQuantity, y: CelQuantity) => new CelDuration(x.value + y.value));
  for (const type of ["date", "time"] as const) {
    const read = (value: string): number => text[type](value) ?? fault(`"${value}" is no ${type}`);
    registerOrder(register, type, "string", Number, read);
    registerOrder(register, "string", type, read, Number);
    register(`${type} == string: bool`, (x: Num, y: string) => Number(x) === read(y));
  }
}

function registerOrder<L, R>(
  register: RegisterOperator,
  l: string,
  r: string,
  left: (x: L) => number,
  right: (y: R) => number,
): void {
  register(`${l} < ${r}: bool`, (x: L, y: R) => left(x) < right(y));
  register(`${l} <= ${r}: bool`, (x: L, y: R) => left(x) <= right(y));
  register(`${l} > ${r}: bool`, (x: L, y: R) => left(x) > right(y));
  register(`${l} >= ${r}: bool`, (x: L, y: R) => left(x) >= right(y));
}

function calculate(op: string, x: Num, y: Num): number {
  return CALCULATIONS[op]!(Number(x), Number(y));
}

function decimal(op: string, x: Num, y: Num): CelDecimal {
  const [a, b] = [scaleOf(x), scaleOf(y)];
  const scale = op === "*" ? a + b : Math.max(a, b);
  const value = calculate(op, x, y);
  if (scale > MAX_SCALE) return new CelDecimal(value, Number.POSITIVE_INFINITY);
  const unit = powerOfTen(scale);
  return new CelDecimal(Math.round(value * unit) / unit + 0, scale);
}

function scaleOf(x: Num): number {
  return x instanceof CelDecimal ? x.scale : 0;
}

function divide(x: Num, y: Num): number {
  return Number(y) === 0 ? fault("division by zero") : Number(x) / Number(y);
}

function toMs(x: CelQuantity): number {
  return x instanceof CelDate ? x.value * DAY_MS : x.value;
}

function fault(message: string): never {
  throw new RangeError(message);
}
