import { isSince } from "../document/dialect.js";
import { hidesSiblings, own } from "../document/schema-store.js";
import { canonicalText } from "../values/equal.js";
import type { Goal } from "./goal.js";

/** What a branch may hold beside the values it lists. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "const",
  "enum",
  "title",
  "description",
  "$comment",
  "deprecated",
  "examples",
  "default",
]);

/** The values that a schema's own `const` or `enum` lists. */
export function listValues(goal: Goal): readonly unknown[] | undefined {
  const { value, dialect } = goal.node;
  if (typeof value === "boolean" || hidesSiblings(value, dialect)) return undefined;
  if (Object.hasOwn(value, "const") && isSince(dialect, "draft-06")) return [value["const"]];
  const values = own(value, "enum");
  return Array.isArray(values) ? values : undefined;
}

/** The values of branches that only list values; undefined when some does more. */
export function listBranches(branches: readonly Goal[], keyword: string): readonly unknown[] | undefined {
  const counts = new Map<string, { readonly value: unknown; count: number }>();
  for (const branch of branches) {
    const { value } = branch.node;
    if (typeof value === "boolean" || !Object.keys(value).every((name) => ANNOTATIONS.has(name))) return undefined;
    const values = listValues(branch);
    if (values === undefined) return undefined;
    for (const [text, item] of new Map(values.map((item) => [canonicalText(item), item]))) {
      const known = counts.get(text);
      if (known === undefined) counts.set(text, { value: item, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()].filter(({ count }) => keyword === "anyOf" || count === 1).map(({ value }) => value);
}
