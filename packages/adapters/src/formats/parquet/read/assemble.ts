import { createBits, setBit, type Vector } from "@seedbed/core";
import { leavesOf, type ReadNode, toValueType } from "./column-tree.js";
import type { LeafPage } from "./leaf-reader.js";

/** A leaf's levels and its present values. */
export interface LeafLevels extends Omit<LeafPage, "values"> {
  readonly dense: Vector;
}

/**
 * Puts a column together from the levels and values of its leaves.
 *
 * @param node - The column, or a part of it.
 * @param leaves - By their position in a row group.
 * @param def - Definition level from which a value of this part has a place.
 * @param rep - Repetition level up to which an entry starts a new value of this part.
 * @source S. Melnik et al., "Dremel: Interactive Analysis of Web-Scale Datasets" (2010), section 4.
 */
export function assembleNode(node: ReadNode, leaves: ReadonlyMap<number, LeafLevels>, def: number, rep: number): Vector {
  const levels = leaves.get(leavesOf(node)[0]!.index)!;
  const slots = countSlots(levels, def, rep);
  if (node.kind === "leaf") return spreadLeaf(levels, slots, def, rep, node.def);
  const validity = readValidity(levels, slots, def, rep, node.def);
  if (node.kind === "struct") {
    const children: Record<string, Vector> = {};
    for (const child of node.children) {
      const vector = assembleNode(child, leaves, def, rep);
      if (vector.length !== slots) throw new RangeError("the parts of a structure contradict each other");
      children[child.name] = vector;
    }
    return {
      layout: "struct",
      type: toValueType(node) as Vector["type"] & { type: "struct" },
      length: slots,
      validity,
      children,
    };
  }
  const offsets = new Int32Array(slots + 1);
  let slot = 0;
  let items = 0;
  forEachEntry(levels, (d, r) => {
    if (r <= rep && d >= def) offsets[slot++] = items;
    if (r <= node.itemRep && d >= node.itemDef) items++;
  });
  offsets[slots] = items;
  const child = assembleNode(node.child, leaves, node.itemDef, node.itemRep);
  if (child.length !== items) throw new RangeError("the parts of a list contradict each other");
  return {
    layout: "list",
    type: toValueType(node) as Vector["type"] & { type: "list" },
    length: slots,
    validity,
    offsets,
    child,
  };
}

/**
 * Gives a leaf's values their places among missing ones.
 *
 * @param levels - Levels and present values.
 * @param slots - Number of places.
 * @param def - Definition level from which there is a place.
 * @param rep - Repetition level up to which an entry is a new place.
 * @param present - Definition level at which a value is present.
 */
export function spreadLeaf(levels: LeafLevels, slots: number, def: number, rep: number, present: number): Vector {
  const { dense } = levels;
  const validity = readValidity(levels, slots, def, rep, present);
  if (validity === null) return dense;
  const places = new Int32Array(dense.length);
  let slot = -1;
  let at = 0;
  forEachEntry(levels, (d, r) => {
    if (r <= rep && d >= def) slot++;
    if (d >= present) places[at++] = slot;
  });
  switch (dense.layout) {
    case "number": {
      const values = new Float64Array(slots);
      for (let i = 0; i < places.length; i++) values[places[i]!] = dense.values[i]!;
      return { ...dense, length: slots, validity, values };
    }
    case "bool": {
      const bits = createBits(slots);
      for (let i = 0; i < places.length; i++) if ((dense.bits[i >> 3]! >> (i & 7)) & 1) setBit(bits, places[i]!);
      return { ...dense, length: slots, validity, bits };
    }
    case "dictionary": {
      const indices = new Int32Array(slots);
      for (let i = 0; i < places.length; i++) indices[places[i]!] = dense.indices[i]!;
      return { ...dense, length: slots, validity, indices };
    }
    case "text": {
      const offsets = new Int32Array(slots + 1);
      for (let i = 0, place = 0; place < slots; place++) {
        if (places[i] === place) i++;
        offsets[place + 1] = dense.offsets[i]!;
      }
      return { ...dense, length: slots, validity, offsets };
    }
    case "value": {
      const values = new Array<unknown>(slots).fill(null);
      for (let i = 0; i < places.length; i++) values[places[i]!] = dense.values[i];
      return { ...dense, length: slots, validity: withoutNulls(validity, values), values };
    }
    default:
      throw new TypeError(`a leaf has no ${dense.layout} vector`);
  }
}

/** A JSON document may itself be `null`. */
function withoutNulls(validity: Uint8Array, values: readonly unknown[]): Uint8Array {
  for (let i = 0; i < values.length; i++) if (values[i] === null) validity[i >> 3]! &= ~(1 << (i & 7));
  return validity;
}

function forEachEntry({ count, defs, reps }: LeafLevels, visit: (def: number, rep: number) => void): void {
  for (let i = 0; i < count; i++) visit(defs === undefined ? 255 : defs[i]!, reps === undefined ? 0 : reps[i]!);
}

function countSlots(levels: LeafLevels, def: number, rep: number): number {
  if (levels.defs === undefined && levels.reps === undefined) return levels.count;
  let slots = 0;
  forEachEntry(levels, (d, r) => {
    if (r <= rep && d >= def) slots++;
  });
  return slots;
}

/** Null when every value is present. */
function readValidity(levels: LeafLevels, slots: number, def: number, rep: number, present: number): Uint8Array | null {
  if (levels.defs === undefined || present <= def) return null;
  const validity = createBits(slots);
  let slot = 0;
  let missing = 0;
  forEachEntry(levels, (d, r) => {
    if (r > rep || d < def) return;
    if (d >= present) setBit(validity, slot);
    else missing++;
    slot++;
  });
  return missing === 0 ? null : validity;
}
