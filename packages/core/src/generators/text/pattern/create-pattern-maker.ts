import { createAutomaton } from "./automaton/create-automaton.js";
import type { PatternState } from "./automaton/pattern-state.js";
import { constrain } from "./constrain.js";
import { inlineReferences } from "./inline-references.js";
import { parsePattern, showPattern } from "./parse-pattern.js";
import type { PatternFault } from "./pattern-fault.js";
import { isPatternFault } from "./pattern-fault.js";
import type { DistinctTexts, PatternMaker } from "./pattern-maker.js";
import { createRedraw } from "./redraw.js";
import { hasConditions } from "./tree/has-conditions.js";
import { lengthsOf, repetitionsOf } from "./tree/node-lengths.js";
import { pad } from "./tree/pad.js";
import { childrenOf, contains, NEVER, type PatternNode } from "./tree/pattern-node.js";
import { PatternText } from "./walk/pattern-text.js";
import { NodeWalk } from "./walk/walk-node.js";
import { MAX_DOMAIN, pickStates, walkStates } from "./walk/walk-states.js";

/** What texts are made of. */
export interface MakerOptions {
  readonly source: string;
  readonly flags: string;
  readonly minLength: number;
  /** Infinite when there is no bound. */
  readonly maxLength: number;
  readonly maxRepeat: number;
  readonly unanchored: boolean;
}

const MAX_REPETITIONS = 2_000_000;
/** Longest text that is made, in characters. */
export const MAX_TEXT = 100_000;

/**
 * Chooses how texts of a regular expression are made: node by node where its parts stand for themselves; along an automaton where
 * there are conditions or lengths to be met; by drawing again where neither can do it.
 *
 * @param options - The expression and the bounds.
 * @returns The maker, or why there is none.
 */
export function createPatternMaker(options: MakerOptions): PatternMaker | PatternFault {
  const { source, flags, minLength, maxLength } = options;
  const node = parsePattern(options);
  if (isPatternFault(node)) return node;
  const shown = showPattern(source, flags);
  if (node === NEVER) return { code: "PATTERN_EMPTY", message: `no text matches ${shown}`, hint: "look for an empty class, []" };
  const natural = lengthsOf(node);
  if (natural.min > maxLength) return emptyFault(shown, options, true);
  const least = Math.max(natural.min, minLength);
  if (least > MAX_TEXT) {
    const message = `texts of ${shown} have ${least} characters at least, at most ${MAX_TEXT} are made`;
    return { code: "PATTERN_TOO_LARGE", message, hint: "lower the repeat counts, or minLength" };
  }
  const conditions = hasConditions(node);
  const fits = natural.min >= minLength && natural.max <= Math.min(maxLength, MAX_TEXT);
  const plain = fits && !conditions;
  if (plain && repetitionsOf(node) > MAX_REPETITIONS) {
    return { code: "PATTERN_TOO_LARGE", message: `${shown} repeats its parts too often`, hint: "lower the repeat counts" };
  }
  const regular = contains(node, "back") ? inlineReferences(node, stateOf) : node;
  if (plain) return createPlainMaker(node, regular);
  const wanted = regular && (options.unanchored ? pad(regular, options.maxRepeat) : regular);
  const found = wanted === undefined ? "large" : constrain(wanted, options);
  if (typeof found !== "string") return createStateMaker(found);
  return (
    (found === "large" ? createRedraw(node, { ...options, conditions }) : undefined) ??
    emptyFault(shown, options, found === "none")
  );
}

function createPlainMaker(node: PatternNode, regular: PatternNode | undefined): PatternMaker {
  const text = new PatternText();
  const walk = new NodeWalk(node, text);
  const { min, max } = lengthsOf(node);
  let distinct: DistinctTexts | undefined | null = null;
  return {
    text,
    ascii: isAscii(node),
    shortest: min,
    longest: max,
    exact: true,
    make(random, row) {
      text.begin(random, row);
      walk.write();
    },
    distinct() {
      if (distinct === null) {
        const state = regular && stateOf(regular);
        distinct = state && distinctTexts(state, text);
      }
      return distinct;
    },
  };
}

function createStateMaker(state: PatternState): PatternMaker {
  const text = new PatternText();
  const distinct = distinctTexts(state, text);
  return {
    text,
    ascii: false,
    shortest: state.shortest,
    longest: state.longest,
    exact: true,
    make(random, row) {
      text.begin(random, row);
      walkStates(state, text);
    },
    distinct: () => distinct,
  };
}

function distinctTexts(state: PatternState, text: PatternText): DistinctTexts {
  return {
    domain: Math.min(state.count, MAX_DOMAIN),
    pick: (index, row, random) => pickStates(state, index, random, row, text),
  };
}

function stateOf(node: PatternNode): PatternState | undefined {
  const made = createAutomaton(node);
  return typeof made === "string" ? undefined : made;
}

function isAscii(node: PatternNode): boolean {
  if (node.type === "set") return node.set.ranges.every(([, last]) => last < 0x80);
  return childrenOf(node).every(isAscii);
}

function emptyFault(shown: string, { minLength, maxLength }: MakerOptions, sure: boolean): PatternFault {
  const bounds = [
    ...(minLength > 0 ? [`at least ${minLength}`] : []),
    ...(maxLength < Number.POSITIVE_INFINITY ? [`at most ${maxLength}`] : []),
  ].join(" and ");
  const what =
    bounds === "" ? `no text was found that meets ${shown}` : `no text of ${bounds} characters was found that matches ${shown}`;
  if (sure) {
    const message = what.replace(" was found that", "");
    return { code: "PATTERN_EMPTY", message, hint: "mend the pattern or the bounds: they exclude each other" };
  }
  return { code: "PATTERN_UNSUPPORTED", message: what, hint: "write it with fewer look-arounds or references" };
}
