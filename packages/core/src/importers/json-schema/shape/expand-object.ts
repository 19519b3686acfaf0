import type { Goal } from "../goal/goal.js";
import { list, type Read, record } from "../goal/read-keyword.js";
import type { RestMembers } from "../goal/rules.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { Draft, Task } from "./draft.js";

/** Adds keywords of objects, dependencies left out. */
export function expandObject(read: Read, { goal, watches }: Task, draft: Draft, space: SchemaSpace): boolean {
  const { object } = draft;
  const { pointer } = goal.node;
  object.min = Math.max(object.min, (read("minProperties") as number | undefined) ?? 0);
  object.max = Math.min(object.max, (read("maxProperties") as number | undefined) ?? Number.POSITIVE_INFINITY);
  if (object.min > object.max) return draft.fail(pointer, "minProperties", "maxProperties");
  const properties = record(read("properties"));
  const names = Object.keys(properties);
  if (names.length > 0) {
    const members = new Map(object.members);
    for (const name of names) members.set(name, [...(members.get(name) ?? []), space.child(goal, properties[name])]);
    object.members = members;
  }
  const required = list(read("required")) as readonly string[];
  if (required.some((name) => object.forbidden.has(name))) return draft.fail(pointer, "required", "not");
  if (required.length > 0) object.required = new Set([...object.required, ...required]);
  const patterns = Object.entries(record(read("patternProperties")));
  if (patterns.length > 0) {
    object.patterns = [...object.patterns, ...patterns.map(([source, schema]) => ({ source, goal: space.child(goal, schema) }))];
  }
  const additional = read("additionalProperties");
  if (additional !== undefined) object.rest = [...object.rest, restOf(read, space.child(goal, additional))];
  const propertyNames = read("propertyNames");
  if (propertyNames !== undefined) object.names = [...object.names, space.child(goal, propertyNames)];
  const unevaluated = read("unevaluatedProperties");
  const own = unevaluated === undefined ? "" : `members ${goal.id}`;
  draft.tell(watches, (watch) => {
    if (watch.about !== "members") return watch;
    return {
      ...watch,
      names: new Set([...watch.names, ...names]),
      patterns: [...watch.patterns, ...patterns.map(([source]) => source)],
      all: watch.all || additional !== undefined || (own !== "" && watch.id !== own),
    };
  });
  return true;
}

/** What `additionalProperties` is about. */
export function restOf(read: Read, goal: Goal): RestMembers {
  return {
    names: new Set(Object.keys(record(read("properties")))),
    patterns: Object.keys(record(read("patternProperties"))),
    goal,
  };
}
