import type { Place } from "../document/place.js";
import type { Operation } from "../operation/operation.js";
import { parseTemplate, soleName } from "../operation/path-template.js";
import type { ApiSchema } from "../schema/api-schema.js";
import { nameOf } from "../schema/family.js";
import { isComponent, type SchemaRoom } from "../schema/schema-room.js";
import { describeEntity } from "./describe-entity.js";
import type { Entity } from "./entity.js";
import { toEntityName } from "./entity-name.js";
import type { Resource } from "./resource.js";
import { bodySchema, successSchema } from "./success-schema.js";
import { unwrapList, unwrapOne } from "./unwrap.js";

/** What of the world paths tell. */
export interface Resources {
  /** By the template of the collection. */
  readonly byCollection: ReadonlyMap<string, Resource>;
  /** By the template of one thing. */
  readonly byItem: ReadonlyMap<string, Resource>;
  readonly entities: ReadonlyMap<string, Entity>;
}

interface Draft {
  collectionPath: string;
  itemPath: string | undefined;
  idParameter: string | undefined;
  /** The schema of one thing: from reading one, else from writing one, else from a list. */
  schema: Place | undefined;
}

/**
 * Finds the collections that paths lead to, and the kinds of things in them.
 *
 * @param operations - Of the document.
 * @param room - The document's schemas.
 */
export function findResources(operations: readonly Operation[], room: SchemaRoom): Resources {
  const byPath = new Map<string, Operation[]>();
  for (const operation of operations) byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation]);
  const drafts = new Map<string, Draft>();
  for (const [path, list] of byPath) draftItem(path, list, drafts, room);
  for (const [path, list] of byPath) draftCollection(path, list, drafts, room);
  const entities = new Map<string, Entity>();
  const byCollection = new Map<string, Resource>();
  const byItem = new Map<string, Resource>();
  // Shorter paths first: they are the parents of longer ones.
  for (const draft of [...drafts.values()].sort(
    (a, b) => a.collectionPath.split("/").length - b.collectionPath.split("/").length,
  )) {
    const { collectionPath, itemPath, idParameter } = draft;
    const named = parameterSchema(byPath.get(itemPath ?? "") ?? [], idParameter);
    const entity = entityOf(draft, named, entities, room);
    if (entity === undefined) continue;
    const scope = parseTemplate(collectionPath)?.names ?? [];
    const idSchema = entity.idSchema ?? named ?? room.counter;
    const resource: Resource = {
      ...{ collectionPath, itemPath, idParameter, entity, idSchema, scope },
      parent: parentOf(collectionPath, byItem),
    };
    byCollection.set(collectionPath, resource);
    if (itemPath !== undefined) byItem.set(itemPath, resource);
  }
  return { byCollection, byItem, entities };
}

function draftItem(path: string, operations: readonly Operation[], drafts: Map<string, Draft>, room: SchemaRoom): void {
  const segments = parseTemplate(path)?.segments ?? [];
  const last = segments.at(-1);
  const before = segments.at(-2);
  const idParameter = last === undefined ? undefined : soleName(last);
  if (idParameter === undefined || before === undefined || before.names.length > 0) return;
  const collectionPath = path.slice(0, path.lastIndexOf("/"));
  const name = thingName(collectionPath);
  let schema: Place | undefined;
  for (const method of ["GET", "PUT", "PATCH"]) {
    const operation = operations.find((candidate) => candidate.method === method);
    const place = operation === undefined ? undefined : (successSchema(operation) ?? bodySchema(operation));
    schema ??=
      place === undefined || unwrapList(place, name, room) !== undefined ? undefined : unwrapOne(place, name, room)?.place;
  }
  drafts.set(collectionPath, { collectionPath, itemPath: path, idParameter, schema });
}

function draftCollection(path: string, operations: readonly Operation[], drafts: Map<string, Draft>, room: SchemaRoom): void {
  const name = thingName(path);
  const listing = operations.find(({ method }) => method === "GET");
  const place = listing === undefined ? undefined : successSchema(listing);
  const items = place === undefined ? undefined : unwrapList(place, name, room)?.place;
  const draft = drafts.get(path);
  if (draft === undefined) {
    const last = parseTemplate(path)?.segments.at(-1);
    const isNamed = last !== undefined && last.names.length === 0;
    if (items !== undefined && isNamed)
      drafts.set(path, { collectionPath: path, itemPath: undefined, idParameter: undefined, schema: items });
    return;
  }
  draft.schema ??= items;
  const creating = operations.find(({ method }) => method === "POST");
  const created = creating === undefined ? undefined : (successSchema(creating) ?? bodySchema(creating));
  draft.schema ??= created === undefined ? undefined : unwrapOne(created, name, room)?.place;
}

/** Collections of one component hold one kind of thing; other schemas make a kind for each collection. */
function entityOf(
  { collectionPath, idParameter, schema }: Draft,
  named: ApiSchema | undefined,
  entities: Map<string, Entity>,
  room: SchemaRoom,
): Entity | undefined {
  if (schema === undefined) return undefined;
  const { place } = room.schema(schema, "response");
  const name = isComponent(place) ? toEntityName(nameOf(place)) : thingName(collectionPath);
  const known = entities.get(name);
  if (known !== undefined && (known.idProperty !== undefined || idParameter === undefined)) return known;
  const entity = describeEntity(
    name,
    place,
    room,
    idParameter === undefined ? undefined : { parameter: idParameter, schema: named?.place },
  );
  entities.set(name, entity);
  return entity;
}

/** What one thing of a collection is called: by the last segment that is a name. */
export function thingName(collectionPath: string): string {
  const segments = collectionPath.split("/").filter((segment) => segment !== "" && !segment.includes("{"));
  return toEntityName(segments.at(-1) ?? "");
}

/**
 * The thing that a path stands below, and the parameter that names it.
 *
 * @param template - A path.
 * @param byItem - Resources by the template of one thing.
 */
export function parentOf(template: string, byItem: ReadonlyMap<string, Resource>): Resource["parent"] {
  for (let path = template; path !== ""; path = path.slice(0, path.lastIndexOf("/"))) {
    const resource = byItem.get(path);
    if (resource?.idParameter !== undefined) return { resource, parameter: resource.idParameter };
  }
  return undefined;
}

function parameterSchema(operations: readonly Operation[], name: string | undefined): ApiSchema | undefined {
  return operations
    .flatMap(({ parameters }) => parameters)
    .find((parameter) => parameter.in === "path" && parameter.name === name)?.schema;
}
