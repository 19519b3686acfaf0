import type * as z from "zod";
import type { OptionReports } from "../../errors/option-reports.js";
import type { SchemaParts, Zod } from "../contract/generator.js";
import type { TimeSeriesOptions } from "./time-series-options.js";

const MAX_DURATION = 256;
const MAX_CORRELATION = 0.95;

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
    events: zod
      .strictObject({ probability: number, size: number, durationRows: zod.int().optional(), decay: optional })
      .optional(),
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
export function checkTimeSeries(options: TimeSeriesOptions, context: OptionReports): boolean {
  let sound = true;
  const expect = (holds: boolean, option: string, rule: string, value: unknown, code?: string): void => {
    if (holds) return;
    sound = false;
    context.report(option, `${option} must be ${rule}, got ${String(value)}`, undefined, code);
  };
  const finite = (option: string, value: unknown): void =>
    expect(value === undefined || Number.isFinite(value), option, "a finite number", value);
  const { base, trend = {}, seasons = [], noise, events, at, entitySpread, min, max, scale } = options;
  for (const [name, value] of Object.entries({ base, min, max, "trend.perDay": trend.perDay, "trend.perRow": trend.perRow }))
    finite(name, value);
  const byDays = "left out without at, the field that days are counted by";
  expect(trend.perDay === undefined || at !== undefined, "trend.perDay", byDays, trend.perDay);
  seasons.forEach((season, i) => {
    const path = `seasons[${i}]`;
    finite(`${path}.amplitude`, season.amplitude ?? null);
    finite(`${path}.phase`, season.phase);
    const period = season.periodDays ?? season.periodRows;
    const name = `${path}.${season.periodDays === undefined ? "periodRows" : "periodDays"}`;
    expect(
      (season.periodDays === undefined) !== (season.periodRows === undefined),
      path,
      "given periodDays or periodRows, one of them",
      period,
    );
    expect(period === undefined || (Number.isFinite(period) && period > 0), name, "a number above 0", period);
    expect(season.periodDays === undefined || at !== undefined, name, byDays, period);
  });
  if (noise !== undefined) {
    const { stdDev, autocorrelation = 0 } = noise;
    expect(Number.isFinite(stdDev) && stdDev >= 0, "noise.stdDev", "a number of at least 0", stdDev);
    expect(
      Math.abs(autocorrelation) <= MAX_CORRELATION,
      "noise.autocorrelation",
      `between −${MAX_CORRELATION} and ${MAX_CORRELATION}`,
      autocorrelation,
    );
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
  expect(
    entitySpread === undefined || (entitySpread >= 0 && entitySpread <= 1),
    "entitySpread",
    "a fraction from 0 to 1",
    entitySpread,
    "FRACTION_INVALID",
  );
  expect(
    scale === undefined || (Number.isInteger(scale) && scale >= 0 && scale <= 15),
    "scale",
    "a whole number from 0 to 15",
    scale,
  );
  expect(
    !((min ?? 0) > (max ?? Number.POSITIVE_INFINITY)) || min === undefined,
    "max",
    `at least min, ${String(min)}`,
    max,
    "RANGE_EMPTY",
  );
  return sound;
}
