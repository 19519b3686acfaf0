import type { CharacterSet } from "../sets/character-set.js";
import type { ClassValue } from "../sets/class-value.js";
import type { CharacterRanges } from "../sets/ranges.js";

/** One character. */
export interface SetNode {
  readonly type: "set";
  /** What is drawn from: the readable part of what matches. */
  readonly set: CharacterSet;
  /** All that matches. */
  readonly value: ClassValue;
}

/** One of the items. */
export interface OneNode {
  readonly type: "one";
  readonly items: readonly PatternNode[];
  /** How likely each is; all the same unless stated. */
  readonly weights?: readonly number[];
}

/** The item, `min` to `max` times. */
export interface RepeatNode {
  readonly type: "repeat";
  readonly item: PatternNode;
  readonly min: number;
  readonly max: number;
  /** True when the expression sets no upper bound, and `max` is the one chosen. */
  readonly open: boolean;
}

/** A group that is referred to. */
export interface GroupNode {
  readonly type: "group";
  readonly item: PatternNode;
  readonly index: number;
}

/** The text of a group once more, or nothing while there is none; of several groups of one name, that of the one that has one. */
export interface BackNode {
  readonly type: "back";
  readonly groups: readonly number[];
  readonly ignoreCase: boolean;
}

/** `^` or `$`; makes nothing. */
export interface EdgeNode {
  readonly type: "start" | "end";
  readonly multiline: boolean;
}

/** `\b` or `\B`; makes nothing. */
export interface BoundaryNode {
  readonly type: "boundary";
  readonly negate: boolean;
  /** The characters of words. */
  readonly word: CharacterRanges;
}

/** A look-ahead or look-behind; makes nothing. */
export interface LookNode {
  readonly type: "look";
  readonly behind: boolean;
  readonly negate: boolean;
  readonly item: PatternNode;
}

/** A pattern as a tree: what is left of a regular expression once syntax is resolved. */
export type PatternNode =
  | SetNode
  /** All items one after the other; none is the empty text. */
  | { readonly type: "all"; readonly items: readonly PatternNode[] }
  | OneNode
  | RepeatNode
  | GroupNode
  | BackNode
  | EdgeNode
  | BoundaryNode
  | LookNode;

/** The empty text. */
export const EMPTY: PatternNode = { type: "all", items: [] };
/** No text at all. */
export const NEVER: PatternNode = { type: "one", items: [] };

/**
 * The nodes right below a node.
 *
 * @param node - Any node.
 */
export function childrenOf(node: PatternNode): readonly PatternNode[] {
  switch (node.type) {
    case "all":
    case "one":
      return node.items;
    case "repeat":
    case "group":
    case "look":
      return [node.item];
    default:
      return [];
  }
}

/**
 * Tells whether a node or one below it is of some types.
 *
 * @param node - Any node.
 * @param types - The types.
 */
export function contains(node: PatternNode, ...types: readonly PatternNode["type"][]): boolean {
  return types.includes(node.type) || childrenOf(node).some((child) => contains(child, ...types));
}
