import { lengthsOf } from "./node-lengths.js";
import { contains, type PatternNode } from "./pattern-node.js";

/**
 * Tells whether texts of a pattern must meet more than its parts one after the other: look-arounds, word boundaries, and `^` or `$`
 * where other text may stand before or behind.
 *
 * @param node - The pattern.
 */
export function hasConditions(node: PatternNode): boolean {
  return contains(node, "look", "boundary") || hasInnerEdges(node, true, true);
}

function hasInnerEdges(node: PatternNode, atStart: boolean, atEnd: boolean): boolean {
  switch (node.type) {
    case "start":
      return !atStart;
    case "end":
      return !atEnd;
    case "one":
      return node.items.some((item) => hasInnerEdges(item, atStart, atEnd));
    case "group":
      return hasInnerEdges(node.item, atStart, atEnd);
    case "repeat":
      return hasInnerEdges(node.item, atStart && node.max === 1, atEnd && node.max === 1);
    case "all": {
      // A reference to a group may make text, whatever its lengths say without the group.
      const makes = node.items.map((item) => contains(item, "back") || lengthsOf(item).max > 0);
      const first = makes.indexOf(true);
      const last = makes.lastIndexOf(true);
      return node.items.some((item, i) =>
        hasInnerEdges(item, atStart && (first === -1 || i <= first), atEnd && (last === -1 || i >= last)),
      );
    }
    default:
      return false;
  }
}
