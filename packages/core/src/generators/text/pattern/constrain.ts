import { type AutomatonOptions, createAutomaton } from "./automaton/create-automaton.js";
import type { LengthBounds } from "./automaton/link-states.js";
import type { PatternState } from "./automaton/pattern-state.js";
import { lengthsOf } from "./tree/node-lengths.js";
import { childrenOf, type PatternNode } from "./tree/pattern-node.js";
import { takeLengths } from "./tree/take-lengths.js";

/** What texts of a pattern must meet besides. */
export interface Constraints {
  readonly minLength: number;
  /** Infinite when there is no bound. */
  readonly maxLength: number;
  readonly maxRepeat: number;
}

const MAX_WORK = 100_000;
/** Longest text that is made. */
const MAX_LENGTH = 100_000;
/** How far beyond the shortest texts one looks first. */
const REACH = 2000;

/**
 * Makes an automaton of the texts that meet all conditions of a pattern and bounds of length.
 *
 * Readable characters and few repetitions come first; where they have no text, any character and any number of repetitions do.
 *
 * @param node - A pattern without references.
 * @param constraints - Bounds of the length, and the customary number of repetitions.
 * @returns The first state; `"none"` when there surely is no text; `"large"` when that cannot be told.
 */
export function constrain(node: PatternNode, constraints: Constraints): PatternState | "none" | "large" {
  const taken = takeLengths(node);
  if (taken !== undefined) {
    const minLength = Math.max(taken.minLength, constraints.minLength);
    const maxLength = Math.min(taken.maxLength, constraints.maxLength);
    const found = search(taken.node, { ...constraints, minLength, maxLength }, true);
    if (typeof found !== "string") return found;
  }
  return search(node, constraints, false);
}

function search(node: PatternNode, constraints: Constraints, readableOnly: boolean): PatternState | "none" | "large" {
  const { minLength, maxLength } = constraints;
  const maxRepeat = Math.max(1, constraints.maxRepeat);
  const tryWith = (options: AutomatonOptions): PatternState | "none" | "large" => {
    const found = createAutomaton(node, { ...options, maxRepeat, work: MAX_WORK });
    if (found !== "large") return found;
    // With few repetitions, automata are smaller, and what they have no text for may have one all the same.
    const small = createAutomaton(node, { ...options, maxRepeat, maxOptional: maxRepeat, work: 2 * MAX_WORK });
    return small === "none" ? "large" : small;
  };
  const natural = lengthsOf(node);
  const ahead = looksAhead(node);
  const bounded = minLength > 0 || maxLength < Number.POSITIVE_INFINITY;
  // Where look-aheads ask for much, open repetitions must go far to leave a choice.
  if (!bounded && natural.max <= REACH && 2 * ahead <= natural.max) {
    const found = tryWith({});
    if (typeof found !== "string") return found;
  }
  const least = Math.max(minLength, natural.min) + ahead;
  const near = clip({ min: minLength, max: Math.min(Math.max(natural.max, least + maxRepeat), least + REACH, maxLength) });
  const far = clip({ min: minLength, max: Math.min(maxLength, least + 4 * REACH) });
  let found = tryWith({ endless: true, bounds: near });
  if (readableOnly) return found;
  if (found === "none") found = tryWith({ endless: true, bounds: near, anyCharacter: true });
  if (found === "none") found = tryWith({ endless: true, bounds: far, anyCharacter: true });
  return found;
}

function clip({ min, max }: LengthBounds): LengthBounds {
  return { min: Math.min(min, MAX_LENGTH + 1), max: Math.min(max, MAX_LENGTH) };
}

/** Characters that look-aheads ask for at most, when each is met by itself. */
function looksAhead(node: PatternNode): number {
  const own = node.type === "look" && !node.negate && !node.behind ? lengthsOf(node.item).min : 0;
  return childrenOf(node).reduce((sum, child) => sum + looksAhead(child), own);
}
