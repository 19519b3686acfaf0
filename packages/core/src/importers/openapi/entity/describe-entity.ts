import { type Place, step, steps } from "../document/place.js";
import { isObject, own } from "../document/plain-object.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { composition } from "../schema/subschemas.js";
import type { Entity } from "./entity.js";
import { toPlainName } from "./entity-name.js";

const SCALARS = ["string", "integer", "number"];
const MAX_PROPERTIES = 2000;

/**
 * Describes a kind of thing.
 *
 * @param name - From {@link toEntityName}.
 * @param place - Its schema.
 * @param room - The document's schemas.
 * @param parameter - The path parameter that names one of it, such as `userId`.
 */
export function describeEntity(name: string, place: Place, room: SchemaRoom, parameter?: string): Entity {
  const properties = propertiesOf(place, room);
  const idProperty = findIdProperty(name, properties, room, parameter);
  return {
    name,
    schema: room.schema(place, "response"),
    idProperty,
    idSchema: idProperty === undefined ? undefined : room.schema(properties.get(idProperty)!, "any"),
    properties,
  };
}

/**
 * The properties that a schema names, those that it composes included.
 *
 * @param place - A schema.
 * @param room - The document's schemas.
 */
export function propertiesOf(place: Place, room: SchemaRoom): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  for (const part of composition(place, (at) => room.store.follow(at))) {
    for (const [name, property] of steps(step(part, "properties"))) {
      if (found.size < MAX_PROPERTIES && !found.has(name)) found.set(name, property);
    }
  }
  return found;
}

/**
 * Tells whether a schema is one of objects with properties.
 *
 * @param place - A schema.
 * @param room - The document's schemas.
 */
export function isObjectSchema(place: Place, room: SchemaRoom): boolean {
  const parts = composition(place, (at) => room.store.follow(at));
  if (parts.some(({ value }) => own(value, "type") === "array")) return false;
  return parts.some(({ value }) => isObject(own(value, "properties")));
}

function findIdProperty(
  name: string,
  properties: ReadonlyMap<string, Place>,
  room: SchemaRoom,
  parameter?: string,
): string | undefined {
  const byPlainName = new Map([...properties.keys()].map((property) => [toPlainName(property), property] as const));
  const wanted = ["id", `${name} id`, "uuid", `${name} uuid`, "guid"];
  if (parameter !== undefined) {
    const plain = toPlainName(parameter);
    wanted.unshift(plain);
    // `/users/{userName}` names users by what they call `name`.
    const words = plain.split(" ");
    if (words.length > 1 && !/^(?:id|uuid)$/.test(words.at(-1)!)) wanted.splice(1, 0, words.at(-1)!);
    wanted.push("key", "slug", "code", "number");
  }
  return wanted
    .map((candidate) => byPlainName.get(candidate))
    .find((property) => property !== undefined && isScalar(properties.get(property)!, room));
}

/** By the types that stand in the document: a bundle of all that a property refers to would take far longer. */
function isScalar(place: Place, room: SchemaRoom): boolean {
  const parts = composition(place, (at) => room.store.follow(at));
  const named = parts.flatMap(({ value }) => {
    const type = own(value, "type");
    return Array.isArray(type) ? type : type === undefined ? [] : [type];
  });
  const values = parts.map(({ value }) => own(value, "enum")).find(Array.isArray) as readonly unknown[] | undefined;
  if (named.length === 0) return values?.every((value) => typeof value === "string" || typeof value === "number") === true;
  return named.every((type) => type === "null" || SCALARS.includes(type as string)) && named.some((type) => type !== "null");
}
