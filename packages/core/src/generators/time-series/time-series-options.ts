import type * as z from "zod";
import type { GeneratorContext, SchemaParts, Zod } from "../generator.js";

/** A change that goes on and on. */
export interface Trend {
  /** Change per day; needs `at`. */
  readonly perDay?: number;
  /** Change per row. */
  readonly perRow?: number;
}

/** A wave that repeats. */
export interface Season {
  /** Length of a wave in days; needs `at`. */
  readonly periodDays?: number;
  /** Length of a wave in rows. One of the two is given. */
  readonly periodRows?: number;
  /** Height of the wave above and below the middle. */
  readonly amplitude: number;
  /** Where in the wave it starts, as a share of the period; 0 starts rising through the middle. */
  readonly phase?: number;
}

/** Random change from row to row. */
export interface Noise {
  readonly stdDev: number;
  /** Correlation of neighbouring rows, above −0.95 and below 0.95; 0 unless stated. */
  readonly autocorrelation?: number;
}

/** Sudden changes that wear off. */
export interface SeriesEvents {
  /** Share of rows at which one starts, 0 to 1. */
  readonly probability: number;
  /** Change at its start. */
  readonly size: number;
  /** Rows it lasts, 1 to 256; 1 unless stated. */
  readonly durationRows?: number;
  /** Share of the change that is left at each following row, 0 to 1; 1 unless stated, which is a plateau. */
  readonly decay?: number;
}

/** Options of time series. */
export interface TimeSeriesOptions<At extends string = string, Entity extends string = string> {
  /** Level at the origin; 0 unless stated. */
  readonly base?: number;
  readonly trend?: Trend;
  readonly seasons?: readonly Season[];
  readonly noise?: Noise;
  readonly events?: SeriesEvents;
  /** The date or timestamp that days are counted by: a field of the row, or of a row it refers to. */
  readonly at?: At;
  /** The moment that days are counted from, as ISO 8601 text; five years before the dataset's `now` unless stated. */
  readonly origin?: string;
  /** Gives each entity a level, a phase and noise of its own: `true` for the parent rows of a table made per parent, else a field that tells entities apart. */
  readonly perEntity?: true | Entity;
  /** How far entities differ: standard deviation of their levels as a share of `base`, and greatest shift of seasons as a share of the period; 0.2 unless stated. */
  readonly entitySpread?: number;
  /** Values below are cut off. */
  readonly min?: number;
  /** Values above are cut off. */
  readonly max?: number;
  /** Digits after the point, 0 to 15; makes it a decimal. */
  readonly scale?: number;
}

export const MAX_DURATION = 256;
export const MAX_CORRELATION = 0.95;

/**
 * The options' schema.
 *
 * @param zod - zod.
 * @param parts - Shared schemas.
 */
export function timeSeriesSchema(zod: Zod, parts: SchemaParts): z.ZodObject {
  const { number } = parts;
  const optional = number.optional();
  return zod.strictObject({
    base: optional,
    trend: zod.strictObject({ perDay: optional, perRow: optional }).optional(),
    seasons: zod
      .array(zod.strictObject({ periodDays: optional, periodRows: optional, amplitude: number, phase: optional }))
      .optional(),
    noise: zod.strictObject({ stdDev: number, autocorrelation: optional }).optional(),
    events: zod.strictObject({ probability: number, size: number, durationRows: zod.int().optional(), decay: optional }).optional(),
    at: parts.path.optional(),
    origin: parts.moment.optional(),
    perEntity: zod.union([zod.literal(true), parts.path]).optional(),
    entitySpread: optional,
    min: optional,
    max: optional,
    scale: zod.int().min(0).max(15).optional(),
  });
}

/**
 * Reports what is wrong with the options' figures.
 *
 * @param options - As given.
 * @param context - Where faults are reported.
 * @returns True when there is nothing wrong.
 */
export function checkTimeSeries(options: TimeSeriesOptions, context: GeneratorContext): boolean {
  let sound = true;
  const expect = (holds: boolean, option: string, rule: string, value: unknown, code?: string): void => {
    if (holds) return;
    sound = false;
    context.report(option, `${option} must be ${rule}, got ${String(value)}`, undefined, code);
  };
  const finite = (option: string, value: unknown): void => expect(value === undefined || Number.isFinite(value), option, "a finite number", value);
  const { base, trend = {}, seasons = [], noise, events, at, entitySpread, min, max, scale } = options;
  for (const [name, value] of Object.entries({ base, min, max, "trend.perDay": trend.perDay, "trend.perRow": trend.perRow })) finite(name, value);
  const byDays = "left out without at, the field that days are counted by";
  expect(trend.perDay === undefined || at !== undefined, "trend.perDay", byDays, trend.perDay);
  seasons.forEach((season, i) => {
    const path = `seasons[${i}]`;
    finite(`${path}.amplitude`, season.amplitude ?? null);
    finite(`${path}.phase`, season.phase);
    const period = season.periodDays ?? season.periodRows;
    const name = `${path}.${season.periodDays === undefined ? "periodRows" : "periodDays"}`;
    expect((season.periodDays === undefined) !== (season.periodRows === undefined), path, "given periodDays or periodRows, one of them", period);
    expect(period === undefined || (Number.isFinite(period) && period > 0), name, "a number above 0", period);
    expect(season.periodDays === undefined || at !== undefined, name, byDays, period);
  });
  if (noise !== undefined) {
    const { stdDev, autocorrelation = 0 } = noise;
    expect(Number.isFinite(stdDev) && stdDev >= 0, "noise.stdDev", "a number of at least 0", stdDev);
    expect(Math.abs(autocorrelation) <= MAX_CORRELATION, "noise.autocorrelation", `between −${MAX_CORRELATION} and ${MAX_CORRELATION}`, autocorrelation);
  }
  if (events !== undefined) {
    const { probability, size, durationRows = 1, decay = 1 } = events;
    finite("events.size", size ?? null);
    expect(probability >= 0 && probability <= 1, "events.probability", "a fraction from 0 to 1", probability, "FRACTION_INVALID");
    expect(decay >= 0 && decay <= 1, "events.decay", "a fraction from 0 to 1", decay, "FRACTION_INVALID");
    expect(
      Number.isInteger(durationRows) && durationRows >= 1 && durationRows <= MAX_DURATION,
      "events.durationRows",
      `a whole number from 1 to ${MAX_DURATION}`,
      durationRows,
    );
  }
  expect(entitySpread === undefined || (entitySpread >= 0 && entitySpread <= 1), "entitySpread", "a fraction from 0 to 1", entitySpread, "FRACTION_INVALID");
  expect(scale === undefined || (Number.isInteger(scale) && scale >= 0 && scale <= 15), "scale", "a whole number from 0 to 15", scale);
  expect(!((min ?? 0) > (max ?? Number.POSITIVE_INFINITY)) || min === undefined, "max", `at least min, ${String(min)}`, max, "RANGE_EMPTY");
  return sound;
}
