import type { FieldNode } from "../../index.js";
import type { HintType, NameHint } from "../realism/contract/name-hint.js";
import type { Realism as Guess } from "../realism/realism.js";
import { hidesSiblings, own } from "./document/schema-store.js";
import type { Goal } from "./goal/goal.js";
import type { SchemaSpace } from "./goal/schema-space.js";
import type { Location } from "./place/location.js";

const DEPTH = 4;

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
    if (types.size !== 1 || (type !== "string" && type !== "number")) return undefined;
    if (place.alternatives.some(({ values }) => values !== undefined) || place.mark !== undefined) return undefined;
    const found = readHint(place.goals, this.space);
    // A pattern says more than a name does.
    if (found.pattern) return undefined;
    const inference = this.guess({ ...found.hint, name, type: found.hint.type ?? type });
    if (inference === undefined) return undefined;
    this.slots.push({ name, node: inference.node, needsLocale: inference.needsLocale, reason: inference.reason });
    return this.slots.length - 1;
  }
}

type Draft<T> = { -readonly [K in keyof T]?: T[K] };

function readHint(goals: readonly Goal[], space: SchemaSpace): { readonly hint: Draft<NameHint>; readonly pattern: boolean } {
  const hint: Draft<NameHint> = {};
  let pattern = false;
  const visit = (goal: Goal, depth: number): void => {
    const { value, dialect } = goal.node;
    if (goal.negative || typeof value === "boolean" || depth === 0) return;
    for (const target of space.references(goal)) visit(target, depth - 1);
    if (hidesSiblings(value, dialect)) return;
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
    if (own(value, "pattern") !== undefined) pattern = true;
  };
  for (const goal of goals) visit(goal, DEPTH);
  return { hint, pattern };
}
