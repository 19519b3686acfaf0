import { Field } from "../../definition/field.js";
import type { FieldRandom } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { toRaw } from "../../vector/from-values.js";
import { fromRaw, powerOfTen, toValues } from "../../vector/read-vector.js";
import type { NumberType } from "../../vector/value-type.js";
import type { NumberVector } from "../../vector/vector.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { isMomentType } from "../time/moment/is-moment-type.js";
import { DAY_MS, resolveMoments } from "../time/moment/moment-range.js";
import { createSignal } from "./series-signal.js";
import type { TimeSeriesOptions } from "./time-series-options.js";
import { checkTimeSeries, timeSeriesSchema } from "./time-series-schema.js";

/** A value for each row, one by one or for a batch. */
interface Reader<T> {
  at(row: number): T;
  fill(rows: Rows): (i: number) => T;
}

const generator: Generator<TimeSeriesOptions, number> = {
  name: "timeSeries",
  options: (z, parts) => timeSeriesSchema(z, parts),
  prepare(options, context) {
    const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, scale } = options;
    const sound = checkTimeSeries(options, context);
    const type: NumberType = scale === undefined || !sound ? { type: "float" } : { type: "decimal", scale, as: "number" };
    if (!sound) return { type, at: () => 0 };
    const unit = type.type === "decimal" ? powerOfTen(type.scale) : 0;
    const signal = createSignal(options, context.random);
    const days = readDays(options, context);
    const positionOf = options.perEntity === true ? context.positionInParent() : undefined;
    const entities = readEntities(options, context);
    // Bounds between two grid points are drawn inwards, so that rounding never leaves them.
    const low = unit === 0 ? min : Math.ceil(min * unit - 1e-6);
    const high = unit === 0 ? max : Math.floor(max * unit + 1e-6);
    if (low > high)
      context.report("max", `no value lies between ${min} and ${max}`, "widen the bounds or raise the scale", "RANGE_EMPTY");
    const raw = (row: number, day: number, entity: number | undefined): number => {
      const position = positionOf === undefined ? row : positionOf(row);
      // The children of a parent lie side by side: the first one's row is a number of the parent's own.
      const value = signal({ row, position, days: day, entity: positionOf === undefined ? entity : row - position });
      const rounded = unit === 0 ? value : Math.round(value * unit);
      return (rounded < low ? low : rounded > high ? high : rounded) + 0;
    };
    return {
      type,
      at: (row) => fromRaw(type, raw(row, days?.at(row) ?? 0, entities?.at(row))) as number,
      fill(rows): NumberVector {
        const { length, values: numbers } = rows;
        const values = new Float64Array(length);
        const dayOf = days?.fill(rows);
        const entityOf = entities?.fill(rows);
        for (let i = 0; i < length; i++) values[i] = raw(numbers[i]!, dayOf?.(i) ?? 0, entityOf?.(i));
        return { layout: "number", type, length, validity: null, values };
      },
    };
  },
};

function readDays(options: TimeSeriesOptions, context: GeneratorContext): Reader<number> | undefined {
  if (options.at === undefined) {
    if (options.origin !== undefined)
      context.report("origin", "origin needs at, the field that days are counted by", "name a timestamp");
    return undefined;
  }
  const cells = context.cells(options.at);
  const { type } = cells;
  if (!isMomentType(type)) {
    context.report(
      "at",
      `"${options.at}" is of type ${type.type}, not a date or timestamp`,
      "name a date or timestamp field",
      "TYPE_MISMATCH",
    );
    return undefined;
  }
  const { from: origin } = resolveMoments(options.origin === undefined ? {} : { from: options.origin }, context);
  const unitMs = type.type === "date" ? DAY_MS : 1;
  const toDays = (value: unknown): number =>
    value === null || value === undefined ? 0 : (toRaw(type, value) * unitMs - origin) / DAY_MS;
  return {
    at: (row) => toDays(cells.at(row)),
    fill(rows) {
      const vector = cells.fill(rows);
      if (vector.layout === "number" && vector.validity === null) {
        const { values } = vector;
        return (i) => (values[i]! * unitMs - origin) / DAY_MS;
      }
      const values = toValues(vector);
      return (i) => toDays(values[i]);
    },
  };
}

function readEntities({ perEntity }: TimeSeriesOptions, context: GeneratorContext): Reader<number> | undefined {
  if (perEntity === undefined || perEntity === true) return undefined;
  const cells = context.cells(perEntity);
  const key = context.random.derive("#entity");
  return {
    at: (row) => entityNumber(cells.at(row), key),
    fill(rows) {
      const values = toValues(cells.fill(rows));
      return (i) => entityNumber(values[i], key);
    },
  };
}

/** A number below 2^53 for any value: whole numbers themselves, all else a hash of its text. */
function entityNumber(value: unknown, key: FieldRandom): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  const text = value instanceof Date ? String(value.getTime()) : String(value);
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = key.word(hash * 65536 + text.charCodeAt(i), 0);
  return hash * 1048576 + (key.word(hash, 1) & 1048575);
}

/**
 * Numbers over time: level, trend, seasons, correlated noise and events, each row at the same cost wherever it lies.
 *
 * @param options - The parts; `at` names the timestamp that days are counted by, without it rows are counted.
 * @returns A field of numbers.
 * @example
 * ```ts
 * f.timeSeries({
 *   base: 20, at: "measuredAt", perEntity: "sensorId", scale: 1,
 *   seasons: [{ periodDays: 365.25, amplitude: 10 }, { periodDays: 1, amplitude: 4 }],
 *   noise: { stdDev: 0.5, autocorrelation: 0.8 },
 * });
 * ```
 */
export const timeSeries: FieldBuilder<
  <const A extends string = never, const E extends string | true = never>(
    options: TimeSeriesOptions<A, E>,
  ) => Field<number, NoInfer<A | Exclude<E, true>>>
> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((options: TimeSeriesOptions) => new Field({ kind: "timeSeries", ...options })) as never,
);
