import { own } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import { MARK } from "../place/location.js";
import { visitSchemas } from "./visit-schemas.js";

/** Keywords that make a list's elements differ in kind. */
const MIXED = ["prefixItems", "contains", "unevaluatedItems", "enum", "const"];
/** Keywords that choose elements. */
const CHOSEN = ["enum", "const", "anyOf", "oneOf", "allOf", "not", MARK];
/** Elements of lists that may be of any length, at most, and those that are made however many are asked for. */
const USUAL = 3;
const MOST = 100;

/** A list whose elements are all alike. */
export interface PlainList {
  /** What is asked of each element. */
  readonly elements: readonly Goal[];
  readonly bounds: { readonly min: number; readonly max: number };
}

/**
 * Reads what schemas say of a list.
 *
 * @param goals - What is asked of it.
 * @param space - References.
 * @returns Undefined for lists whose elements differ, are chosen, or are many.
 */
export function readList(goals: readonly Goal[], space: SchemaSpace): PlainList | undefined {
  const elements: Goal[] = [];
  let min = 0;
  let max = Number.POSITIVE_INFINITY;
  let mixed = false;
  visitSchemas(goals, space, (value, goal) => {
    const items = own(value, "items");
    if (typeof items === "object" && items !== null && !Array.isArray(items)) elements.push(space.child(goal, items));
    if (MIXED.some((name) => own(value, name) !== undefined) || Array.isArray(items)) mixed = true;
    const [least, most] = [own(value, "minItems"), own(value, "maxItems")];
    if (typeof least === "number") min = Math.max(min, least);
    if (typeof most === "number") max = Math.min(max, most);
  });
  visitSchemas(elements, space, (value) => {
    if (CHOSEN.some((name) => own(value, name) !== undefined)) mixed = true;
  });
  if (mixed || elements.length === 0 || min > max || min > MOST) return undefined;
  return { elements, bounds: { min, max: Math.min(max, Math.max(USUAL, min + 1)) } };
}
