import type { Operation } from "../operation/operation.js";
import { nameOf } from "../schema/family.js";
import { isComponent, type SchemaRoom } from "../schema/schema-room.js";
import { propertiesOf } from "./describe-entity.js";
import { toEntityName } from "./entity-name.js";
import { type Resources, thingName } from "./find-resources.js";
import type { Action, Resource, Role } from "./resource.js";
import { bodySchema, successSchema } from "./success-schema.js";
import { unwrapList, unwrapOne, type Wrapped } from "./unwrap.js";

const ITEM_ROLES: Readonly<Record<string, Role>> = {
  GET: "read",
  HEAD: "read",
  PUT: "replace",
  PATCH: "merge",
  POST: "merge",
  DELETE: "remove",
};
const COLLECTION_ROLES: Readonly<Record<string, Role>> = { POST: "create", PUT: "merge", PATCH: "merge" };

/**
 * Tells what an operation does, and to which things.
 *
 * @param operation - The operation.
 * @param resources - What paths lead to.
 * @param room - The document's schemas.
 */
export function classify(operation: Operation, resources: Resources, room: SchemaRoom): Action {
  const { method, path } = operation;
  const schema = successSchema(operation);
  const name = thingName(path);
  const list = schema === undefined ? undefined : unwrapList(schema, name, room);
  const one = schema === undefined ? undefined : unwrapOne(schema, name, room);
  const item = resources.byItem.get(path);
  if (item !== undefined) {
    const role = list === undefined ? (ITEM_ROLES[method] ?? "other") : "other";
    return {
      operation,
      role,
      resource: item,
      path: unwrapOne(schema ?? item.entity.schema.place, item.entity.name, room)?.path ?? [],
    };
  }
  if (list !== undefined && (method === "GET" || method === "HEAD")) return listing(operation, list, resources);
  const collection = resources.byCollection.get(path);
  const role = COLLECTION_ROLES[method];
  if (collection !== undefined && role !== undefined && list === undefined && isOf(operation, collection, room)) {
    return { operation, role, resource: collection, path: one?.path ?? [] };
  }
  return { operation, role: "other", resource: undefined, path: one?.path ?? [] };
}

/** A list of known things, wherever the path leads: `/pets/findByStatus` lists pets. */
function listing(operation: Operation, list: Wrapped, resources: Resources): Action {
  const here = resources.byCollection.get(operation.path);
  const name = isComponent(list.place) ? toEntityName(nameOf(list.place)) : undefined;
  const known = [...resources.byCollection.values()].filter(({ entity }) => entity.name === name);
  const resource = here ?? known.find(({ scope }) => scope.length === 0);
  return { operation, role: resource === undefined ? "other" : "list", resource, path: list.path };
}

/** A body that is about something else, such as a search, makes no thing of the collection. */
function isOf(operation: Operation, { entity }: Resource, room: SchemaRoom): boolean {
  const schema = successSchema(operation) ?? bodySchema(operation);
  if (schema === undefined) return operation.requestBody !== undefined;
  const wrapped = unwrapOne(schema, entity.name, room);
  if (wrapped === undefined) return false;
  const { place } = room.schema(wrapped.place, "response");
  return (
    place === entity.schema.place ||
    !isComponent(place) ||
    toEntityName(nameOf(place)) === entity.name ||
    sharesProperties(entity, wrapped, room)
  );
}

function sharesProperties({ properties }: Resource["entity"], { place }: Wrapped, room: SchemaRoom): boolean {
  const names = [...propertiesOf(place, room).keys()];
  return names.length > 0 && names.filter((name) => properties.has(name)).length * 2 >= names.length;
}
