import { type Place, step } from "../document/place.js";
import { own } from "../document/plain-object.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { composition } from "../schema/subschemas.js";
import { isObjectSchema, propertiesOf } from "./describe-entity.js";
import { toEntityName, toPlainName } from "./entity-name.js";

/** Where in a body the thing is that it is about. */
export interface Wrapped {
  /** Names of the members on the way, none when the body is the thing itself. */
  readonly path: readonly string[];
  /** The schema of the thing; of lists, that of an element. */
  readonly place: Place;
}

const SINGLE = ["data", "item", "result", "payload", "record", "response"];
const LISTS = [
  "items",
  "data",
  "results",
  "records",
  "rows",
  "entries",
  "content",
  "values",
  "list",
  "hits",
  "nodes",
  "embedded",
];
const MAX_DEPTH = 3;

/**
 * Finds the one thing that a body is about.
 *
 * @param place - The body's schema.
 * @param name - What the thing is called, from the path: `{ "user": { … } }`.
 * @param room - The document's schemas.
 * @returns Undefined when the body is no object.
 */
export function unwrapOne(place: Place, name: string, room: SchemaRoom): Wrapped | undefined {
  if (!isObjectSchema(place, room)) return undefined;
  const properties = propertiesOf(place, room);
  const hasId = [...properties.keys()].some((property) => ["id", "uuid", `${name} id`].includes(toPlainName(property)));
  if (hasId) return { path: [], place };
  for (const [property, inner] of properties) {
    const plain = toPlainName(property);
    if ((SINGLE.includes(plain) || toEntityName(property) === name) && isObjectSchema(inner, room))
      return { path: [property], place: inner };
  }
  return { path: [], place };
}

/**
 * Finds the list of things that a body is about.
 *
 * @param place - The body's schema.
 * @param name - What one thing is called, from the path.
 * @param room - The document's schemas.
 * @returns Undefined when the body holds no list of objects that is its own subject.
 */
export function unwrapList(place: Place, name: string, room: SchemaRoom): Wrapped | undefined {
  return search(place, name, room, 0);
}

function search(place: Place, name: string, room: SchemaRoom, depth: number): Wrapped | undefined {
  const direct = itemsOf(place, room);
  if (direct !== undefined) return isObjectSchema(direct, room) ? { path: [], place: direct } : undefined;
  if (depth >= MAX_DEPTH || !isObjectSchema(place, room)) return undefined;
  const properties = propertiesOf(place, room);
  // A thing with an id of its own that holds lists is no list.
  if ([...properties.keys()].some((property) => toPlainName(property) === "id")) return undefined;
  const candidates = [...properties]
    .sort((a, b) => rank(a[0], name) - rank(b[0], name))
    .filter(([property]) => rank(property, name) < LISTS.length + 1);
  for (const [property, inner] of candidates) {
    const found = search(inner, name, room, depth + 1);
    if (found !== undefined) return { path: [property, ...found.path], place: found.place };
  }
  return undefined;
}

function rank(property: string, name: string): number {
  const plain = toPlainName(property);
  if (toEntityName(property) === name) return -1;
  const at = LISTS.indexOf(plain);
  return at < 0 ? LISTS.length + 1 : at;
}

function itemsOf(place: Place, room: SchemaRoom): Place | undefined {
  for (const part of composition(place, (at) => room.store.follow(at))) {
    if (own(part.value, "items") !== undefined) return step(part, "items");
  }
  return undefined;
}
