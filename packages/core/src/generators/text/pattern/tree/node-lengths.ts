import { childrenOf, type PatternNode } from "./pattern-node.js";

/** Bounds of the number of characters, both inclusive. */
export interface NodeLengths {
  readonly min: number;
  readonly max: number;
}

/**
 * Bounds of the lengths of a pattern's texts, in characters. Bounds that references to groups bring may lie further out than the
 * texts do.
 *
 * @param node - The pattern.
 */
export function lengthsOf(node: PatternNode): NodeLengths {
  const groups = new Map<number, PatternNode>();
  const measured = new Map<number, NodeLengths>();
  const visit = (part: PatternNode): void => {
    if (part.type === "group") groups.set(part.index, part.item);
    for (const child of childrenOf(part)) visit(child);
  };
  visit(node);
  const groupLengths = (index: number): NodeLengths => {
    const item = groups.get(index);
    if (item === undefined) return { min: 0, max: 0 };
    const known = measured.get(index);
    if (known !== undefined) return known;
    // A group that refers to itself finds nothing yet.
    measured.set(index, { min: 0, max: 0 });
    const lengths = measure(item);
    measured.set(index, lengths);
    return lengths;
  };
  const measure = (part: PatternNode): NodeLengths => {
    switch (part.type) {
      case "set":
        return { min: 1, max: 1 };
      case "all": {
        let min = 0;
        let max = 0;
        for (const item of part.items) {
          const lengths = measure(item);
          min += lengths.min;
          max += lengths.max;
        }
        return { min, max };
      }
      case "one": {
        const all = part.items.map(measure);
        return {
          min: all.reduce((least, { min }) => Math.min(least, min), all.length === 0 ? 0 : Number.POSITIVE_INFINITY),
          max: all.reduce((most, { max }) => Math.max(most, max), 0),
        };
      }
      case "repeat": {
        const { min, max } = measure(part.item);
        return { min: min === 0 ? 0 : min * part.min, max: max === 0 ? 0 : max * part.max };
      }
      case "group":
        return measure(part.item);
      case "back":
        return { min: 0, max: part.groups.reduce((most, index) => Math.max(most, groupLengths(index).max), 0) };
      default:
        return { min: 0, max: 0 };
    }
  };
  return measure(node);
}

/**
 * How often parts of a pattern are repeated at most while one text is made.
 *
 * @param node - The pattern.
 */
export function repetitionsOf(node: PatternNode): number {
  const inner = childrenOf(node).map(repetitionsOf);
  if (node.type === "repeat") return node.max === 0 ? 0 : node.max * (1 + inner[0]!);
  return node.type === "one" ? inner.reduce((most, own) => Math.max(most, own), 0) : inner.reduce((sum, own) => sum + own, 0);
}
