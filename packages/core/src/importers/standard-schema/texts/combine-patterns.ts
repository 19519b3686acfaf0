import { createPatternTexts } from "../../../index.js";

/** What texts consist of where no pattern says what they are as a whole; the plainest that will do. */
const WHOLES = ["^[A-Za-z0-9]*$", "^[!-~]*$", "^[\\s\\S]*$"];
const BACK_REFERENCE = /\\(?:[1-9]|k<)/;

/**
 * One pattern whose texts match several: all but one become conditions of the one that describes the whole text.
 *
 * @param patterns - The patterns.
 * @param lengths - Bounds of the texts.
 * @returns The pattern's source; undefined where there are none, or where they cannot be combined.
 */
export function combinePatterns(
  patterns: readonly RegExp[],
  lengths: { readonly min?: number | undefined; readonly max?: number | undefined },
): string | undefined {
  const sources = [...new Set(patterns.map(({ source }) => source))];
  if (sources.length <= 1) return sources[0];
  // Groups are counted from the start: references to them would point elsewhere.
  if (sources.some((source) => BACK_REFERENCE.test(source))) return undefined;
  const whole = sources.find((source) => source.startsWith("^") && source.endsWith("$"));
  const conditions = sources.filter((source) => source !== whole).map((source) => `(?=[\\s\\S]*(?:${source}))`);
  for (const body of whole === undefined ? WHOLES : [whole]) {
    const combined = `^${conditions.join("")}(?:${body})`;
    if (isPossible(combined, lengths)) return combined;
  }
  return undefined;
}

function isPossible(
  source: string,
  { min, max }: { readonly min?: number | undefined; readonly max?: number | undefined },
): boolean {
  const flags = isExpression(source, "u") ? "u" : "";
  if (flags === "" && !isExpression(source, "")) return false;
  const texts = createPatternTexts({
    source,
    flags,
    unanchored: true,
    ...(min === undefined ? {} : { minLength: Math.max(0, min) }),
    ...(max === undefined ? {} : { maxLength: max }),
  });
  return !("code" in texts);
}

function isExpression(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
