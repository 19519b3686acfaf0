import { KEYWORDS } from "../document/keywords.js";
import { hidesSiblings } from "../document/schema-store.js";
import type { Goal } from "../goal/goal.js";
import { list, readKeyword } from "../goal/read-keyword.js";
import type { SchemaSpace } from "../goal/schema-space.js";
import type { JsonType } from "../values/json-type.js";

const DEPTH = 5;

const BY_KEYWORD: ReadonlyMap<string, JsonType> = new Map<string, JsonType>([
  ...(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const).map(
    (name) => [name, "number"] as const,
  ),
  ...(["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"] as const).map(
    (name) => [name, "string"] as const,
  ),
  ...(
    ["items", "prefixItems", "additionalItems", "contains", "minItems", "maxItems", "uniqueItems", "unevaluatedItems"] as const
  ).map((name) => [name, "array"] as const),
  ...(
    [
      "properties",
      "patternProperties",
      "additionalProperties",
      "propertyNames",
      "required",
      "minProperties",
      "maxProperties",
      "dependencies",
      "dependentRequired",
      "dependentSchemas",
      "unevaluatedProperties",
    ] as const
  ).map((name) => [name, "object"] as const),
]);

/** Which types a schema speaks of. */
export interface Mentioned {
  /** Types that some keyword is about. */
  readonly mentioned: ReadonlySet<JsonType>;
  /** True when types or values are stated outright. */
  readonly explicit: boolean;
}

/**
 * The types that goals speak of. A schema with `properties` but without `type` means objects, though it allows all else.
 *
 * @param goals - Goals of one place.
 * @param space - References.
 */
export function mentionedTypes(goals: readonly Goal[], space: SchemaSpace): Mentioned {
  const mentioned = new Set<JsonType>();
  let explicit = false;
  const seen = new Set<number>();
  const visit = (goal: Goal, depth: number): void => {
    const { value, dialect } = goal.node;
    if (goal.negative || typeof value === "boolean" || depth === 0 || seen.has(goal.id)) return;
    seen.add(goal.id);
    for (const target of space.references(goal)) visit(target, depth - 1);
    if (hidesSiblings(value, dialect)) return;
    for (const name of Object.keys(value)) {
      if (!KEYWORDS.has(name)) continue;
      if (name === "type" || name === "enum" || name === "const") explicit = true;
      const type = BY_KEYWORD.get(name);
      if (type !== undefined) mentioned.add(type);
    }
    for (const name of ["allOf", "anyOf", "oneOf"]) {
      for (const schema of list(readKeyword(value, name, goal))) visit(space.child(goal, schema), depth - 1);
    }
    for (const name of ["if", "then", "else"]) {
      const schema = readKeyword(value, name, goal);
      if (schema !== undefined) visit(space.child(goal, schema), depth - 1);
    }
  };
  for (const goal of goals) visit(goal, DEPTH);
  return { mentioned, explicit };
}
