import { NotUnderstood } from "../../parse/parse-fault.js";
import { type Compiled, settle, strict } from "../compiled.js";
import { ageBetween, DAY_MS, intervalLength, type SqlInterval } from "../sql-interval.js";
import { isTemporal } from "../sql-type.js";
import { plain, type SqlFunction, type SqlFunctions } from "./sql-function.js";

const present: SqlFunction = () => ({ type: { kind: "timestamp" }, at: ({ now }) => now });
const today: SqlFunction = () => ({ type: { kind: "date" }, at: ({ now }) => Math.floor(now / DAY_MS) * DAY_MS });

const PARTS: Readonly<Record<string, (date: Date, ms: number) => number>> = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth() + 1,
  day: (date) => date.getUTCDate(),
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  second: (date) => date.getUTCSeconds() + date.getUTCMilliseconds() / 1000,
  dow: (date) => date.getUTCDay(),
  isodow: (date) => date.getUTCDay() || 7,
  quarter: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  epoch: (_date, ms) => ms / 1000,
  doy: (date, ms) => Math.floor((ms - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1,
};

const extract: SqlFunction = ([part, item], name) => {
  const unit = String(part?.constant?.value).toLowerCase();
  const read = Object.hasOwn(PARTS, unit) ? PARTS[unit]! : undefined;
  if (read === undefined || item === undefined) throw new NotUnderstood(`${name} takes the part ${unit}`);
  const settled = settle(item, { kind: "timestamp" });
  if (settled.type.kind === "interval") {
    if (unit === "epoch") return strict({ kind: "numeric" }, [settled], (span: SqlInterval) => intervalLength(span) / 1000);
    if (unit === "year") return strict({ kind: "numeric" }, [settled], ({ months }: SqlInterval) => Math.trunc(months / 12));
    throw new NotUnderstood(`${name} takes the part ${unit} of a span`);
  }
  if (!isTemporal(settled.type)) throw new NotUnderstood(`${name} takes a part of a ${settled.type.kind}`);
  return strict({ kind: "numeric" }, [settled], (ms: number) => read(new Date(ms), ms));
};

const STARTS: Readonly<Record<string, (date: Date) => number>> = {
  year: (date) => Date.UTC(date.getUTCFullYear(), 0, 1),
  quarter: (date) => Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1),
  month: (date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1),
  week: (date) => Math.floor(date.getTime() / DAY_MS) * DAY_MS - ((date.getUTCDay() + 6) % 7) * DAY_MS,
  day: (date) => Math.floor(date.getTime() / DAY_MS) * DAY_MS,
  hour: (date) => Math.floor(date.getTime() / 3_600_000) * 3_600_000,
  minute: (date) => Math.floor(date.getTime() / 60_000) * 60_000,
  second: (date) => Math.floor(date.getTime() / 1000) * 1000,
};

const truncate: SqlFunction = ([part, item], name) => {
  const unit = String(part?.constant?.value).toLowerCase();
  const start = Object.hasOwn(STARTS, unit) ? STARTS[unit]! : undefined;
  if (start === undefined || item === undefined) throw new NotUnderstood(`${name} takes the part ${unit}`);
  const settled = settle(item, { kind: "timestamp" });
  if (settled.type.kind !== "timestamp" && settled.type.kind !== "date")
    throw new NotUnderstood(`${name} of a ${settled.type.kind}`);
  return strict({ kind: "timestamp" }, [settled], (ms: number) => start(new Date(ms)));
};

const age: SqlFunction = (args) => {
  const [to, from] = args.map((arg) => settle(arg, { kind: "timestamp" }));
  if (to === undefined) throw new NotUnderstood("age has no operand");
  if (from !== undefined) return strict({ kind: "interval" }, [to, from], ageBetween);
  const start: Compiled = today([], "today");
  return strict({ kind: "interval" }, [start, to], ageBetween);
};

/** The zone of the session is taken for UTC, whatever zone is named. */
const zone: SqlFunction = ([name, item]) => {
  const utc = /^(?:utc|gmt|z|etc\/utc)$/i.test(String(name?.constant?.value));
  if (!utc || item === undefined) throw new NotUnderstood("it converts to a time zone other than UTC");
  return settle(item, { kind: "timestamp" });
};

/** Functions of dates and times. */
export const TIME_FUNCTIONS: SqlFunctions = {
  now: present,
  current_timestamp: present,
  localtimestamp: present,
  transaction_timestamp: present,
  statement_timestamp: present,
  clock_timestamp: present,
  current_date: today,
  curdate: today,
  extract,
  date_part: extract,
  date_trunc: truncate,
  age,
  timezone: zone,
  year: (args, name) => extract([{ type: { kind: "text" }, at: () => "year", constant: { value: "year" } }, ...args], name),
  month: (args, name) => extract([{ type: { kind: "text" }, at: () => "month", constant: { value: "month" } }, ...args], name),
  date: plain("date", ["timestamp"], (ms: number) => Math.floor(ms / DAY_MS) * DAY_MS),
  isfinite: plain("bool", ["timestamp"], (ms: number) => Number.isFinite(ms)),
  make_interval: () => {
    throw new NotUnderstood("it makes a span of parts");
  },
};
