/** Milliseconds of each unit. */
const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1, us: 1e-3, µs: 1e-3, ns: 1e-6 };
const SPAN = /(\d{1,15}(?:\.\d{0,13})?|\.\d{1,13})(h|ms|us|µs|ns|m|s)/y;

/**
 * Reads a duration as CEL writes it: a sign, then numbers with units.
 *
 * @param text - `90s`, `1h30m`, `-1.5h`.
 * @returns Milliseconds, or undefined when it is no duration.
 * @source Go, package time, ParseDuration.
 */
export function parseGoDuration(text: string): number | undefined {
  let at = text[0] === "-" || text[0] === "+" ? 1 : 0;
  if (at >= text.length) return undefined;
  let ms = 0;
  while (at < text.length) {
    SPAN.lastIndex = at;
    const match = SPAN.exec(text);
    if (match === null) return undefined;
    ms += Number(match[1]) * UNITS[match[2]!]!;
    at += match[0].length;
  }
  return text[0] === "-" ? 0 - ms : ms;
}
