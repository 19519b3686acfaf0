import type { FieldRandom } from "../../random/field-random.js";
import { normalQuantile } from "../../random/math/normal-quantile.js";
import { sin } from "../../random/math/sin.js";
import type { Noise, Season, SeriesEvents, TimeSeriesOptions } from "./time-series-options.js";

const TURN = 6.283185307179586;
const WORD = 4294967296;
/** Past rows that noise looks back on at most. */
const MAX_WINDOW = 64;
/** Shocks of less than this share are left out of the window. */
const NEGLIGIBLE = 0.01;

/** Where a cell stands in its series. */
export interface SeriesPlace {
  readonly row: number;
  /** Rows since the series began. */
  readonly position: number;
  /** Days since the origin. */
  readonly days: number;
  /** A number of the entity's own; undefined when all rows are one series. */
  readonly entity: number | undefined;
}

/** The value of a series at a place, before it is cut off and rounded. */
export type Signal = (place: SeriesPlace) => number;

/** Adds the parts of a series up: level, trend, seasons, noise, events. */
export function createSignal(options: TimeSeriesOptions, random: FieldRandom): Signal {
  const { base = 0, trend = {}, seasons = [], noise, events, entitySpread = 0.2 } = options;
  const { perDay = 0, perRow = 0 } = trend;
  const levels = random.derive("#level");
  const waves = seasons.map((season, i) => createWave(season, entitySpread, random.derive(`#phase ${i}`)));
  const shocks = noise === undefined ? undefined : createNoise(noise, random.derive("#noise"));
  const bursts = events === undefined ? undefined : createBursts(events, random.derive("#event"));
  return (place) => {
    const { entity, days, position } = place;
    let value = base;
    if (entity !== undefined) value += base * entitySpread * normalQuantile(levels.uniform(entity, 0));
    value += perDay * days + perRow * position;
    for (const wave of waves) value += wave(place);
    if (shocks !== undefined) value += shocks(place);
    if (bursts !== undefined) value += bursts(place);
    return value;
  };
}

function createWave(season: Season, spread: number, random: FieldRandom): Signal {
  const { periodDays, periodRows, amplitude, phase = 0 } = season;
  return ({ days, position, entity }) => {
    let turns = (periodDays === undefined ? position / (periodRows ?? 1) : days / periodDays) + phase;
    if (entity !== undefined) turns += spread * (random.uniform(entity, 0) - 0.5);
    return amplitude * sin((turns - Math.floor(turns)) * TURN);
  };
}

/** The word of a place some rows back; before the beginning of a series, words of its own that belong to its first row. */
function pastWord(random: FieldRandom, row: number, position: number, back: number): number {
  return back <= position ? random.word(row - back, 0) : random.word(row - position, back - position);
}

/**
 * Noise whose neighbours are correlated: a sum of the latest shocks, each weighing less than the one after it. The window is
 * fixed, so that any cell can be had at once.
 *
 * @source G. E. P. Box and G. M. Jenkins, "Time Series Analysis" (1970): the moving-average form of a first-order autoregression, cut off.
 */
function createNoise({ stdDev, autocorrelation = 0 }: Noise, random: FieldRandom): Signal {
  const weights: number[] = [];
  let sumOfSquares = 0;
  for (let weight = 1; Math.abs(weight) >= NEGLIGIBLE && weights.length < MAX_WINDOW; weight *= autocorrelation) {
    weights.push(weight);
    sumOfSquares += weight * weight;
  }
  const factor = stdDev / Math.sqrt(sumOfSquares);
  return ({ row, position }) => {
    let sum = 0;
    for (let back = 0; back < weights.length; back++) {
      sum += weights[back]! * normalQuantile((pastWord(random, row, position, back) + 0.5) / WORD);
    }
    return sum * factor;
  };
}

function createBursts({ probability, size, durationRows = 1, decay = 1 }: SeriesEvents, random: FieldRandom): Signal {
  const limit = probability * WORD;
  return ({ row, position }) => {
    let sum = 0;
    let effect = size;
    for (let back = 0; back < durationRows; back++) {
      if (pastWord(random, row, position, back) < limit) sum += effect;
      effect *= decay;
    }
    return sum;
  };
}
