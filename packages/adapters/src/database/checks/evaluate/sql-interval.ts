import { parseDuration } from "@seedbed/core";

/** A span of time: months have no fixed length, so they are kept apart. */
export interface SqlInterval {
  readonly months: number;
  readonly days: number;
  readonly ms: number;
}

export const DAY_MS = 86_400_000;

const UNITS: Readonly<Record<string, SqlInterval>> = {
  millennium: { months: 12_000, days: 0, ms: 0 },
  century: { months: 1200, days: 0, ms: 0 },
  decade: { months: 120, days: 0, ms: 0 },
  year: { months: 12, days: 0, ms: 0 },
  quarter: { months: 3, days: 0, ms: 0 },
  month: { months: 1, days: 0, ms: 0 },
  mon: { months: 1, days: 0, ms: 0 },
  week: { months: 0, days: 7, ms: 0 },
  day: { months: 0, days: 1, ms: 0 },
  hour: { months: 0, days: 0, ms: 3_600_000 },
  minute: { months: 0, days: 0, ms: 60_000 },
  min: { months: 0, days: 0, ms: 60_000 },
  second: { months: 0, days: 0, ms: 1000 },
  sec: { months: 0, days: 0, ms: 1000 },
  millisecond: { months: 0, days: 0, ms: 1 },
};

/**
 * Reads a span as PostgreSQL writes it, `1 year 2 mons 3 days 04:05:06`, or as ISO 8601 of days and seconds.
 *
 * @param text - The span.
 * @returns Undefined when it is none.
 */
export function parseInterval(text: string): SqlInterval | undefined {
  if (/^[+-]?P/i.test(text)) {
    const ms = parseDuration(text);
    return ms === undefined ? undefined : { months: 0, days: 0, ms };
  }
  let rest = text.trim();
  let sum: SqlInterval = { months: 0, days: 0, ms: 0 };
  while (rest !== "") {
    const clock = /^([+-]?)(\d+):(\d\d)(?::(\d\d(?:\.\d+)?))?\s*/.exec(rest);
    const part = clock === null ? /^([+-]?\d+(?:\.\d+)?)\s*([a-z]+)\s*/i.exec(rest) : null;
    if (clock !== null) {
      const [, sign, hours, minutes, seconds = "0"] = clock;
      const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
      sum = addIntervals(sum, { months: 0, days: 0, ms: sign === "-" ? -ms : ms });
    } else if (part !== null) {
      const name = part[2]!.toLowerCase();
      const unit = UNITS[name] ?? UNITS[name.replace(/s$/, "")];
      if (unit === undefined) return undefined;
      sum = addIntervals(sum, scaleInterval(unit, Number(part[1])));
    } else return undefined;
    rest = rest.slice((clock ?? part)![0].length);
  }
  return sum;
}

/** The sum of two spans. */
export function addIntervals(a: SqlInterval, b: SqlInterval): SqlInterval {
  return { months: a.months + b.months, days: a.days + b.days, ms: a.ms + b.ms };
}

/** A span times a number; parts of months become days, parts of days become time, as in PostgreSQL. */
export function scaleInterval({ months, days, ms }: SqlInterval, factor: number): SqlInterval {
  const wholeMonths = Math.trunc(months * factor);
  const allDays = days * factor + (months * factor - wholeMonths) * 30;
  const wholeDays = Math.trunc(allDays);
  return { months: wholeMonths, days: wholeDays, ms: ms * factor + (allDays - wholeDays) * DAY_MS };
}

/** Length of a span for comparisons: months count thirty days. */
export function intervalLength({ months, days, ms }: SqlInterval): number {
  return (months * 30 + days) * DAY_MS + ms;
}

/** A moment moved on by a span; a month's last day stands for days it lacks. */
export function addInterval(moment: number, { months, days, ms }: SqlInterval): number {
  let moved = moment;
  if (months !== 0) {
    const date = new Date(moment);
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
    moved = date.getTime() + (moment - Math.trunc(moment));
  }
  return moved + days * DAY_MS + ms;
}

/**
 * The span between two moments in years, months and days, as `age` gives it.
 *
 * @param to - The later moment.
 * @param from - The earlier one.
 */
export function ageBetween(to: number, from: number): SqlInterval {
  if (to < from) return scaleInterval(ageBetween(from, to), -1);
  const a = new Date(from);
  const b = new Date(to);
  let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  let anchor = addInterval(from, { months, days: 0, ms: 0 });
  if (anchor > to) anchor = addInterval(from, { months: --months, days: 0, ms: 0 });
  const rest = to - anchor;
  const days = Math.floor(rest / DAY_MS);
  return { months, days, ms: rest - days * DAY_MS };
}
