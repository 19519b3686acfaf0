import { Field } from "../../definition/field.js";
import { isSeedbedError } from "../../errors/seedbed-error.js";
import type { Distribution } from "../../random/distributions/distribution.js";
import { truncate } from "../../random/distributions/truncate.js";
import { toUniform53 } from "../../random/field-random.js";
import { powerOfTen } from "../../vector/read-vector.js";
import type { NumberVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { chooseDistribution, type NumericOptions, numericSchema, prepareNumeric } from "./numeric.js";

/** Options of floating-point numbers. */
export interface FloatOptions extends NumericOptions {
  /** Digits after the point that values are rounded to, 0 to 15; `max` can then be reached. */
  readonly precision?: number;
}

const TYPE = { type: "float" } as const;
const MAX = 9007199254740992;
/** Factor from a positive number to its lower neighbour: 1 − 2^−53. */
const BELOW = 1 - Number.EPSILON / 2;

const generator: Generator<FloatOptions, number> = {
  name: "float",
  options: (z, parts) => numericSchema(z, parts).extend({ precision: z.int().min(0).max(15).optional() }),
  prepare(options, context) {
    const { precision } = options;
    if (precision === undefined) return prepareContinuous(options, context);
    if (!(Number.isInteger(precision) && precision >= 0 && precision <= 15)) {
      context.report("precision", `precision is a whole number from 0 to 15, got ${String(precision)}`, "2 rounds to hundredths");
      return constant(0);
    }
    return prepareRounded(options, context, precision);
  },
};

/** Numbers on a grid of 10^−precision, as floats. */
function prepareRounded(options: NumericOptions, context: GeneratorContext, scale: number): CellsInit<number> {
  const unit = powerOfTen(scale);
  const { min = 0 } = options;
  const grid = prepareNumeric(options, context, {
    type: { type: "decimal", scale, as: "number" },
    scale,
    min: 0,
    max: defaultMax(min),
  });
  const { order, fill } = grid;
  return {
    ...grid,
    type: TYPE,
    ...(fill === undefined
      ? {}
      : {
          fill(rows) {
            const { values, length } = fill.call(grid, rows) as NumberVector;
            const out = new Float64Array(length);
            for (let i = 0; i < length; i++) out[i] = values[i]! / unit;
            return { layout: "number", type: TYPE, length, validity: null, values: out };
          },
        }),
    ...(order === undefined
      ? {}
      : {
          order: {
            min: order.min / unit,
            max: order.max / unit,
            step: 1 / unit,
            // Bounds are multiples of the step but for rounding, which the margin undoes.
            between: (row, from, to) => order.between(row, Math.ceil(from * unit - 1e-6), Math.floor(to * unit + 1e-6)) / unit,
          },
        }),
  };
}

function prepareContinuous(options: NumericOptions, context: GeneratorContext): CellsInit<number> {
  const distribution = chooseDistribution(options, context);
  const low = options.min ?? distribution?.min ?? 0;
  const high = options.max ?? distribution?.max ?? defaultMax(low);
  if (typeof low !== "number" || typeof high !== "number" || Number.isNaN(low) || Number.isNaN(high)) {
    context.report("min", `bounds must be numbers, got ${String(low)} and ${String(high)}`);
    return constant(0);
  }
  if (low > high) {
    context.report("max", `max ${high} is below min ${low}`, "swap them", "RANGE_EMPTY");
    return constant(0);
  }
  if (distribution !== undefined) return sampled(context, distribution, low, high);
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    context.report("max", `a uniform number needs finite bounds, got ${low} and ${high}`, "give both bounds, or a distribution");
    return constant(0);
  }
  return low === high ? constant(low) : uniform(context, low, high);
}

/** 1, or the next number where the range would be empty. */
function defaultMax(min: number): number {
  return min < 1 ? 1 : min + 1;
}

function constant(value: number): CellsInit<number> {
  return { type: TYPE, domain: 1, at: () => value, pick: () => value };
}

function uniform(context: GeneratorContext, low: number, high: number): CellsInit<number> {
  const { random } = context;
  const last = largestBelow(high, low);
  const scaled = (u: number, from: number, to: number): number => {
    const span = to - from;
    const value = span <= Number.MAX_VALUE ? from + u * span : from * (1 - u) + to * u;
    return value < from ? from : value > to ? to : value;
  };
  const place = (u: number): number => {
    const value = scaled(u, low, high);
    return value > last ? last : value;
  };
  // Neighbours of the enumeration lie four units in the last place apart, so that rounding never joins them.
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const domain = Math.max(1, Math.min(MAX, Math.floor((high / largest - low / largest) * 1125899906842624)));
  return {
    type: TYPE,
    domain,
    at: (row) => place(random.uniform53(row, 0)),
    pick: (index) => place(index / domain),
    fill(rows): NumberVector {
      const { length } = rows;
      const values = new Float64Array(length);
      const { first: a, second: b } = random.pairs(rows, 0);
      for (let i = 0; i < length; i++) values[i] = place(toUniform53(a[i]!, b[i]!));
      return { layout: "number", type: TYPE, length, validity: null, values };
    },
    order: { min: low, max: last, step: 0, between: (row, from, to) => scaled(random.uniform53(row, 0), from, to) },
  };
}

function largestBelow(high: number, low: number): number {
  const below = high > 0 ? high * BELOW : high === 0 ? -Number.MIN_VALUE : high * (1 + Number.EPSILON);
  return below < high && below >= low ? below : low;
}

function sampled(context: GeneratorContext, distribution: Distribution, low: number, high: number): CellsInit<number> {
  const { random } = context;
  let bounded = distribution;
  if (low > distribution.min || high < distribution.max) {
    try {
      bounded = truncate(distribution, low, high);
    } catch (error) {
      if (!isSeedbedError(error)) throw error;
      context.report("distribution", error.message, error.hint, error.code);
      return constant(0);
    }
  }
  const clamp = (value: number): number => (value < low ? low : value > high ? high : value);
  return {
    type: TYPE,
    at: (row) => clamp(bounded.sample(random, row)),
    fill(rows): NumberVector {
      const values = bounded.fill(random, rows);
      for (let i = 0; i < values.length; i++) values[i] = clamp(values[i]!);
      return { layout: "number", type: TYPE, length: values.length, validity: null, values };
    },
  };
}

/**
 * Floating-point numbers, uniform over `[min, max)` or after a distribution within `[min, max]`.
 *
 * @param options - `min` and `max` (0 and 1 unless stated), a `distribution`, or `mean` and `stdDev`; `precision` rounds.
 * @returns A field of numbers.
 * @example
 * ```ts
 * f.float({ min: -90, max: 90 });
 * f.float({ distribution: { type: "gamma", shape: 2, scale: 3 }, precision: 3 });
 * ```
 */
export const float: FieldBuilder<(options?: FloatOptions) => Field<number>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: FloatOptions = {}) => new Field<number>({ kind: "float", ...options }),
);
