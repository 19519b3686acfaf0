import type { FieldRandom } from "../../../random/field-random.js";
import { createPatternMaker } from "./create-pattern-maker.js";
import { isPatternFault, type PatternFault } from "./pattern-fault.js";

/** Options of {@link createPatternTexts}. */
export interface PatternTextsOptions {
  /** The regular expression's source, without slashes. */
  readonly source: string;
  /** Its flags; `d`, `g` and `y` make no difference. */
  readonly flags?: string;
  /** Least number of characters (code points). */
  readonly minLength?: number;
  /** Greatest number of characters (code points). */
  readonly maxLength?: number;
  /** How many times more than they must `*`, `+` and `{n,}` repeat at most, 0 to 1000; 8 unless stated. Length bounds go first. */
  readonly maxRepeat?: number;
  /** True when it is enough that the expression matches somewhere in the text, as in JSON Schema. */
  readonly unanchored?: boolean;
}

/** Texts that match a regular expression. */
export interface PatternTexts {
  /**
   * The text of a row.
   *
   * @param random - Where chance comes from.
   * @param row - Row number.
   */
  make(random: FieldRandom, row: number): string;
  /** Characters of the shortest text. */
  readonly shortest: number;
  /** Characters of the longest text. */
  readonly longest: number;
  /** False when some condition is only met by drawing again. */
  readonly exact: boolean;
  /** Number of different texts, 2^53 at most; left out when it is not known. */
  readonly domain?: number;
  /**
   * The text at an index of the domain: different indices give different texts. Present along with `domain`.
   *
   * @param index - 0 up to but without `domain`.
   * @param row - Row number.
   * @param random - Where chance comes from, in domains beyond 2^53.
   */
  pick?(index: number, row: number, random: FieldRandom): string;
}

/**
 * Makes texts that match a regular expression.
 *
 * @param options - The expression, and bounds of the texts' lengths.
 * @returns The texts, or why there are none: `PATTERN_INVALID`, `PATTERN_UNSUPPORTED`, `PATTERN_EMPTY`, `PATTERN_TOO_LARGE`.
 * @example
 * ```ts
 * const texts = createPatternTexts({ source: "^[a-z]+(-[a-z]+)*$", minLength: 12, maxLength: 20 });
 * if (!isPatternFault(texts)) texts.make(new FieldRandom([1, 2, 3, 4]), 0);
 * ```
 */
export function createPatternTexts(options: PatternTextsOptions): PatternTexts | PatternFault {
  const { source, flags = "", minLength = 0, maxLength = Number.POSITIVE_INFINITY, maxRepeat = 8, unanchored = false } = options;
  const maker = createPatternMaker({ source, flags: flags.replace(/[dgy]/g, ""), minLength, maxLength, maxRepeat, unanchored });
  if (isPatternFault(maker)) return maker;
  const { text, shortest, longest, exact } = maker;
  const distinct = maker.distinct();
  return {
    shortest,
    longest,
    exact,
    make(random, row) {
      maker.make(random, row);
      return text.toString();
    },
    ...(distinct && {
      domain: distinct.domain,
      pick(index: number, row: number, random: FieldRandom) {
        distinct.pick(index, row, random);
        return text.toString();
      },
    }),
  };
}
