import type * as z from "zod";
import { isSeedbedError } from "../../errors/seedbed-error.js";
import type { Distribution } from "../../random/distributions/distribution.js";
import { createDistribution, type DistributionOptions } from "../../random/distributions/index.js";
import { truncate } from "../../random/distributions/truncate.js";
import { toUniform53 } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { scratchWords } from "../../random/scratch-words.js";
import { fromRaw, powerOfTen } from "../../vector/read-vector.js";
import type { NumberType } from "../../vector/value-type.js";
import type { NumberVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import type { GeneratorContext, SchemaParts, Zod } from "../contract/generator.js";

const MAX = 9007199254740992;
const WORD = 4294967296;
/** Up to this many values one word is enough: the bias stays below 2^−16. */
const ONE_WORD = 65536;

/** A distribution by options, or by name where it needs none. */
export type DistributionChoice = DistributionOptions;

/** Options shared by all numbers. */
export interface NumericOptions {
  /** Least value, inclusive. */
  readonly min?: number;
  /** Greatest value, inclusive. */
  readonly max?: number;
  /** How values spread; uniform unless stated. Values beyond the bounds are not clipped: the distribution is truncated. */
  readonly distribution?: DistributionChoice;
  /** Mean of a normal distribution; short for `distribution`. */
  readonly mean?: number;
  /** Standard deviation of a normal distribution. */
  readonly stdDev?: number;
}

/** What the number's kind decides. */
export interface NumericKind {
  readonly type: NumberType;
  /** Digits after the point that values have; vectors hold value × 10^scale. */
  readonly scale: number;
  /** Bounds when the options name neither bounds nor a distribution. */
  readonly min: number;
  readonly max: number;
}

/** The options' schema. */
export function numericSchema(zod: Zod, parts: SchemaParts): z.ZodObject {
  return zod.strictObject({
    min: parts.number.optional(),
    max: parts.number.optional(),
    distribution: parts.distribution.optional(),
    mean: parts.number.optional(),
    stdDev: parts.number.optional(),
  });
}

/**
 * Makes the cells of numbers on a grid: integers and decimals as integers × 10^−scale.
 *
 * @param options - Bounds and distribution in the values' own units.
 * @param context - The field's context.
 * @param kind - Type, scale and default bounds.
 */
export function prepareNumeric(options: NumericOptions, context: GeneratorContext, kind: NumericKind): CellsInit<number> {
  const unit = powerOfTen(kind.scale);
  const distribution = chooseDistribution(options, context);
  const low = options.min ?? (distribution === undefined ? kind.min : Math.max(distribution.min, -MAX / unit));
  const high = options.max ?? (distribution === undefined ? Math.max(kind.max, low) : Math.min(distribution.max, MAX / unit));
  if (!checkBounds(low, high, context)) return constant(kind.type, 0);
  // Bounds are decimal literals: 0.29 × 100 is 28.999…, so whole multiples are recognised before rounding inwards.
  const min = snap(low * unit, Math.ceil);
  const max = snap(high * unit, Math.floor);
  if (min > max) {
    context.report("max", `no value lies between ${low} and ${high}`, "widen the bounds or raise the scale", "RANGE_EMPTY");
    return constant(kind.type, 0);
  }
  if (min < -MAX || max > MAX) {
    context.report(
      max > MAX ? "max" : "min",
      `values reach beyond ±2^53 (${low} to ${high})`,
      "narrow the bounds",
      "RANGE_UNSAFE",
    );
    return constant(kind.type, 0);
  }
  if (distribution === undefined) return uniformGrid(context, kind.type, min, max);
  return sampledGrid(context, kind.type, distribution, min, max, unit);
}

function checkBounds(low: number, high: number, context: GeneratorContext): boolean {
  if (Number.isNaN(low) || Number.isNaN(high) || typeof low !== "number" || typeof high !== "number") {
    context.report("min", `bounds must be numbers, got ${String(low)} and ${String(high)}`);
    return false;
  }
  if (low > high) {
    context.report("max", `max ${high} is below min ${low}`, "swap them", "RANGE_EMPTY");
    return false;
  }
  return true;
}

function snap(value: number, round: (x: number) => number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < 1e-6 * Math.max(1, Math.abs(value) * 1e-9) ? nearest : round(value);
}

/**
 * Reads `distribution`, or `mean` and `stdDev` as a normal one.
 *
 * @param options - Numeric options.
 * @param context - Where bad options are reported.
 */
export function chooseDistribution(options: NumericOptions, context: GeneratorContext): Distribution | undefined {
  const { mean, stdDev } = options;
  let chosen = options.distribution;
  if (mean !== undefined || stdDev !== undefined) {
    if (chosen !== undefined) {
      context.report("distribution", "distribution and mean/stdDev are both given", "keep one of them");
      return undefined;
    }
    if (mean === undefined || stdDev === undefined) {
      context.report(mean === undefined ? "mean" : "stdDev", "mean and stdDev go together", "give both");
      return undefined;
    }
    chosen = { type: "normal", mean, stdDev };
  }
  if (chosen === undefined || (chosen.type === "uniform" && Object.keys(chosen).length === 1)) return undefined;
  try {
    return createDistribution(chosen);
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    const at = error.details.path === undefined ? "" : `.${String(error.details.path)}`;
    context.report(`distribution${at}`, error.message, error.hint, error.code);
    return undefined;
  }
}

function constant(type: NumberType, raw: number): CellsInit<number> {
  return { type, at: () => fromRaw(type, raw) as number };
}

function uniformGrid(context: GeneratorContext, type: NumberType, min: number, max: number): CellsInit<number> {
  const { random } = context;
  const size = max - min + 1;
  const narrow = size <= ONE_WORD;
  const factor = size / WORD;
  const raw = narrow
    ? (row: number) => min + Math.floor(random.word(row, 0) * factor)
    : (row: number) => min + Math.floor(random.uniform53(row, 0) * size);
  const small = min >= -2147483648 && max <= 2147483647;
  const cells: CellsInit<number> = {
    type,
    domain: Math.min(size, MAX),
    at: (row) => fromRaw(type, raw(row)) as number,
    pick: (index) => fromRaw(type, min + index) as number,
    fill(rows: Rows): NumberVector {
      const { length } = rows;
      const values = small ? new Int32Array(length) : new Float64Array(length);
      if (narrow) {
        const words = random.words(rows, 0, scratchWords(0, length));
        for (let i = 0; i < length; i++) values[i] = min + Math.floor(words[i]! * factor);
      } else {
        const { first, second } = random.pairs(rows, 0);
        for (let i = 0; i < length; i++) values[i] = min + Math.floor(toUniform53(first[i]!, second[i]!) * size);
      }
      return { layout: "number", type, length, validity: null, values };
    },
    order: {
      min,
      max,
      step: 1,
      between: (row, from, to) => from + Math.floor(random.uniform53(row, 0) * (to - from + 1)),
    },
  };
  return cells;
}

function sampledGrid(
  context: GeneratorContext,
  type: NumberType,
  distribution: Distribution,
  min: number,
  max: number,
  unit: number,
): CellsInit<number> {
  const { random } = context;
  // Half a grid step beyond the ends, so that the outermost values get their whole share.
  const half = 0.5 / unit;
  let bounded = distribution;
  const below = min / unit - half;
  const above = max / unit + half;
  if (below > distribution.min || above < distribution.max) {
    try {
      bounded = truncate(distribution, below, above);
    } catch (error) {
      if (!isSeedbedError(error)) throw error;
      context.report("distribution", error.message, error.hint, error.code);
    }
  }
  const toGrid = (value: number): number => {
    const raw = Math.round(value * unit);
    return raw < min ? min : raw > max ? max : raw;
  };
  const small = min >= -2147483648 && max <= 2147483647;
  return {
    type,
    at: (row) => fromRaw(type, toGrid(bounded.sample(random, row))) as number,
    fill(rows: Rows): NumberVector {
      const drawn = bounded.fill(random, rows);
      const { length } = drawn;
      const values = small ? new Int32Array(length) : drawn;
      for (let i = 0; i < length; i++) {
        const raw = Math.round(drawn[i]! * unit);
        values[i] = raw < min ? min : raw > max ? max : raw;
      }
      return { layout: "number", type, length, validity: null, values };
    },
  };
}
