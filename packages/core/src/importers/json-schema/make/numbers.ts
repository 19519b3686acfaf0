import type { NumberRules } from "../goal/rules.js";
import { parseDecimal } from "../values/decimal.js";
import { isMultiple } from "../values/is-multiple.js";
import type { Run } from "./run.js";

const EXACT = 9007199254740992;
/** How wide ranges without an end are, unless steps are wider. */
const SPAN = 1000;
const INTEGER_SPAN = 10000;
const MAX_LISTED = 1024;
/** How many neighbours are tried, where doubles are no multiples of a decimal step. */
const NEIGHBOURS = 256;
const TENS: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Numbers of some rules. */
export interface Numbers {
  make(row: number): number;
  /** Tells whether a number keeps the rules. */
  fits(value: number): boolean;
  /** All of them, where they are few. */
  readonly values?: readonly number[];
}

/**
 * Numbers that keep some rules.
 *
 * @param rules - Bounds and steps.
 * @param run - Where randomness comes from.
 * @returns Undefined when there is no such number.
 */
export function createNumbers(rules: NumberRules, run: Run): Numbers | undefined {
  const fits = (value: number): boolean =>
    Number.isFinite(value) &&
    value >= rules.min &&
    value <= rules.max &&
    !(rules.minOpen && value === rules.min) &&
    !(rules.maxOpen && value === rules.max) &&
    (!rules.integer || Number.isInteger(value)) &&
    rules.units.every((unit) => isMultiple(value, unit));
  const made = rules.integer || rules.units.length > 0 ? createGrid(rules, fits, run) : createContinuous(rules, fits, run);
  return made === undefined ? undefined : { ...made, fits };
}

type Fits = (value: number) => boolean;

/** Multiples of the least common multiple of all steps. */
function createGrid(rules: NumberRules, fits: Fits, run: Run): Omit<Numbers, "fits"> | undefined {
  const units = [...rules.units.map(parseDecimal), ...(rules.integer ? [parseDecimal(1)] : [])];
  const scale = Math.max(...units.map((unit) => unit.scale));
  const step = units.map((unit) => unit.digits * 10n ** BigInt(scale - unit.scale)).reduce((a, b) => (a / gcd(a, b)) * b);
  const isWhole = rules.units.length === 0;
  const [first, last] = gridBounds(rules, step, scale, isWhole);
  if (first > last) return undefined;
  const count = last - first + 1n;
  const at = createPoint(step, scale, first, last);
  if (count <= BigInt(MAX_LISTED)) {
    const values: number[] = [];
    for (let k = first; k <= last; k++) {
      const value = at(k);
      if (fits(value)) values.push(value);
    }
    if (values.length === 0) return undefined;
    return { values, make: (row) => values[Math.floor(run.random.uniform(row, 1) * values.length)]! };
  }
  const size = count > BigInt(EXACT) ? EXACT : Number(count);
  const small = first > -BigInt(EXACT) && last < BigInt(EXACT);
  const firstNumber = Number(first);
  const point = small ? createSmallPoint(step, scale, firstNumber, Number(last)) : undefined;
  return {
    make(row) {
      const offset = Math.floor(run.random.uniform53(row, 1) * size);
      for (let i = 0; i < NEIGHBOURS; i++) {
        const k = offset + i < size ? offset + i : offset + i - size;
        const value = point === undefined ? at(first + BigInt(k)) : point(firstNumber + k);
        if (fits(value)) return value;
      }
      return at(first);
    },
  };
}

/** First and last multiple; ranges without an end get one. */
function gridBounds(rules: NumberRules, step: bigint, scale: number, isWhole: boolean): [first: bigint, last: bigint] {
  const unit = 10n ** BigInt(scale);
  const width = isWhole ? BigInt(INTEGER_SPAN) : maxOf((BigInt(SPAN) * unit) / step, 1000n);
  let first = Number.isFinite(rules.min) ? ceilDivide(rules.min, rules.minOpen, step, scale) : undefined;
  let last = Number.isFinite(rules.max) ? -ceilDivide(-rules.max, rules.maxOpen, step, scale) : undefined;
  if (first === undefined && last === undefined) {
    first = 0n;
    last = width;
  } else if (first === undefined) first = last! >= 0n && last! <= 10n * width ? 0n : last! - width;
  else if (last === undefined) last = first <= 0n && -first < width ? width : first + width;
  // Doubles end at about 1.8e308.
  const most = (17n * 10n ** (307n + BigInt(scale))) / step;
  return [maxOf(first, -most), last! < most ? last! : most];
}

/** The least k with k × step at or above a bound, or above it when it is open. */
function ceilDivide(bound: number, open: boolean, step: bigint, scale: number): bigint {
  const { digits, scale: own } = parseDecimal(bound);
  const shift = scale - own;
  const numerator = shift >= 0 ? digits * 10n ** BigInt(shift) : digits;
  const denominator = shift >= 0 ? step : step * 10n ** BigInt(-shift);
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  if (rest > 0n) return quotient + 1n;
  return rest === 0n && open ? quotient + 1n : quotient;
}

function createPoint(step: bigint, scale: number, first: bigint, last: bigint): (k: bigint) => number {
  const most = maxOf(first < 0n ? -first : first, last < 0n ? -last : last) * step;
  if (scale <= 22 && most < BigInt(EXACT)) {
    const unit = Number(10n ** BigInt(scale));
    return (k) => Number(k * step) / unit;
  }
  return (k) => Number(`${k * step}e-${scale}`);
}

function createSmallPoint(step: bigint, scale: number, first: number, last: number): ((k: number) => number) | undefined {
  const most = Math.max(Math.abs(first), Math.abs(last)) * Number(step);
  if (scale > 22 || most >= EXACT) return undefined;
  const unit = Number(10n ** BigInt(scale));
  const width = Number(step);
  return scale === 0 ? (k) => k * width : (k) => (k * width) / unit;
}

/** Numbers between bounds, with few digits where there is room. */
function createContinuous(rules: NumberRules, fits: Fits, run: Run): Omit<Numbers, "fits"> | undefined {
  let { min, max } = rules;
  if (!Number.isFinite(min) && !Number.isFinite(max)) {
    min = 0;
    max = SPAN;
  } else if (!Number.isFinite(min)) min = max > 0 && max <= 10 * SPAN ? 0 : max - Math.max(SPAN, Math.abs(max) / 1024);
  else if (!Number.isFinite(max)) max = min <= 0 && min > -SPAN ? SPAN : min + Math.max(SPAN, Math.abs(min) / 1024);
  min = Math.max(min, -Number.MAX_VALUE);
  max = Math.min(max, Number.MAX_VALUE);
  const span = max - min;
  let digits = 2;
  while (digits < 15 && span * TENS[digits]! < 10000) digits++;
  const unit = TENS[digits]!;
  const first = Math.ceil(min * unit);
  const last = Math.floor(max * unit);
  const onGrid = Math.abs(first) < EXACT / 2 && Math.abs(last) < EXACT / 2 && last - first >= 16;
  const between = (u: number): number => (span === Number.POSITIVE_INFINITY ? min * (1 - u) + max * u : min + u * span);
  const spare = [between(0.5), max, min, 0].find(fits);
  if (spare === undefined) return undefined;
  return {
    ...(min === max ? { values: [min] } : {}),
    make(row) {
      const u = run.random.uniform53(row, 1);
      if (onGrid) {
        const value = (first + Math.floor(u * (last - first + 1))) / unit;
        if (fits(value)) return value;
      }
      const value = between(u);
      return fits(value) ? value : spare;
    },
  };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function maxOf(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
