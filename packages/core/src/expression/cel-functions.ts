import { formatDate, formatTime, formatTimestamp, fromDays, parseTimestamp, toDays } from "../vector/calendar.js";
import { CelDate, CelDuration, type CelQuantity, CelTimestamp } from "./cel-values.js";
import { parseGoDuration } from "./go-duration.js";
import { compilePattern } from "./linear-pattern.js";

const DAY_MS = 86_400_000;

/** Registers a function by its signature: `"string(date): string"`. */
type RegisterFunction = (signature: string, handler: (...args: never[]) => unknown) => void;

/**
 * Functions of the language that the library's own may not serve: theirs read the machine's time zone, round durations
 * otherwise, or match with backtracking. Calls are renamed before they are checked.
 */
export const RENAMED: Readonly<Record<string, string>> = {
  timestamp: "_timestamp",
  duration: "_duration",
  matches: "_matches",
};

/**
 * Registers the functions of decimals, dates and times, and the replacements of {@link RENAMED}.
 *
 * @param register - Takes one function.
 */
export function registerFunctions(register: RegisterFunction): void {
  register(
    "_timestamp(string): timestamp",
    (text: string) => new CelTimestamp(parseTimestamp(text) ?? fault(`timestamp("${text}")`)),
  );
  register("_timestamp(int): timestamp", (seconds: bigint) => new CelTimestamp(Number(seconds) * 1000));
  register(
    "_duration(string): duration",
    (text: string) => new CelDuration(parseGoDuration(text) ?? fault(`duration("${text}")`)),
  );
  register("string._matches(string): bool", (text: string, pattern: string) => patternOf(pattern)(text));
  register("int(decimal): int", (x: CelQuantity) => BigInt(Math.trunc(x.value)));
  register("double(decimal): double", (x: CelQuantity) => x.value);
  register("string(decimal): string", (x: CelQuantity) => String(x.value));
  register("string(date): string", (x: CelQuantity) => formatDate(x.value));
  register("string(time): string", (x: CelQuantity) => formatTime(x.value));
  register("string(timestamp): string", (x: CelQuantity) => formatTimestamp(x.value));
  for (const type of ["date", "timestamp"]) {
    for (const [name, read] of Object.entries(MOMENT_PARTS)) {
      register(`${type}.${name}(): int`, (x: CelQuantity) => BigInt(read(x instanceof CelDate ? x.value * DAY_MS : x.value)));
    }
  }
  for (const [name, unitMs] of Object.entries(DURATION_UNITS)) {
    register(`duration.${name}(): int`, (x: CelQuantity) => BigInt(Math.trunc(x.value / unitMs)));
  }
}

let lastPattern = "";
let lastMachine: (text: string) => boolean = () => true;

/** Keeps the last machine: a pattern is a literal nearly always. */
function patternOf(pattern: string): (text: string) => boolean {
  if (pattern !== lastPattern) {
    lastMachine = compilePattern(pattern);
    lastPattern = pattern;
  }
  return lastMachine;
}

const DURATION_UNITS = { getHours: 3_600_000, getMinutes: 60_000, getSeconds: 1000, getMilliseconds: 1 };

const days = (ms: number): number => Math.floor(ms / DAY_MS);
const inDay = (ms: number): number => ms - days(ms) * DAY_MS;

/** Parts of a moment in UTC, counted as CEL counts them: months, days of month and of year from 0. */
const MOMENT_PARTS: Readonly<Record<string, (ms: number) => number>> = {
  getFullYear: (ms) => fromDays(days(ms))[0],
  getMonth: (ms) => fromDays(days(ms))[1] - 1,
  getDate: (ms) => fromDays(days(ms))[2],
  getDayOfMonth: (ms) => fromDays(days(ms))[2] - 1,
  getDayOfWeek: (ms) => (((days(ms) + 4) % 7) + 7) % 7,
  getDayOfYear: (ms) => days(ms) - toDays(fromDays(days(ms))[0], 1, 1),
  getHours: (ms) => Math.floor(inDay(ms) / 3_600_000),
  getMinutes: (ms) => Math.floor(inDay(ms) / 60_000) % 60,
  getSeconds: (ms) => Math.floor(inDay(ms) / 1000) % 60,
  getMilliseconds: (ms) => Math.floor(inDay(ms)) % 1000,
};

function fault(message: string): never {
  throw new RangeError(`${message} cannot be read`);
}
