import { hasBit, type Vector } from "@seedbed/core";
import type { LeafWriter } from "./leaf-writer.js";

/** A node of a column with parts; an optional one takes a definition level, a list another. */
export type ShredNode =
  | { readonly kind: "leaf"; readonly optional: boolean; readonly leaf: LeafWriter }
  | { readonly kind: "list"; readonly optional: boolean; readonly rep: number; readonly child: ShredNode }
  | { readonly kind: "struct"; readonly optional: boolean; readonly children: readonly (readonly [string, ShredNode])[] };

/**
 * Adds one value of a column with parts to all its leaves.
 *
 * @param node - The column, or a part of it.
 * @param vector - Holds the value.
 * @param i - Its position.
 * @param def - How much of the path above is there.
 * @param rep - Which list goes on, 0 for a new row.
 * @source S. Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets" (2010), section 4.
 */
export function addNestedRow(node: ShredNode, vector: Vector, i: number, def: number, rep: number): void {
  if (!hasBit(vector.validity, i)) {
    addMissing(node, def, rep);
    return;
  }
  const own = node.optional ? def + 1 : def;
  if (node.kind === "leaf") node.leaf.addNested(own, rep, vector, i);
  else if (node.kind === "struct") {
    if (vector.layout !== "struct") throw new TypeError(`a ${vector.layout} vector holds no structs`);
    for (const [name, child] of node.children) addNestedRow(child, vector.children[name]!, i, own, rep);
  } else {
    if (vector.layout !== "list") throw new TypeError(`a ${vector.layout} vector holds no lists`);
    const from = vector.offsets[i]!;
    const to = vector.offsets[i + 1]!;
    if (from === to) addMissing(node.child, own, rep);
    for (let k = from; k < to; k++) addNestedRow(node.child, vector.child, k, own + 1, k === from ? rep : node.rep);
  }
}

function addMissing(node: ShredNode, def: number, rep: number): void {
  if (node.kind === "leaf") node.leaf.addNested(def, rep, undefined, 0);
  else if (node.kind === "list") addMissing(node.child, def, rep);
  else for (const [, child] of node.children) addMissing(child, def, rep);
}
