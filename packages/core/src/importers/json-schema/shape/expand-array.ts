import type { Goal } from "../goal/goal.js";
import { type Read, readItems } from "../goal/read-keyword.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { Draft, Task } from "./draft.js";

/** Adds keywords of arrays. */
export function expandArray(read: Read, { goal, watches }: Task, draft: Draft, space: SchemaSpace): boolean {
  const { array } = draft;
  const { pointer, dialect } = goal.node;
  array.min = Math.max(array.min, (read("minItems") as number | undefined) ?? 0);
  array.max = Math.min(array.max, (read("maxItems") as number | undefined) ?? Number.POSITIVE_INFINITY);
  if (array.min > array.max) return draft.fail(pointer, "minItems", "maxItems");
  if (read("uniqueItems") === true) array.unique = true;
  const { prefix, rest } = readItems(read, goal);
  prefix.forEach((schema, i) => {
    addPrefix(draft, i, space.child(goal, schema));
  });
  if (rest !== undefined) {
    array.rest = [...array.rest, { from: prefix.length, goal: space.child(goal, rest), exempt: [] }];
  }
  const contains = read("contains");
  const needed = contains === undefined ? undefined : space.child(goal, contains);
  if (needed !== undefined) {
    const min = (read("minContains") as number | undefined) ?? 1;
    const max = (read("maxContains") as number | undefined) ?? Number.POSITIVE_INFINITY;
    if (min > max) return draft.fail(pointer, "minContains", "maxContains");
    array.contains = [...array.contains, { goal: needed, min, max }];
  }
  const evaluates = read("unevaluatedItems") !== undefined;
  draft.tell(watches, (watch) => {
    if (watch.about !== "items") return watch;
    // Its own watch is about what is left; those further out see all of it as looked at.
    const own = evaluates && watch.id === `items ${goal.id}`;
    return {
      ...watch,
      upTo: Math.max(watch.upTo, prefix.length),
      all: watch.all || rest !== undefined || (evaluates && !own),
      contains: needed !== undefined && dialect === "2020-12" ? [...watch.contains, needed] : watch.contains,
    };
  });
  return true;
}

/** Asks something of the element at a position. */
export function addPrefix({ array }: Draft, index: number, goal: Goal): void {
  array.prefix = new Map(array.prefix).set(index, [...(array.prefix.get(index) ?? []), goal]);
}
