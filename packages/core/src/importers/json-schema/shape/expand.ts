import { hidesSiblings } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { listBranches, listValues } from "../goal/listed-values.js";
import { list, type Read, readDependencies, readKeyword } from "../goal/read-keyword.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import { canonicalText } from "../values/equal.js";
import type { Choice, Draft, Option, Task } from "./draft.js";
import { expandArray } from "./expand-array.js";
import { expandObject } from "./expand-object.js";
import { expandNumber, expandText } from "./expand-scalar.js";
import type { Refuter } from "./refute.js";
import { forbidMember, requireMember } from "./require-member.js";

/** Beyond so many branches of `oneOf`, that the others fail is left to the check. */
const MAX_EXCLUDED = 200;
/** What reading goals needs. */
export interface Reading {
  readonly space: SchemaSpace;
  readonly refuter: Refuter;
  /** True when what must not hold is left to the check of each value made: a search that found nothing is done again so. */
  readonly lenient: boolean;
}

/**
 * Adds what a schema asks to a draft.
 *
 * @param task - A positive goal.
 * @param draft - The draft, changed.
 * @param reading - References and quick answers.
 * @returns False when that contradicts the draft.
 */
export function expandGoal({ goal, watches: outer }: Task, draft: Draft, reading: Reading): boolean {
  const { node } = goal;
  const { value: schema } = node;
  if (typeof schema === "boolean") return schema || draft.fail(node.pointer, "false");
  const { space } = reading;
  const hidden = hidesSiblings(schema, node.dialect);
  const read: Read = hidden ? () => undefined : (name) => readKeyword(schema, name, goal);
  const watches = [...outer];
  const unevaluated = read(draft.type === "array" ? "unevaluatedItems" : "unevaluatedProperties");
  if (unevaluated !== undefined && (draft.type === "array" || draft.type === "object")) {
    const id = draft.watch(draft.type === "array" ? "items" : "members", space.child(goal, unevaluated), goal);
    if (!watches.includes(id)) watches.push(id);
  }
  for (const target of space.references(goal)) if (!draft.push(target, watches)) return false;
  if (hidden) return true;
  return (
    expandType(read, draft, goal) &&
    expandValues(goal, draft) &&
    expandBranches(read, { goal, watches }, draft, reading) &&
    expandOfType(read, { goal, watches }, draft, reading)
  );
}

function expandOfType(read: Read, task: Task, draft: Draft, reading: Reading): boolean {
  switch (draft.type) {
    case "number":
      return expandNumber(read, task.goal, draft);
    case "string":
      return expandText(read, task.goal, draft);
    case "array":
      return expandArray(read, task, draft, reading.space);
    case "object":
      return expandObject(read, task, draft, reading.space) && expandDependencies(read, task, draft, reading.space);
    default:
      return true;
  }
}

function expandType(read: Read, draft: Draft, goal: Goal): boolean {
  const type = read("type");
  if (type === undefined) return true;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (types.includes(draft.type)) return true;
  if (draft.type === "number" && types.includes("integer")) {
    draft.number.integer = true;
    return true;
  }
  return draft.fail(goal.node.pointer, "type");
}

function expandValues(goal: Goal, draft: Draft): boolean {
  const values = listValues(goal);
  if (values === undefined) return true;
  return limitTo(values, draft) || draft.fail(goal.node.pointer, "const" in (goal.node.value as object) ? "const" : "enum");
}

/** Narrows the listed values; false when none is left. */
function limitTo(values: readonly unknown[], draft: Draft): boolean {
  if (draft.finite === undefined) draft.finite = values;
  else {
    const texts = new Set(values.map(canonicalText));
    draft.finite = draft.finite.filter((value) => texts.has(canonicalText(value)));
  }
  return draft.finite.length > 0;
}

function expandBranches(read: Read, { goal, watches }: Task, draft: Draft, { space, refuter }: Reading): boolean {
  const { pointer } = goal.node;
  for (const schema of list(read("allOf"))) if (!draft.push(space.child(goal, schema), watches)) return false;
  const not = read("not");
  if (not !== undefined && !draft.push(space.child(goal, not, true))) return false;
  for (const keyword of ["anyOf", "oneOf"]) {
    const schemas = read(keyword);
    if (schemas === undefined) continue;
    const branches = list(schemas).map((schema) => space.child(goal, schema));
    const listed = listBranches(branches, keyword);
    if (listed !== undefined) {
      if (!limitTo(listed, draft)) return draft.fail(pointer, keyword);
      continue;
    }
    const able = branches.filter((branch) => !refuter.excludes(branch, draft.type));
    const options = able.map((branch) => branchOption(branch, keyword === "oneOf" ? able : [branch], watches, space, refuter));
    if (!draft.choose({ keyword, pointer, options })) return draft.fail(pointer, keyword);
  }
  const condition = read("if");
  if (condition === undefined) return true;
  return draft.choose(conditionChoice(read, space.child(goal, condition), goal, watches, space, refuter));
}

/** One branch holds and, for `oneOf`, the others do not. */
function branchOption(
  branch: Goal,
  branches: readonly Goal[],
  watches: readonly string[],
  space: SchemaSpace,
  refuter: Refuter,
): Option {
  return {
    fails: (draft) => refuter.refutes(branch, draft),
    apply(draft) {
      if (!draft.push(branch, watches)) return false;
      if (branches.length > MAX_EXCLUDED) {
        draft.soft = true;
        return true;
      }
      // A branch that is there twice, as `true` may be, never holds alone.
      if (branches.indexOf(branch) !== branches.lastIndexOf(branch)) return draft.fail(branch.node.pointer, "oneOf");
      return branches.every((other) => other === branch || draft.push(space.opposite(other)));
    },
  };
}

function conditionChoice(
  read: Read,
  condition: Goal,
  goal: Goal,
  watches: readonly string[],
  space: SchemaSpace,
  refuter: Refuter,
): Choice {
  const branch = (keyword: string, test: Goal): Option => {
    const schema = read(keyword);
    const inner = schema === undefined ? undefined : space.child(goal, schema);
    return {
      fails: (draft) =>
        (!test.negative && refuter.refutes(test, draft)) || (inner !== undefined && refuter.refutes(inner, draft)),
      apply: (draft) => draft.push(test, test.negative ? [] : watches) && (inner === undefined || draft.push(inner, watches)),
    };
  };
  return {
    keyword: "if",
    pointer: goal.node.pointer,
    options: [branch("then", condition), branch("else", space.opposite(condition))],
  };
}

/** Names that bring names or schemas along: they are there with these, or not there. */
function expandDependencies(read: Read, { goal, watches }: Task, draft: Draft, space: SchemaSpace): boolean {
  for (const { keyword, name, names, schema } of readDependencies(read)) {
    const inner = schema === undefined ? undefined : space.child(goal, schema);
    const present: Option = {
      fails: ({ object }) => object.forbidden.has(name) || names.some((other) => object.forbidden.has(other)),
      holds: ({ object }) => inner === undefined && names.every((other) => object.required.has(other)),
      apply: (draft) =>
        [name, ...names].every((other) => requireMember(draft, other, goal, keyword)) &&
        (inner === undefined || draft.push(inner, watches)),
    };
    const absent: Option = {
      fails: ({ object }) => object.required.has(name),
      holds: ({ object }) => object.forbidden.has(name),
      apply: (draft) => forbidMember(draft, name, goal, keyword),
    };
    if (!draft.choose({ keyword, pointer: goal.node.pointer, options: [present, absent], ranked: true })) return false;
  }
  return true;
}
