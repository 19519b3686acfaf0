import { hidesSiblings } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { listValues } from "../goal/listed-values.js";
import { list, type Read, readBounds, readDependencies, readKeyword } from "../goal/read-keyword.js";
import type { Draft, Option, Task } from "./draft.js";
import type { Reading } from "./expand.js";
import { isEmpty, lowerTo, raise } from "./expand-scalar.js";
import { negateArray } from "./negate-array.js";
import { negateObject } from "./negate-object.js";
import { forbidMember, requireMember } from "./require-member.js";

/**
 * Adds that a schema must not hold: one of its keywords fails.
 *
 * @param task - A negative goal.
 * @param draft - The draft, changed.
 * @param reading - References and quick answers.
 * @returns False when no keyword can fail.
 */
export function negateGoal({ goal }: Task, draft: Draft, reading: Reading): boolean {
  const { node } = goal;
  const { value: schema } = node;
  const { space, refuter } = reading;
  if (typeof schema === "boolean") return !schema || draft.fail(node.pointer, "not");
  const positive = space.opposite(goal);
  if (refuter.refutes(positive, draft)) return true;
  const hidden = hidesSiblings(schema, node.dialect);
  const read: Read = hidden ? () => undefined : (name) => readKeyword(schema, name, goal);
  const options: Option[] = space.references(goal, true).map(pushOption(reading));
  if (!hidden) {
    const types = read("type");
    if (types === "integer" && draft.type === "number") options.push(softOption());
    if (draft.type === "number") options.push(...negateNumber(read));
    if (draft.type === "string") options.push(...negateText(read));
    if (draft.type === "array") options.push(...negateArray(read, positive, space));
    if (draft.type === "object") {
      options.push(...negateObject(read, positive, space), ...negateDependencies(read, positive, reading));
    }
    options.push(...negateBranches(read, positive, reading));
    // That none of the listed values is taken is checked: few of all values are among them.
    if (listValues(positive) !== undefined) options.push(softOption());
  }
  return draft.choose({ keyword: "not", pointer: node.pointer, options, ranked: true });
}

/** Leaves it to the check that the goals hold. */
export function softOption(): Option {
  return {
    apply(draft) {
      draft.soft = true;
      return true;
    },
  };
}

function pushOption({ space, refuter }: Reading): (goal: Goal) => Option {
  return (goal) => ({
    holds: (draft) => goal.negative && refuter.refutes(space.opposite(goal), draft),
    fails: (draft) => !goal.negative && refuter.refutes(goal, draft),
    apply: (draft) => draft.push(goal),
  });
}

function negateNumber(read: Read): Option[] {
  const options: Option[] = readBounds(read).map(({ bound, lower, open }) => ({
    apply(draft) {
      if (lower) lowerTo(draft, bound, !open);
      else raise(draft, bound, !open);
      return !isEmpty(draft) || draft.fail("", "not", lower ? "minimum" : "maximum");
    },
  }));
  if (read("multipleOf") !== undefined) options.push(softOption());
  return options;
}

function negateText(read: Read): Option[] {
  const options: Option[] = [];
  const min = read("minLength") as number | undefined;
  const max = read("maxLength") as number | undefined;
  const limit = (change: (draft: Draft) => void): Option => ({
    apply(draft) {
      change(draft);
      return draft.text.min <= draft.text.max || draft.fail("", "minLength", "maxLength");
    },
  });
  if (min !== undefined && min > 0) options.push(limit(({ text }) => (text.max = Math.min(text.max, min - 1))));
  if (max !== undefined) options.push(limit(({ text }) => (text.min = Math.max(text.min, max + 1))));
  if (read("pattern") !== undefined || read("format") !== undefined) options.push(softOption());
  return options;
}

function negateDependencies(read: Read, goal: Goal, { space }: Reading): Option[] {
  return readDependencies(read).flatMap(({ keyword, name, names, schema }) => {
    const present = (draft: Draft): boolean => requireMember(draft, name, goal, keyword);
    if (schema !== undefined) {
      const inner = space.child(goal, schema, true);
      return [{ apply: (draft: Draft) => present(draft) && draft.push(inner) }];
    }
    return names.map((other) => ({ apply: (draft: Draft) => present(draft) && forbidMember(draft, other, goal, keyword) }));
  });
}

function negateBranches(read: Read, goal: Goal, reading: Reading): Option[] {
  const { space } = reading;
  const options: Option[] = list(read("allOf")).map((schema) => pushOption(reading)(space.child(goal, schema, true)));
  const not = read("not");
  if (not !== undefined) options.push(pushOption(reading)(space.child(goal, not)));
  const anyOf = read("anyOf");
  if (anyOf !== undefined) {
    const none = list(anyOf).map((schema) => space.child(goal, schema, true));
    options.push({ apply: (draft) => none.every((branch) => draft.push(branch)) });
  }
  const oneOf = read("oneOf");
  if (oneOf !== undefined) {
    const branches = list(oneOf).map((schema) => space.child(goal, schema));
    options.push({ apply: (draft) => branches.every((branch) => draft.push(space.opposite(branch))) });
    // Two that hold are enough; pairs of neighbours stand for all pairs.
    for (let i = 0; i + 1 < Math.min(branches.length, 8); i++) {
      for (let j = i + 1; j < Math.min(branches.length, 8); j++) {
        options.push({ apply: (draft) => draft.push(branches[i]!) && draft.push(branches[j]!) });
      }
    }
  }
  const condition = read("if");
  if (condition !== undefined) {
    for (const keyword of ["then", "else"]) {
      const schema = read(keyword);
      if (schema === undefined) continue;
      const test = space.child(goal, condition, keyword === "else");
      const inner = space.child(goal, schema, true);
      options.push({ apply: (draft) => draft.push(test) && draft.push(inner) });
    }
  }
  return options;
}
