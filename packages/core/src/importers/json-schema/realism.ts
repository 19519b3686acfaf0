import type { FieldNode } from "../../index.js";
import type { HintType, NameHint } from "../realism/contract/name-hint.js";
import type { Realism as Guess } from "../realism/realism.js";
import type { SchemaObject } from "./document/schema-node.js";
import { hidesSiblings, own } from "./document/schema-store.js";
import { enclosingNames, isMember } from "./enclosing-names.js";
import type { Goal } from "./goal/goal.js";
import type { SchemaSpace } from "./goal/schema-space.js";
import { type Location, MARK } from "./place/location.js";

const DEPTH = 4;
/** Keywords that make a list's elements differ in kind. */
const MIXED = ["prefixItems", "contains", "unevaluatedItems", "enum", "const"];
/** Keywords that choose elements. */
const CHOSEN = ["enum", "const", "anyOf", "oneOf", "allOf", "not", MARK];
const SIMPLE: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);
/** Elements of lists that may be of any length, at most, and those that are made however many are asked for. */
const USUAL = 3;
const MOST = 100;

/** A kind of field that stands in for a member of some name. */
export interface Slot {
  readonly name: string;
  readonly node: FieldNode;
  readonly needsLocale: boolean;
  readonly reason: string;
}

/** Finds kinds of fields by the names of members. */
export class Realism {
  readonly slots: Slot[] = [];
  private readonly known = new Map<string, number | undefined>();
  private readonly space: SchemaSpace;
  private readonly guess: Guess;

  constructor(space: SchemaSpace, guess: Guess) {
    this.space = space;
    this.guess = guess;
  }

  /** The slot of a member, or undefined when its name says nothing. */
  readonly find = (name: string, place: Location): number | undefined => {
    const key = `${place.id} ${name}`;
    if (this.known.has(key)) return this.known.get(key);
    const slot = this.infer(name, place);
    this.known.set(key, slot);
    return slot;
  };

  private infer(name: string, place: Location): number | undefined {
    const types = new Set(place.alternatives.map(({ type }) => type));
    const [type] = types;
    if (types.size !== 1 || (type !== "string" && type !== "number" && type !== "array")) return undefined;
    if (place.alternatives.some(({ values }) => values !== undefined) || place.mark !== undefined) return undefined;
    const found = readHint(place.goals, this.space);
    // A pattern says more than a name does.
    if (found.closed) return undefined;
    const parents = findParents(name, place.goals);
    if (type !== "array") return this.enter(name, { ...found.hint, name, parents, type: found.hint.type ?? type });
    const list = readList(place.goals, this.space);
    if (list === undefined) return undefined;
    const { title, description } = found.hint;
    const around = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
    return this.enter(name, { ...list.element, ...around, name, parents, type: "array" }, list.bounds);
  }

  private enter(name: string, hint: NameHint, more: object = {}): number | undefined {
    const inference = this.guess(hint);
    if (inference === undefined) return undefined;
    const { node, needsLocale, reason } = inference;
    this.slots.push({ name, node: { ...node, ...more }, needsLocale, reason });
    return this.slots.length - 1;
  }
}

/** The names around a member; of several schemas that speak of it, the first by where it stands is asked. */
function findParents(name: string, goals: readonly Goal[]): readonly string[] {
  const nodes = goals.filter(({ negative, node }) => !negative && isMember(node, name)).map(({ node }) => node);
  const [first] = nodes.sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
  return first === undefined ? [] : enclosingNames(first);
}

type Draft<T> = { -readonly [K in keyof T]?: T[K] };

/** What is said of a value besides its name; closed when it leaves nothing to a guess. */
interface Said {
  readonly hint: Draft<NameHint>;
  readonly closed: boolean;
}

function readHint(goals: readonly Goal[], space: SchemaSpace): Said {
  const hint: Draft<NameHint> = {};
  let closed = false;
  visitSchemas(goals, space, (value) => {
    for (const name of ["title", "description", "format"] as const) {
      const text = own(value, name);
      if (typeof text === "string") hint[name] ??= text;
    }
    for (const name of ["minimum", "maximum"] as const) {
      const bound = own(value, name);
      if (typeof bound === "number") hint[name] ??= bound;
    }
    const type = own(value, "type");
    if (typeof type === "string" && type !== "null") hint.type ??= type as HintType;
    if (own(value, "pattern") !== undefined) closed = true;
  });
  return { hint, closed };
}

/** A list whose elements are all alike and of one simple type; undefined for others. */
function readList(
  goals: readonly Goal[],
  space: SchemaSpace,
): { readonly element: Draft<NameHint>; readonly bounds: object } | undefined {
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
  const { hint, closed } = readHint(elements, space);
  visitSchemas(elements, space, (value) => {
    if (CHOSEN.some((name) => own(value, name) !== undefined)) mixed = true;
  });
  if (mixed || closed || hint.type === undefined || !SIMPLE.has(hint.type) || min > max || min > MOST) return undefined;
  const { title: _title, description: _description, type, ...element } = hint;
  return { element: { ...element, items: type }, bounds: { min, max: Math.min(max, Math.max(USUAL, min + 1)) } };
}

function visitSchemas(goals: readonly Goal[], space: SchemaSpace, see: (value: SchemaObject, goal: Goal) => void): void {
  const visit = (goal: Goal, depth: number): void => {
    const { value, dialect } = goal.node;
    if (goal.negative || typeof value === "boolean" || depth === 0) return;
    for (const target of space.references(goal)) visit(target, depth - 1);
    if (!hidesSiblings(value, dialect)) see(value, goal);
  };
  for (const goal of goals) visit(goal, DEPTH);
}
