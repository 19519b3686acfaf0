import { createSearchProgram } from "./automaton/create-program.js";
import { createSearch, type Search } from "./match/create-search.js";
import { isDeterministic } from "./match/is-deterministic.js";
import { nativeReach } from "./match/native-reach.js";
import { parsePattern, readExpression } from "./parse-pattern.js";
import { isPatternFault, type PatternFault } from "./pattern-fault.js";
import { contains, type PatternNode } from "./tree/pattern-node.js";

/** Tells which texts a regular expression matches, in bounded time. */
export interface PatternMatcher {
  /**
   * Tells whether the expression matches somewhere in a text, as `RegExp.prototype.test` does.
   *
   * @param text - Any text.
   * @returns Undefined when that cannot be told within bounds.
   */
  test(text: string): boolean | undefined;
}

/** Texts of expressions that cannot be looked into. */
const UNKNOWN_REACH = 22;
/** Texts of expressions that take each character once, from the start alone or from anywhere. */
const ANCHORED_REACH = 1_000_000;
const LOOSE_REACH = 3000;
/** What makes an engine try several ways. */
const CHOICES = /[*+?{|]/;

/**
 * Makes a matcher that never takes long. The engine's own matching is used wherever it surely comes to an end soon; elsewhere all
 * ways are followed at once, or, behind references to groups, some thousands one by one.
 *
 * @param source - The expression's source, without slashes.
 * @param flags - Its flags; `d`, `g` and `y` make no difference.
 * @returns The matcher, or the fault `PATTERN_INVALID`.
 * @source R. Cox, "Regular expression matching can be simple and fast" (2007).
 * @example
 * ```ts
 * const matcher = createPatternMatcher("^(a+)+$");
 * if (!isPatternFault(matcher)) matcher.test(`${"a".repeat(10_000)}!`); // false, at once
 * ```
 */
export function createPatternMatcher(source: string, flags = ""): PatternMatcher | PatternFault {
  const relevant = flags.replace(/[dgy]/g, "");
  let native: RegExp;
  try {
    native = new RegExp(source, relevant);
  } catch {
    const message = `/${source.slice(0, 100)}/${flags} is no regular expression`;
    return { code: "PATTERN_INVALID", message, hint: "try it in new RegExp(source, flags)" };
  }
  if (!CHOICES.test(source)) return { test: (text) => native.test(text) };
  let slow: SlowMatcher | undefined;
  return {
    test(text) {
      slow ??= createSlowMatcher(source, relevant);
      return text.length <= slow.reach ? native.test(text) : slow.search(text);
    },
  };
}

interface SlowMatcher {
  /** Texts up to which the engine comes to an end soon, in characters. */
  readonly reach: number;
  readonly search: Search;
}

function createSlowMatcher(source: string, flags: string): SlowMatcher {
  const expression = readExpression(source, flags);
  const reach = expression === undefined ? UNKNOWN_REACH : nativeReach(expression, flags.includes("m"));
  const node = parsePattern({ source, flags, maxRepeat: 1 });
  if (isPatternFault(node)) return { reach, search: () => undefined };
  return { reach: Math.max(reach, settledReach(node)), search: createSearch(node, !/[uv]/.test(flags)) };
}

/** How far the engine comes where the next character always settles the way. */
function settledReach(node: PatternNode): number {
  if (contains(node, "back", "look")) return 0;
  const program = createSearchProgram(node, "avoid");
  if (program === undefined || !isDeterministic(program)) return 0;
  return startsAtEdge(node) ? ANCHORED_REACH : LOOSE_REACH;
}

/** True when a pattern matches at the start of texts only. */
function startsAtEdge(node: PatternNode): boolean {
  if (node.type === "start") return !node.multiline;
  if (node.type === "all") return node.items[0] !== undefined && startsAtEdge(node.items[0]);
  return node.type === "one" && node.items.length > 0 && node.items.every(startsAtEdge);
}
