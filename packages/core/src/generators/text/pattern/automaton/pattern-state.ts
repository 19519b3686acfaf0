import type { CharacterSet } from "../sets/character-set.js";

/** One state of a deterministic automaton: every text of the pattern leads along one way only, and every way leads to a text. */
export interface PatternState {
  /** True when a text may end here. */
  readonly accepts: boolean;
  readonly edges: readonly { readonly set: CharacterSet; readonly to: PatternState }[];
  /** For chance: how likely each edge is, added up, from how likely the text ends here; the last is the sum of all. */
  readonly chances: readonly number[];
  /** Number of texts from here on; exact up to 2^53. */
  readonly count: number;
  /** Characters of the shortest text from here on. */
  readonly shortest: number;
  /** Characters of the longest text from here on. */
  readonly longest: number;
}
