import { createSet } from "../sets/character-set.js";
import { exactly } from "../sets/class-value.js";
import type { CharacterRanges } from "../sets/ranges.js";
import { lengthsOf } from "./node-lengths.js";
import { EMPTY, type PatternNode } from "./pattern-node.js";

const LETTERS: CharacterRanges = [[0x61, 0x7a]];
const DIGITS_AND_CAPITALS: CharacterRanges = [
  [0x30, 0x39],
  [0x41, 0x5a],
];
const SIGNS: CharacterRanges = [
  [0x20, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x60],
  [0x7b, 0x7e],
];
/** So unlikely that padding is made only where a text needs it. */
const RARELY = 1e-6;

/**
 * Lets other text stand before and behind a pattern.
 *
 * @param node - The pattern.
 * @param maxRepeat - How much there is of it, where the pattern makes no text of its own.
 */
export function pad(node: PatternNode, maxRepeat: number): PatternNode {
  const some: PatternNode = {
    type: "one",
    items: [LETTERS, DIGITS_AND_CAPITALS, SIGNS].map((ranges) => {
      return { type: "set", set: createSet(ranges), value: exactly([[0, 0xffff]]) };
    }),
    weights: [100, 10, 1],
  };
  const padding: PatternNode = { type: "repeat", item: some, min: 1, max: 1 + maxRepeat, open: true };
  const optional: PatternNode = {
    type: "one",
    items: [padding, EMPTY],
    weights: lengthsOf(node).max === 0 ? [maxRepeat, 1] : [RARELY, 1],
  };
  return { type: "all", items: [optional, node, optional] };
}
