import { hidesSiblings, own } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { listValues } from "../goal/listed-values.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { Evaluator } from "../judge/evaluator.js";
import { type JsonType, jsonTypeOf } from "../values/json-type.js";
import type { Draft } from "./draft.js";

const DEPTH = 4;
const MAX_VALUES = 64;

/** Quick answers about goals, right when they say yes. */
export class Refuter {
  private readonly space: SchemaSpace;
  private readonly evaluator: Evaluator;
  private readonly excluded = new Map<string, boolean>();

  constructor(space: SchemaSpace, evaluator: Evaluator) {
    this.space = space;
    this.evaluator = evaluator;
  }

  /** Tells whether no value of a type can meet a schema, as far as its `type`, `const` and `enum` say. */
  excludes(goal: Goal, type: JsonType, depth: number = DEPTH): boolean {
    const key = `${goal.id} ${type} ${depth}`;
    let answer = this.excluded.get(key);
    if (answer === undefined) {
      answer = this.findExcluded(goal, type, depth);
      this.excluded.set(key, answer);
    }
    return answer;
  }

  private findExcluded(goal: Goal, type: JsonType, depth: number): boolean {
    const { value } = goal.node;
    if (typeof value === "boolean") return !value;
    if (depth === 0) return false;
    if (this.space.references(goal).some((target) => this.excludes(target, type, depth - 1))) return true;
    if (hidesSiblings(value, goal.node.dialect)) return false;
    const types = own(value, "type");
    if (
      types !== undefined &&
      !(Array.isArray(types) ? types : [types]).some((name) => name === type || (name === "integer" && type === "number"))
    ) {
      return true;
    }
    const values = listValues(goal);
    if (values !== undefined && values.length <= MAX_VALUES && !values.some((item) => jsonTypeOf(item) === type)) return true;
    const all = own(value, "allOf");
    return Array.isArray(all) && all.some((item) => this.excludes(this.space.child(goal, item), type, depth - 1));
  }

  /** Tells whether a schema fails for every value the draft allows. */
  refutes(goal: Goal, draft: Draft, depth: number = DEPTH): boolean {
    if (this.excludes(goal, draft.type)) return true;
    const positive = goal.negative ? this.space.opposite(goal) : goal;
    if (draft.finite !== undefined && draft.finite.length <= MAX_VALUES) {
      return !draft.finite.some((value) => jsonTypeOf(value) === draft.type && this.evaluator.meets(positive, value));
    }
    const { value } = goal.node;
    if (typeof value === "boolean" || depth === 0) return false;
    if (this.space.references(positive).some((target) => this.refutes(target, draft, depth - 1))) return true;
    if (hidesSiblings(value, goal.node.dialect)) return false;
    const all = own(value, "allOf");
    if (Array.isArray(all) && all.some((item) => this.refutes(this.space.child(positive, item), draft, depth - 1))) return true;
    return draft.type === "object" && this.refutesMembers(positive, draft);
  }

  private refutesMembers(goal: Goal, draft: Draft): boolean {
    const { value } = goal.node;
    if (typeof value === "boolean") return false;
    const required = own(value, "required");
    if (Array.isArray(required) && required.some((name) => draft.object.forbidden.has(name))) return true;
    const properties = own(value, "properties");
    if (typeof properties !== "object" || properties === null) return false;
    for (const name of draft.object.required) {
      if (!Object.hasOwn(properties, name)) continue;
      const values = this.memberValues(draft, name);
      if (values === undefined) continue;
      const inner = this.space.child(goal, (properties as Record<string, unknown>)[name]);
      if (!values.some((item) => this.evaluator.meets(inner, item))) return true;
    }
    return false;
  }

  /** The values a member may have, where a goal lists them. */
  private memberValues(draft: Draft, name: string): readonly unknown[] | undefined {
    for (const goal of draft.object.members.get(name) ?? []) {
      const values = goal.negative ? undefined : listValues(goal);
      if (values !== undefined && values.length <= MAX_VALUES) {
        const goals = draft.object.members.get(name)!;
        return goals.length === 1 ? values : values.filter((value) => this.evaluator.meetsAll(goals, value));
      }
    }
    return undefined;
  }
}
