import { KEYWORDS } from "../../json-schema/document/keywords.js";
import { type Place, step, steps } from "../document/place.js";
import { isObject, own } from "../document/plain-object.js";

/** A schema inside a schema. */
export interface Subschema {
  readonly keyword: string;
  readonly place: Place;
}

/**
 * The schemas that stand directly inside a schema.
 *
 * @param place - A schema.
 */
export function subschemas(place: Place): readonly Subschema[] {
  if (!isObject(place.value)) return [];
  const found: Subschema[] = [];
  for (const keyword of Object.keys(place.value)) {
    const placement = KEYWORDS.get(keyword)?.placement;
    if (placement === undefined) continue;
    for (const inner of placesOf(step(place, keyword), placement)) found.push({ keyword, place: inner });
  }
  return found;
}

function placesOf(at: Place, placement: string): readonly Place[] {
  const members = (): Place[] => steps(at).map(([, place]) => place);
  switch (placement) {
    case "schema":
      return [at];
    case "schema-or-list":
      return Array.isArray(at.value) ? members() : [at];
    case "list":
      return Array.isArray(at.value) ? members() : [];
    case "dependencies":
      return members().filter(({ value }) => !Array.isArray(value));
    default:
      return isObject(at.value) ? members() : [];
  }
}

/**
 * The place of a property's schema, looked for in `properties`, behind references and in `allOf`.
 *
 * @param place - A schema.
 * @param name - The property.
 * @param follow - Goes where references lead.
 */
export function findProperty(place: Place, name: string, follow: (place: Place) => Place | undefined): Place | undefined {
  for (const part of composition(place, follow)) {
    const properties = step(part, "properties");
    if (own(properties.value, name) !== undefined) return step(properties, name);
  }
  return undefined;
}

/**
 * The schemas that hold together for one value: a schema, what it refers to, and what stands in its `allOf`.
 *
 * @param place - A schema.
 * @param follow - Goes where references lead.
 */
export function composition(place: Place, follow: (place: Place) => Place | undefined): readonly Place[] {
  const found: Place[] = [];
  const seen = new Set<unknown>();
  const open = [place];
  while (open.length > 0) {
    const at = open.pop()!;
    if (!isObject(at.value) || seen.has(at.value)) continue;
    seen.add(at.value);
    found.push(at);
    const all = step(at, "allOf");
    if (Array.isArray(all.value))
      open.push(
        ...steps(all)
          .map(([, inner]) => inner)
          .reverse(),
      );
    if (typeof own(at.value, "$ref") === "string") {
      const target = follow(at);
      if (target !== undefined) open.push(target);
    }
  }
  return found;
}
