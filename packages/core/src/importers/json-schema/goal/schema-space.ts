import { resolveReference } from "../document/resolve-reference.js";
import type { SchemaNode } from "../document/schema-node.js";
import { own, type SchemaStore } from "../document/schema-store.js";
import type { Goal } from "./goal.js";
import { isRecursive, Scope } from "./scope.js";

/** Goals over the schemas of a store: children, references, opposites, each made once. */
export class SchemaSpace {
  readonly store: SchemaStore;
  readonly outermost: Scope = new Scope();
  private readonly goals = new Map<string, Goal>();
  private readonly targets = new Map<string, SchemaNode>();

  constructor(store: SchemaStore) {
    this.store = store;
  }

  /**
   * A goal.
   *
   * @param node - A schema.
   * @param scope - The scope outside of it.
   * @param negative - True when it must not hold.
   */
  goal(node: SchemaNode, scope: Scope, negative = false): Goal {
    const inner = this.store.dynamic ? scope.enter(node.resource) : scope;
    const key = `${node.id} ${inner.id}${negative ? " -" : ""}`;
    let goal = this.goals.get(key);
    if (goal === undefined) {
      goal = { id: this.goals.size, node, scope: inner, negative };
      this.goals.set(key, goal);
    }
    return goal;
  }

  /** The goal of a subschema. */
  child(parent: Goal, value: unknown, negative = false): Goal {
    return this.goal(this.store.node(value, parent.node), parent.scope, negative);
  }

  /** The opposite of a goal. */
  opposite(goal: Goal): Goal {
    return this.goal(goal.node, goal.scope, !goal.negative);
  }

  /**
   * What a schema refers to by `$ref`, `$dynamicRef` or `$recursiveRef`.
   *
   * @returns One goal a reference, of the sign asked for.
   * @throws SeedbedError `SCHEMA_REFERENCE_UNKNOWN`.
   */
  references(goal: Goal, negative = false): Goal[] {
    const { node, scope } = goal;
    const { value, dialect } = node;
    if (typeof value === "boolean") return [];
    const out: Goal[] = [];
    const ref = own(value, "$ref");
    if (typeof ref === "string") out.push(this.goal(this.target(node, ref), scope, negative));
    const dynamic = dialect === "2020-12" ? own(value, "$dynamicRef") : undefined;
    if (typeof dynamic === "string") out.push(this.goal(this.dynamicTarget(node, dynamic, scope), scope, negative));
    const recursive = dialect === "2019-09" ? own(value, "$recursiveRef") : undefined;
    if (typeof recursive === "string") out.push(this.goal(this.recursiveTarget(node, recursive, scope), scope, negative));
    return out;
  }

  private target(node: SchemaNode, reference: string): SchemaNode {
    const key = `${node.id} ${reference}`;
    let target = this.targets.get(key);
    if (target === undefined) {
      target = resolveReference(this.store, node, reference);
      this.targets.set(key, target);
    }
    return target;
  }

  private dynamicTarget(node: SchemaNode, reference: string, scope: Scope): SchemaNode {
    const target = this.target(node, reference);
    const name = reference.slice(reference.indexOf("#") + 1);
    if (target.resource.dynamicAnchors.get(name) !== target) return target;
    for (const resource of scope.resources) {
      const anchored = resource.dynamicAnchors.get(name);
      if (anchored !== undefined) return anchored;
    }
    return target;
  }

  private recursiveTarget(node: SchemaNode, reference: string, scope: Scope): SchemaNode {
    const target = this.target(node, reference);
    if (!isRecursive(target)) return target;
    return scope.resources.find((resource) => isRecursive(resource.root))?.root ?? target;
  }
}
