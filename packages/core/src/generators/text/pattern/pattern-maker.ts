import type { FieldRandom } from "../../../random/field-random.js";
import type { PatternText } from "./walk/pattern-text.js";

/** Writes texts of one pattern into a buffer. */
export interface PatternMaker {
  /** Where texts are written. */
  readonly text: PatternText;
  /** True when every text is ASCII. */
  readonly ascii: boolean;
  /** Characters of the shortest text. */
  readonly shortest: number;
  /** Characters of the longest text. */
  readonly longest: number;
  /** False when some condition is only met by drawing again. */
  readonly exact: boolean;
  /** Writes the text of a row. */
  make(random: FieldRandom, row: number): void;
  /** Counts the different texts; undefined when they cannot be counted. Made on first use, for it may take long. */
  readonly distinct: () => DistinctTexts | undefined;
}

/** The different texts of a pattern, by number. */
export interface DistinctTexts {
  /** How many there are, 2^53 at most. */
  readonly domain: number;
  /** Writes the text at an index of the domain. */
  pick(index: number, row: number, random: FieldRandom): void;
}
