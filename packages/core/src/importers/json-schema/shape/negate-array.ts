import type { Goal } from "../goal/goal.js";
import { type Read, readItems } from "../goal/read-keyword.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { Draft, Option } from "./draft.js";
import { addPrefix } from "./expand-array.js";

/** How many positions behind the listed ones are tried for an element that fails. */
const POSITIONS = 2;

/** The ways in which keywords of arrays fail. */
export function negateArray(read: Read, goal: Goal, space: SchemaSpace): Option[] {
  const options: Option[] = [];
  const { prefix, rest } = readItems(read, goal);
  const failing = (index: number, schema: unknown): Option => ({
    apply(draft) {
      addPrefix(draft, index, space.child(goal, schema, true));
      return atLeast(draft, index + 1);
    },
  });
  prefix.forEach((schema, i) => {
    options.push(failing(i, schema));
  });
  if (rest !== undefined) for (let i = 0; i < POSITIONS; i++) options.push(failing(prefix.length + i, rest));
  const min = (read("minItems") as number | undefined) ?? 0;
  const max = read("maxItems") as number | undefined;
  if (max !== undefined) options.push({ apply: (draft) => atLeast(draft, max + 1) });
  if (min > 0) options.push({ apply: (draft) => atMost(draft, min - 1) });
  if (read("uniqueItems") === true) {
    options.push({
      apply(draft) {
        draft.array.repeats = true;
        draft.soft = true;
        return !draft.array.unique && atLeast(draft, 2);
      },
    });
  }
  const contains = read("contains");
  if (contains !== undefined) {
    const inner = space.child(goal, contains);
    const least = (read("minContains") as number | undefined) ?? 1;
    const most = read("maxContains") as number | undefined;
    const within = (from: number, to: number): Option => ({
      apply(draft) {
        draft.array.contains = [...draft.array.contains, { goal: inner, min: from, max: to }];
        return true;
      },
    });
    if (least > 0) options.push(within(0, least - 1));
    if (most !== undefined) options.push(within(most + 1, Number.POSITIVE_INFINITY));
  }
  if (read("unevaluatedItems") !== undefined) {
    options.push({
      apply(draft) {
        draft.soft = true;
        return atLeast(draft, 1);
      },
    });
  }
  return options;
}

function atLeast(draft: Draft, count: number): boolean {
  draft.array.min = Math.max(draft.array.min, count);
  return draft.array.min <= draft.array.max || draft.fail("", "minItems", "maxItems");
}

function atMost(draft: Draft, count: number): boolean {
  draft.array.max = Math.min(draft.array.max, count);
  return draft.array.min <= draft.array.max || draft.fail("", "minItems", "maxItems");
}
