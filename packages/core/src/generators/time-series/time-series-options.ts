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
export interface TimeSeriesOptions<At extends string = string, Entity extends string | true = string | true> {
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
  readonly perEntity?: Entity;
  /** How far entities differ: standard deviation of their levels as a share of `base`, and greatest shift of seasons as a share of the period; 0.2 unless stated. */
  readonly entitySpread?: number;
  /** Values below are cut off. */
  readonly min?: number;
  /** Values above are cut off. */
  readonly max?: number;
  /** Digits after the point, 0 to 15; makes it a decimal. */
  readonly scale?: number;
}
