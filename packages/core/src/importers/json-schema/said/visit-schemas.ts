import type { SchemaObject } from "../document/schema-node.js";
import { hidesSiblings } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import type { SchemaSpace } from "../goal/schema-space.js";

/** References to references that are followed. */
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
    if (!hidesSiblings(value, dialect)) see(value, goal);
  };
  for (const goal of goals) visit(goal, DEPTH);
}
