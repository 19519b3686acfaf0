import { longest, type PatternNode } from "./pattern-node.js";
import { Unsupported } from "./unsupported.js";

/**
 * Checks that `^` stands where nothing can come before it and `$` where nothing can come after it, so that both always hold.
 *
 * @param node - A pattern.
 * @param atStart - True when nothing comes before it.
 * @param atEnd - True when nothing comes after it.
 */
export function checkAnchors(node: PatternNode, atStart = true, atEnd = true): void {
  switch (node.type) {
    case "start":
      if (!atStart) throw new Unsupported("^ behind other text");
      return;
    case "end":
      if (!atEnd) throw new Unsupported("$ before other text");
      return;
    case "one":
      for (const item of node.items) checkAnchors(item, atStart, atEnd);
      return;
    case "repeat":
      checkAnchors(node.item, atStart && node.max === 1, atEnd && node.max === 1);
      return;
    case "all": {
      const makes = node.items.map((item) => longest(item) > 0);
      const first = makes.indexOf(true);
      const last = makes.lastIndexOf(true);
      node.items.forEach((item, i) => {
        checkAnchors(item, atStart && (first === -1 || i <= first), atEnd && (last === -1 || i >= last));
      });
    }
  }
}
