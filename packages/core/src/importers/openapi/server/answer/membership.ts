import { own } from "../../document/plain-object.js";
import type { Reference } from "../../entity/entity.js";
import type { Resource } from "../../entity/resource.js";
import type { Shelf, Thing } from "../../world/shelf.js";
import type { Exchange } from "./exchange.js";

/** Of a hundred things, how many belong to something they do not name. */
const PERCENT = 10;

/**
 * Tells which things of a kind belong to the one that a path stands below: those that refer to it. Where nothing in them could,
 * some do.
 *
 * @param resource - What the path leads to.
 * @param shelf - Where its things are.
 * @param exchange - The request.
 * @returns Undefined when all of the collection do.
 */
export function membership(resource: Resource, shelf: Shelf, exchange: Exchange): ((thing: Thing) => boolean) | undefined {
  const { store, texts, generation } = exchange;
  if (resource.scope.length === 0 || shelf.scope.size > 0) return undefined;
  const owner = texts.get(resource.parent?.parameter ?? "");
  const reference = owner === undefined ? undefined : parentReference(resource, exchange);
  if (reference !== undefined) return ({ value }) => leadsTo(own(value, reference.property), reference, owner!, exchange);
  const key = listKey(resource, exchange);
  const linked = store.overlay.links.get(key);
  return ({ id }) => linked?.get(String(id)) ?? generation.rows.below(`member ${key} ${String(id)}`, 0, 100) < PERCENT;
}

/**
 * Tells whether a resource lists things that stand elsewhere, and that do not say what they belong to: `/teams/{id}/members`.
 *
 * @param resource - The resource.
 * @param shelf - Where its things are.
 * @param exchange - The request.
 */
export function isLinkList(resource: Resource, shelf: Shelf, exchange: Exchange): boolean {
  return shelf.scope.size === 0 && resource.scope.length > 0 && parentReference(resource, exchange) === undefined;
}

/**
 * The reference of a resource's things to the thing that it stands below.
 *
 * @param resource - The resource.
 * @param exchange - The request.
 */
export function parentReference({ entity, parent }: Resource, { store }: Exchange): Reference | undefined {
  const references = store.world.model.referencesOf(entity.name);
  return references.find(({ target }) => target === parent?.resource.entity.name);
}

/**
 * What tells the lists of a resource apart: its path, with the parameters of the request.
 *
 * @param resource - The resource.
 * @param exchange - The request.
 */
export function listKey(resource: Resource, { texts }: Exchange): string {
  return JSON.stringify([resource.collectionPath, ...resource.scope.map((name) => texts.get(name) ?? "")]);
}

/**
 * Tells whether the thing that a path stands below is there.
 *
 * @param parent - The thing's resource, and the parameter that names it.
 * @param exchange - The request.
 */
export function isParentThere(parent: Resource["parent"], { store, texts }: Exchange): boolean {
  if (parent === undefined) return true;
  const text = texts.get(parent.parameter);
  return text === undefined || store.get(store.world.shelfOf(parent.resource, texts), text) !== undefined;
}

function leadsTo(value: unknown, { kind, target }: Reference, owner: string, { store }: Exchange): boolean {
  const idProperty = store.world.model.resources.entities.get(target)?.idProperty ?? "id";
  const idOf = (item: unknown): unknown => (kind === "object" || kind === "objects" ? own(item, idProperty) : item);
  return (Array.isArray(value) ? value : [value]).some((item) => String(idOf(item)) === owner);
}
