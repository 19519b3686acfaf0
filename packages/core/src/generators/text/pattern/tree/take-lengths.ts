import { type CharacterRanges, intersectRanges, invertRanges } from "../sets/ranges.js";
import { childrenOf, type PatternNode } from "./pattern-node.js";

/** A pattern without look-aheads that only ask for lengths, and the lengths they ask for. */
export interface TakenLengths {
  readonly node: PatternNode;
  readonly minLength: number;
  readonly maxLength: number;
}

/**
 * Takes look-aheads such as `^(?=.{8,}$)` out of a pattern: bounds of length are met at much less cost than look-aheads are.
 *
 * @param node - The pattern.
 * @returns What is left, or undefined when there is nothing to take. It holds as long as texts are made of readable characters.
 */
export function takeLengths(node: PatternNode): TakenLengths | undefined {
  if (node.type !== "all") return undefined;
  const first = node.items.findIndex(({ type }) => type !== "start" && type !== "look");
  const leading = first < 0 ? node.items : node.items.slice(0, first);
  let minLength = 0;
  let maxLength = Number.POSITIVE_INFINITY;
  const items = node.items.filter((item, i) => {
    const lengths = i < leading.length ? lengthsAskedFor(item, node) : undefined;
    if (lengths === undefined) return true;
    minLength = Math.max(minLength, lengths.min);
    maxLength = Math.min(maxLength, lengths.max);
    return false;
  });
  return items.length === node.items.length ? undefined : { node: { type: "all", items }, minLength, maxLength };
}

function lengthsAskedFor(item: PatternNode, whole: PatternNode): { readonly min: number; readonly max: number } | undefined {
  if (item.type !== "look" || item.behind || item.negate || item.item.type !== "all" || item.item.items.length !== 2)
    return undefined;
  const [body, end] = item.item.items;
  if (end!.type !== "end" || end!.multiline || body!.type !== "repeat" || body!.item.type !== "set") return undefined;
  if (!makesOnly(whole, body!.item.value.is)) return undefined;
  return { min: body!.min, max: body!.open ? Number.POSITIVE_INFINITY : body!.max };
}

/** Tells whether every character that a pattern makes is among some. */
function makesOnly(node: PatternNode, ranges: CharacterRanges): boolean {
  if (node.type === "look") return true;
  if (node.type === "set") return intersectRanges(node.set.ranges, invertRanges(ranges)).length === 0;
  return childrenOf(node).every((child) => makesOnly(child, ranges));
}
