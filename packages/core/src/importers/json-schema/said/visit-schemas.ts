import type { SchemaObject } from "../document/schema-node.js";
import { hidesSiblings, own } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import type { SchemaSpace } from "../goal/schema-space.js";

/** References and branches that are followed, one inside another. */
const DEPTH = 4;

/**
 * Looks at all schemas that speak of a value, those referred to first.
 *
 * @param goals - What is asked of the value; what must not hold is left out.
 * @param space - References.
 * @param see - Looks at a schema.
 */
export function visitSchemas(goals: readonly Goal[], space: SchemaSpace, see: (value: SchemaObject, goal: Goal) => void): void {
  const visit = (goal: Goal, depth: number): void => {
    const { value, dialect } = goal.node;
    if (goal.negative || typeof value === "boolean" || depth === 0) return;
    for (const target of space.references(goal)) visit(target, depth - 1);
    if (hidesSiblings(value, dialect)) return;
    see(value, goal);
    const only = findOnlyBranch(value);
    if (only !== undefined) visit(space.child(goal, only), depth - 1);
  };
  for (const goal of goals) visit(goal, DEPTH);
}

/** The one branch that is not null: what is nullable is told like what is not. */
function findOnlyBranch(schema: SchemaObject): unknown {
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = own(schema, keyword);
    if (!Array.isArray(branches) || branches.length !== 2) continue;
    const [only, ...others] = branches.filter((branch) => !isNull(branch));
    if (others.length === 0 && only !== undefined) return only;
  }
  return undefined;
}

function isNull(schema: unknown): boolean {
  return typeof schema === "object" && schema !== null && (own(schema, "type") === "null" || own(schema, "const") === null);
}
