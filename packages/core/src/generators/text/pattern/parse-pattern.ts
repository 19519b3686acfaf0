import type { PatternFault } from "./pattern-fault.js";
import { type Expression, nestingDepth, parseExpression } from "./syntax/expression.js";
import { readFlags } from "./syntax/pattern-flags.js";
import { readPattern } from "./syntax/read-pattern.js";
import { Unsupported } from "./syntax/unsupported.js";
import type { PatternNode } from "./tree/pattern-node.js";

/** How a pattern is read. */
export interface ParseOptions {
  /** The regular expression's source. */
  readonly source: string;
  readonly flags: string;
  /** How many times more than they must `*`, `+` and `{n,}` repeat at most. */
  readonly maxRepeat: number;
}

const MAX_SOURCE = 100_000;
const MAX_DEPTH = 250;

/**
 * Reads a regular expression.
 *
 * @param options - Source, flags and the bound of open quantifiers.
 * @returns The pattern, or why the expression cannot be used.
 */
export function parsePattern({ source, flags, maxRepeat }: ParseOptions): PatternNode | PatternFault {
  const shown = showPattern(source, flags);
  if (source.length > MAX_SOURCE) {
    const message = `a pattern has at most ${MAX_SOURCE} characters, this one has ${source.length}`;
    return { code: "PATTERN_TOO_LARGE", message, hint: "shorten it" };
  }
  if (nestingDepth(source) > MAX_DEPTH) {
    return { code: "PATTERN_TOO_LARGE", message: `${shown} nests brackets more than ${MAX_DEPTH} deep`, hint: "flatten it" };
  }
  const known = readFlags(flags);
  const expression = readExpression(source, flags);
  if (expression === undefined) {
    return { code: "PATTERN_INVALID", message: `${shown} is no regular expression`, hint: "try it in new RegExp(source, flags)" };
  }
  try {
    return readPattern(expression, known!, maxRepeat);
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    return {
      code: "PATTERN_UNSUPPORTED",
      message: `${shown} uses ${error.message}, which no text is made for`,
      hint: "write a class such as [a-zäöü] or [\\u0400-\\u04ff], or a property such as \\p{L}, \\p{Lu}, \\p{Nd}, \\p{Script=Greek}",
    };
  }
}

/**
 * Reads the syntax of a regular expression.
 *
 * @param source - Its source.
 * @param flags - Its flags.
 * @returns Undefined when it is none, or too large to be looked into.
 */
export function readExpression(source: string, flags: string): Expression | undefined {
  if (source.length > MAX_SOURCE || nestingDepth(source) > MAX_DEPTH) return undefined;
  const known = readFlags(flags);
  return known && parseExpression(source, known.unicode);
}

/**
 * A regular expression as messages show it.
 *
 * @param source - Its source, cut where it is long.
 * @param flags - Its flags.
 */
export function showPattern(source: string, flags: string): string {
  return `/${source.slice(0, 100)}${source.length > 100 ? "…" : ""}/${flags}`;
}
