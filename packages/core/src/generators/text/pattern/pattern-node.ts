import type { CharacterSet } from "./character-set.js";

/** A pattern as a tree: what is left of a regular expression once everything that makes no text is resolved. */
export type PatternNode =
  /** One character of a set. */
  | { readonly type: "set"; readonly set: CharacterSet }
  /** All items one after the other; none is the empty text. */
  | { readonly type: "all"; readonly items: readonly PatternNode[] }
  /** One of the items. */
  | { readonly type: "one"; readonly items: readonly PatternNode[] }
  /** The item, `min` to `max` times. */
  | { readonly type: "repeat"; readonly item: PatternNode; readonly min: number; readonly max: number }
  /** The start or the end of the text; makes nothing. */
  | { readonly type: "start" | "end" };

/** Why a regular expression cannot be used. */
export interface PatternFault {
  readonly code: "PATTERN_INVALID" | "PATTERN_UNSUPPORTED" | "PATTERN_TOO_LARGE";
  readonly message: string;
  readonly hint: string;
}

/**
 * Length of the longest text of a pattern.
 *
 * @param node - The pattern.
 */
export function longest(node: PatternNode): number {
  switch (node.type) {
    case "set":
      return node.set.wide ? 2 : 1;
    case "all":
      return node.items.reduce((sum, item) => sum + longest(item), 0);
    case "one":
      return node.items.reduce((most, item) => Math.max(most, longest(item)), 0);
    case "repeat":
      return node.max === 0 ? 0 : node.max * longest(node.item);
    default:
      return 0;
  }
}
