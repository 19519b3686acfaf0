import { type Place, step, steps } from "../document/place.js";
import { isObject, own } from "../document/plain-object.js";
import type { SchemaRoom } from "../schema/schema-room.js";
import { composition } from "../schema/subschemas.js";
import type { Entity } from "./entity.js";
import { toPlainName } from "./entity-name.js";

const SCALARS = ["string", "integer", "number"];
const ID_WORDS = /(?:^| )(?:id|uuid|guid|number)$/;
const MAX_PROPERTIES = 2000;

/** A path parameter that names one thing of a kind, such as `userId`. */
export interface Naming {
  readonly parameter: string;
  readonly schema: Place | undefined;
}

/**
 * Describes a kind of thing.
 *
 * @param name - From {@link toEntityName}.
 * @param place - Its schema.
 * @param room - The document's schemas.
 * @param naming - The path parameter that names one of it.
 */
export function describeEntity(name: string, place: Place, room: SchemaRoom, naming?: Naming): Entity {
  const properties = propertiesOf(place, room);
  const idProperty = findIdProperty(name, properties, room, naming);
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
  naming?: Naming,
): string | undefined {
  const byPlainName = new Map([...properties.keys()].map((property) => [toPlainName(property), property] as const));
  const wanted = ["id", `${name} id`, "uuid", `${name} uuid`, "guid"];
  if (naming !== undefined) {
    const plain = toPlainName(naming.parameter);
    wanted.unshift(plain);
    // `/users/{userName}` names users by what they call `name`.
    const words = plain.split(" ");
    if (words.length > 1 && !/^(?:id|uuid)$/.test(words.at(-1)!)) wanted.splice(1, 0, words.at(-1)!);
    wanted.push("key", "slug", "code", "number", "login", "handle", "user name", "name");
  }
  return wanted
    .map((candidate) => byPlainName.get(candidate))
    .find((property) => property !== undefined && isId(properties.get(property)!, room, naming));
}

/** `/orgs/{org}` takes texts: it does not name organizations by an `id` that is a number. `/orgs/{id}` does, whatever it says. */
function isId(place: Place, room: SchemaRoom, naming: Naming | undefined): boolean {
  if (!isScalar(place, room)) return false;
  if (naming?.schema === undefined || ID_WORDS.test(toPlainName(naming.parameter))) return true;
  const taken = typesOf(naming.schema, room);
  const has = typesOf(place, room);
  return !(taken.length === 1 && taken[0] === "string") || has.length === 0 || has.includes("string");
}

/** By the types that stand in the document: a bundle of all that a property refers to would take far longer. */
function isScalar(place: Place, room: SchemaRoom): boolean {
  const parts = composition(place, (at) => room.store.follow(at));
  const named = typesOf(place, room);
  const values = parts.map(({ value }) => own(value, "enum")).find(Array.isArray) as readonly unknown[] | undefined;
  if (named.length === 0) return values?.every((value) => typeof value === "string" || typeof value === "number") === true;
  return named.every((type) => type === "null" || SCALARS.includes(type as string)) && named.some((type) => type !== "null");
}

function typesOf(place: Place, room: SchemaRoom): readonly unknown[] {
  return composition(place, (at) => room.store.follow(at)).flatMap(({ value }) => {
    const type = own(value, "type");
    return Array.isArray(type) ? type : type === undefined ? [] : [type];
  });
}
