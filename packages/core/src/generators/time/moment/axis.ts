/** The points that values may take, numbered in order. */
export interface Axis {
  /** Number of points below a value, counted from an origin of the axis' own; may be negative. */
  rank(value: number): number;
  /** The point of a number. */
  point(rank: number): number;
}

/** When a business is open: Monday to Friday, and the part of the day, in units of the axis. */
export interface OpenHours {
  readonly unitsPerDay: number;
  readonly open: number;
  /** One past the last unit. */
  readonly close: number;
}

const WEEKDAYS = 5;
/** 1970-01-01 was a Thursday: three days after the Monday that weeks are counted from. */
const EPOCH_WEEKDAY = 3;

/**
 * An even grid.
 *
 * @param origin - One of its points.
 * @param step - Distance between neighbours.
 */
export function createGrid(origin: number, step: number): Axis {
  return { rank: (value) => Math.ceil((value - origin) / step), point: (rank) => origin + rank * step };
}

/**
 * A grid over open hours only: closed time is left out of the numbering, so that every open point is equally near.
 *
 * @param hours - When it is open, as units since 1970.
 * @param step - Distance between neighbours; divides the open part of a day.
 */
export function createOpenGrid({ unitsPerDay, open, close }: OpenHours, step: number): Axis {
  const perDay = (close - open) / step;
  const perWeek = perDay * WEEKDAYS;
  return {
    rank(value) {
      const day = Math.floor(value / unitsPerDay);
      const week = Math.floor((day + EPOCH_WEEKDAY) / 7);
      const weekday = day + EPOCH_WEEKDAY - week * 7;
      if (weekday >= WEEKDAYS) return (week + 1) * perWeek;
      const inDay = Math.ceil((value - day * unitsPerDay - open) / step);
      return week * perWeek + weekday * perDay + Math.min(perDay, Math.max(0, inDay));
    },
    point(rank) {
      const week = Math.floor(rank / perWeek);
      const inWeek = rank - week * perWeek;
      const weekday = Math.floor(inWeek / perDay);
      return (week * 7 + weekday - EPOCH_WEEKDAY) * unitsPerDay + open + (inWeek - weekday * perDay) * step;
    },
  };
}
