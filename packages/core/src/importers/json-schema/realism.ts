import type { FieldNode } from "../../index.js";
import { readContent } from "../content/read-content.js";
import type { NameHint } from "../realism/contract/name-hint.js";
import type { Realism as Guess } from "../realism/realism.js";
import { enclosingNames, isMember } from "./enclosing-names.js";
import type { Goal } from "./goal/goal.js";
import type { SchemaSpace } from "./goal/schema-space.js";
import type { Location } from "./place/location.js";
import { readExamples } from "./said/read-examples.js";
import { readList } from "./said/read-list.js";
import { readSaid, type Said } from "./said/read-said.js";

/** Share of values that are no example where there are some. */
const OTHERS = 0.5;
const SIMPLE: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

/** A kind of field that stands in for a member of some name. */
export interface Slot {
  readonly name: string;
  readonly node: FieldNode;
  readonly needsLocale: boolean;
  readonly reason: string;
}

/** A kind of field, and the share of values that are made otherwise all the same. */
type Choice = Omit<Slot, "name"> & { readonly others?: number };

/** Finds kinds of fields for members: by what their texts hold, by their names, by their examples. */
export class Realism {
  readonly slots: Slot[] = [];
  private readonly known = new Map<string, number | undefined>();
  private readonly space: SchemaSpace;
  private readonly guess: Guess;

  constructor(space: SchemaSpace, guess: Guess) {
    this.space = space;
    this.guess = guess;
  }

  /** The slot of a member, or undefined when nothing but its schema says what it is. */
  readonly find = (name: string, place: Location): number | undefined => {
    const key = `${place.id} ${name}`;
    if (this.known.has(key)) return this.known.get(key);
    const slot = this.infer(name, place);
    this.known.set(key, slot);
    return slot;
  };

  private infer(name: string, place: Location): number | undefined {
    const alternatives = place.alternatives.filter((alternative) => alternative.type !== "null");
    const types = new Set(alternatives.map((alternative) => alternative.type));
    const [type] = types;
    if (types.size !== 1 || (type !== "string" && type !== "number" && type !== "array")) return undefined;
    if (alternatives.some(({ values }) => values !== undefined) || place.mark !== undefined) return undefined;
    const said = readSaid(place.goals, this.space);
    const around = { name, parents: findParents(name, place.goals) };
    if (type !== "array") return this.enter(name, this.choose({ ...said.hint, ...around, type: said.hint.type ?? type }, said));
    const list = readList(place.goals, this.space);
    if (list === undefined) return undefined;
    const element = readSaid(list.elements, this.space);
    const { type: items, title: _title, description: _description, ...hint } = element.hint;
    if (items === undefined || !SIMPLE.has(items)) return undefined;
    const { title, description } = said.hint;
    const words = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
    const slot = this.choose({ ...hint, ...words, ...around, type: "array", items }, element);
    if (slot === undefined) return undefined;
    const of = slot.node.kind === "array" ? slot.node : ({ kind: "array", of: slot.node } satisfies FieldNode);
    return this.enter(name, { ...slot, node: { ...of, ...list.bounds } });
  }

  /** What stands in for a value, or for the elements of a list: its content, what its name says, or its examples. */
  private choose(hint: NameHint, said: Said): Choice | undefined {
    const type = hint.items ?? hint.type;
    // A pattern says more than a name does.
    if (!said.closed) {
      const content = type === "string" ? readContent(said.content, said) : undefined;
      if (content !== undefined) return { node: content, needsLocale: false, reason: "the schema says what the text holds" };
      const inference = this.guess(hint);
      if (inference !== undefined) return inference;
    }
    const node = said.hint.type === undefined ? undefined : readExamples(said.examples);
    return node && { node, needsLocale: false, reason: "the schema gives examples", others: OTHERS };
  }

  private enter(name: string, choice: Choice | undefined): number | undefined {
    if (choice === undefined) return undefined;
    const { node, needsLocale, reason, others } = choice;
    return (
      this.slots.push({ name, node: others === undefined ? node : { ...node, absentFraction: others }, needsLocale, reason }) - 1
    );
  }
}

/** The names around a member; of several schemas that speak of it, the first by where it stands is asked. */
function findParents(name: string, goals: readonly Goal[]): readonly string[] {
  const nodes = goals.filter(({ negative, node }) => !negative && isMember(node, name)).map(({ node }) => node);
  const [first] = nodes.sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
  return first === undefined ? [] : enclosingNames(first);
}
