import { deriveKey } from "../../../random/derive-key.js";
import { FieldRandom } from "../../../random/field-random.js";
import { seedToKey } from "../../../random/seed-key.js";
import type { Constraints } from "./constrain.js";
import { matchPattern } from "./match/match-pattern.js";
import type { PatternMaker } from "./pattern-maker.js";
import { lengthsOf } from "./tree/node-lengths.js";
import type { PatternNode } from "./tree/pattern-node.js";
import { PatternText } from "./walk/pattern-text.js";
import { GivenUp, NodeWalk } from "./walk/walk-node.js";

/** How texts are judged. */
export interface RedrawOptions extends Constraints {
  readonly unanchored: boolean;
  /** False when texts match by construction, and only their lengths are to be seen to. */
  readonly conditions: boolean;
}

const ATTEMPTS = 100;
const PROBES = 20;
/** Longest text that is made. */
const MAX_LENGTH = 100_000;
/** Longer texts are not matched: that takes too long. */
const MAX_MATCHED = 2000;
/** Repetitions made for one row, all attempts taken together. */
const MAX_REPETITIONS = 1_000_000;
const LETTER_A = 0x61;

/**
 * Makes texts by drawing until one meets what is asked for. A text found once stands in where none is found in time.
 *
 * @param node - The pattern.
 * @param options - What texts must meet.
 * @returns The maker, or undefined when no text was found.
 */
export function createRedraw(node: PatternNode, options: RedrawOptions): PatternMaker | undefined {
  const { minLength, maxLength, unanchored, conditions } = options;
  const text = new PatternText();
  const walk = new NodeWalk(node, text);
  const natural = lengthsOf(node);
  const stretch = Math.min(Math.max(0, minLength - natural.min), MAX_MATCHED);
  const longest = Math.min(maxLength, MAX_LENGTH, stretch === 0 ? natural.max : MAX_LENGTH);
  const stopAt = Math.min(maxLength, Math.max(minLength, 1) + MAX_MATCHED);
  const padTo = (length: number, from: number): void => {
    const own = text.units.slice(from, text.length);
    const before = text.below(3) === 0;
    text.length = from;
    if (!before) text.append(own);
    for (let i = own.length; i < length; i++) text.push(LETTER_A + text.below(26));
    if (before) text.append(own);
  };
  const attempt = (i: number): boolean => {
    text.length = 0;
    try {
      walk.write({ stopAt, stretch: i % 2 === 0 ? 0 : stretch, giveUpAt: 2 * longest });
    } catch (error) {
      if (error instanceof GivenUp) return false;
      throw error;
    }
    if (unanchored && text.length < minLength) padTo(minLength, 0);
    const codes = text.codePoints();
    if (codes.length < minLength || codes.length > longest) return false;
    const safe = !conditions && !unanchored;
    return safe || (codes.length <= MAX_MATCHED && matchPattern(node, codes, unanchored));
  };
  const draw = (random: FieldRandom, row: number): boolean => {
    text.begin(random, row);
    walk.budget = MAX_REPETITIONS;
    for (let i = 0; i < ATTEMPTS && walk.budget > 0; i++) if (attempt(i)) return true;
    return false;
  };
  const own = new FieldRandom(deriveKey(seedToKey("pattern"), "probe"));
  let probe = 0;
  while (!draw(own, probe)) {
    // Where one row's attempts are used up, so are those of others.
    if (++probe === PROBES || walk.budget <= 0) return undefined;
  }
  const spare = text.units.slice(0, text.length);
  return {
    text,
    ascii: false,
    shortest: Math.max(natural.min, minLength),
    longest,
    exact: false,
    distinct: () => undefined,
    make(random, row) {
      if (draw(random, row)) return;
      text.length = 0;
      text.append(spare);
    },
  };
}
