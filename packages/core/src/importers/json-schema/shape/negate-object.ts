import type { Goal } from "../goal/goal.js";
import { list, type Read, record } from "../goal/read-keyword.js";
import type { ObjectRules } from "../goal/rules.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { Draft, Option } from "./draft.js";
import { restOf } from "./expand-object.js";
import { forbidMember, requireMeeting } from "./require-member.js";

/** The ways in which keywords of objects fail, dependencies left out. */
export function negateObject(read: Read, goal: Goal, space: SchemaSpace): Option[] {
  const options: Option[] = [];
  for (const [name, schema] of Object.entries(record(read("properties")))) {
    const inner = space.child(goal, schema, true);
    if (inner.node.value === true) continue;
    options.push({
      fails: ({ object }) => object.forbidden.has(name),
      apply: (draft) => requireMeeting(draft, name, inner, goal, "properties"),
    });
  }
  for (const name of list(read("required")) as readonly string[]) {
    options.push({
      holds: ({ object }) => object.forbidden.has(name),
      fails: ({ object }) => object.required.has(name),
      apply: (draft) => forbidMember(draft, name, goal, "required"),
    });
  }
  const witness = (found: ObjectRules["witnesses"][number]): Option => ({
    apply(draft) {
      draft.object.witnesses = [...draft.object.witnesses, found];
      return true;
    },
  });
  for (const [source, schema] of Object.entries(record(read("patternProperties")))) {
    options.push(witness({ pattern: source, goal: space.child(goal, schema, true) }));
  }
  const additional = read("additionalProperties");
  if (additional !== undefined && additional !== true) {
    const inner = space.child(goal, additional, true);
    options.push(witness({ outside: restOf(read, inner), goal: inner }));
  }
  const names = read("propertyNames");
  if (names !== undefined && names !== true) options.push(witness({ name: space.child(goal, names, true) }));
  const min = (read("minProperties") as number | undefined) ?? 0;
  const max = read("maxProperties") as number | undefined;
  const within = (from: number, to: number): Option => ({
    apply(draft: Draft) {
      const { object } = draft;
      object.min = Math.max(object.min, from);
      object.max = Math.min(object.max, to);
      return object.min <= object.max || draft.fail(goal.node.pointer, "minProperties", "maxProperties");
    },
  });
  if (min > 0) options.push(within(0, min - 1));
  if (max !== undefined) options.push(within(max + 1, Number.POSITIVE_INFINITY));
  if (read("unevaluatedProperties") !== undefined) {
    // Some member that nothing looked at: a made-up one, most likely.
    const inner = space.child(goal, read("unevaluatedProperties"), true);
    options.push({
      apply(draft) {
        draft.soft = true;
        draft.object.witnesses = [...draft.object.witnesses, { outside: restOf(read, inner), goal: inner }];
        return true;
      },
    });
  }
  return options;
}
