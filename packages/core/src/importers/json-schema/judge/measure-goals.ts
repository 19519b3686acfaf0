import { hidesSiblings } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { list, readDependencies, readKeyword } from "../goal/read-keyword.js";
import type { SchemaSpace } from "../goal/schema-space.js";

/** How much there is to evaluate about one value. */
export interface Measure {
  /** Schemas evaluated, each as often as ways lead there. */
  readonly ways: number;
  /** Schemas inside each other. */
  readonly depth: number;
}

const LOOP: Measure = { ways: 1, depth: 1 };

/**
 * Counts the schemas that are evaluated about one value, without following the ways one by one.
 *
 * @param root - A goal.
 * @param space - References.
 */
export function measureGoal(root: Goal, space: SchemaSpace): Measure {
  const known = new Map<number, Measure>();
  const open: { readonly goal: Goal; readonly inner: readonly Goal[]; at: number }[] = [];
  const enter = (goal: Goal): void => {
    // While a goal is open it counts once: whoever leads back to it is a loop.
    known.set(goal.id, LOOP);
    open.push({ goal, inner: listInner(goal, space), at: 0 });
  };
  enter(root);
  for (let step = open[open.length - 1]; step !== undefined; step = open[open.length - 1]) {
    const next = step.inner[step.at++];
    if (next !== undefined) {
      if (!known.has(next.id)) enter(next);
      continue;
    }
    open.pop();
    let ways = 1;
    let depth = 0;
    for (const goal of step.inner) {
      const measure = known.get(goal.id)!;
      ways += measure.ways;
      depth = Math.max(depth, measure.depth);
    }
    known.set(step.goal.id, { ways, depth: depth + 1 });
  }
  return known.get(root.id)!;
}

function listInner(goal: Goal, space: SchemaSpace): Goal[] {
  const { value, dialect } = goal.node;
  if (typeof value === "boolean") return [];
  const inner = space.references(goal);
  if (hidesSiblings(value, dialect)) return inner;
  const read = (name: string): unknown => readKeyword(value, name, goal);
  const schemas = ["allOf", "anyOf", "oneOf"].flatMap((name) => list(read(name)));
  for (const name of ["not", "if", "then", "else"]) {
    const schema = read(name);
    if (schema !== undefined) schemas.push(schema);
  }
  for (const { schema } of readDependencies(read)) if (schema !== undefined) schemas.push(schema);
  return [...inner, ...schemas.map((schema) => space.child(goal, schema))];
}
