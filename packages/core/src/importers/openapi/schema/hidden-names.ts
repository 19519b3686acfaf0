import { type Place, step, steps } from "../document/place.js";
import { own } from "../document/plain-object.js";
import type { SchemaUse } from "./json-schema.js";
import { composition } from "./subschemas.js";

const MARKS: Readonly<Record<SchemaUse, string | undefined>> = { any: undefined, request: "readOnly", response: "writeOnly" };

/**
 * Names of properties that a use of a schema does not have: those marked `readOnly` in requests, `writeOnly` in responses.
 *
 * @param place - A schema; what it composes counts.
 * @param use - What it is used for.
 * @param follow - Goes where references lead.
 */
export function hiddenNames(place: Place, use: SchemaUse, follow: (place: Place) => Place | undefined): ReadonlySet<string> {
  const mark = MARKS[use];
  const names = new Set<string>();
  if (mark === undefined) return names;
  for (const part of composition(place, follow)) {
    for (const [name, property] of steps(step(part, "properties"))) if (isMarked(property, mark, follow)) names.add(name);
  }
  return names;
}

/** The mark may stand at the property, or at the schema it refers to. */
function isMarked(property: Place, mark: string, follow: (place: Place) => Place | undefined): boolean {
  if (own(property.value, mark) === true) return true;
  return typeof own(property.value, "$ref") === "string" && own(follow(property)?.value, mark) === true;
}
