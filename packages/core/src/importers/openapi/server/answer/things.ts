import type { Place } from "../../document/place.js";
import { isObject } from "../../document/plain-object.js";
import { propertiesOf } from "../../entity/describe-entity.js";
import type { Resource } from "../../entity/resource.js";
import { isJsonType } from "../../http/media-type.js";
import { encodePercent } from "../../parameters/percent.js";
import { patchObject } from "../../world/patch.js";
import type { Shelf, Thing } from "../../world/shelf.js";
import type { Problem } from "../message/problem.js";
import { type Exchange, labelOf, type Outcome } from "./exchange.js";
import { fitThing, placeMember } from "./fit.js";
import { isLinkList, isParentThere, listKey, membership, parentReference } from "./membership.js";

/** Answers with one thing. */
export function readThing(exchange: Exchange, resource: Resource): Outcome | Problem {
  const found = findThing(exchange, resource);
  return found === undefined ? missing(exchange, resource) : { body: show(found.thing, found.shelf, exchange) };
}

/** Makes a thing, and answers with it. */
export function createThing(exchange: Exchange, resource: Resource): Outcome | Problem {
  const { store, texts } = exchange;
  if (!isParentThere(resource.parent, exchange))
    return { status: 404, detail: "what the new thing would belong to is not there" };
  const shelf = store.world.shelfOf(resource, texts);
  const thing = store.create(shelf, { ...ownerMember(resource, shelf, exchange), ...sentMembers(exchange) });
  if (isLinkList(resource, shelf, exchange)) store.overlay.link(listKey(resource, exchange), thing.id, true);
  const { path } = exchange;
  const location = `${path.endsWith("/") ? path.slice(0, -1) : path}/${encodePercent(String(thing.id))}`;
  return { body: show(thing, shelf, exchange), headers: resource.itemPath === undefined ? {} : { location } };
}

/** Changes a thing, and answers with it. Without an id in the path, the body names the thing. */
export function writeThing(exchange: Exchange, resource: Resource, isWhole: boolean): Outcome | Problem {
  const { store, texts, action } = exchange;
  if (action.operation.path !== resource.itemPath) return createThing(exchange, resource);
  const found = findThing(exchange, resource);
  if (found === undefined) {
    // What was never there may be made by writing it as a whole.
    const shelf = store.world.shelfOf(resource, texts);
    const text = texts.get(resource.idParameter ?? "") ?? "";
    const known = isWhole && isLinkList(resource, shelf, exchange) ? store.get(shelf, text) : undefined;
    if (known !== undefined && isParentThere(resource.parent, exchange)) {
      store.overlay.link(listKey(resource, exchange), known.id, true);
      return { body: show(store.write(shelf, known, sentMembers(exchange), false), shelf, exchange) };
    }
    const id = shelf.ids.parse(text);
    const { idProperty } = resource.entity;
    if (!isWhole || id === undefined || idProperty === undefined || !isParentThere(resource.parent, exchange))
      return missing(exchange, resource);
    return { body: show(store.create(shelf, { ...sentMembers(exchange), [idProperty]: id }), shelf, exchange) };
  }
  return { body: show(store.write(found.shelf, found.thing, sentMembers(exchange), isWhole), found.shelf, exchange) };
}

/** Takes a thing away; the answer, if it has a body, shows it as it was. */
export function removeThing(exchange: Exchange, resource: Resource): Outcome | Problem {
  const found = findThing(exchange, resource);
  if (found === undefined) return missing(exchange, resource);
  const body = show(found.thing, found.shelf, exchange);
  // What is taken off a list that stands elsewhere is still there.
  if (isLinkList(resource, found.shelf, exchange))
    exchange.store.overlay.link(listKey(resource, exchange), found.thing.id, false);
  else exchange.store.remove(found.shelf, String(found.thing.id));
  return { body };
}

/**
 * The thing that a path names, if it is where the path says.
 *
 * @param exchange - The request.
 * @param resource - What the path leads to.
 */
export function findThing(exchange: Exchange, resource: Resource): { readonly thing: Thing; readonly shelf: Shelf } | undefined {
  const { store, texts } = exchange;
  if (!isParentThere(resource.parent, exchange)) return undefined;
  const shelf = store.world.shelfOf(resource, texts);
  const text = texts.get(resource.idParameter ?? "") ?? "";
  const thing = store.get(shelf, text);
  if (thing === undefined) return undefined;
  if (membership(resource, shelf, exchange)?.(thing) !== false) return { thing, shelf };
  // What nobody has heard of is where the path says; what is known belongs to something else.
  if (!store.isStranger(shelf, text) || store.overlay.links.get(listKey(resource, exchange))?.get(text) === false)
    return undefined;
  const owner = Object.entries(ownerMember(resource, shelf, exchange));
  return { thing: { id: thing.id, value: patchObject(thing.value, owner, shelf.entity.schema) }, shelf };
}

/**
 * Shows a thing as the body of the answer.
 *
 * @param thing - The thing.
 * @param shelf - Where it is from.
 * @param exchange - The request.
 */
export function show(thing: Thing, shelf: Shelf, exchange: Exchange): unknown {
  const { media, action, generation, room } = exchange;
  const schema = media?.schema;
  if (media === undefined) return undefined;
  const label = generation.rows.row(labelOf(exchange));
  if (schema === undefined) return isJsonType(media.type) ? thing.value : null;
  if (action.path.length === 0) return fitThing(thing, shelf.entity.schema, schema, exchange);
  const inner = innerSchema(exchange);
  const member = inner === undefined ? thing.value : fitThing(thing, shelf.entity.schema, inner, exchange);
  return placeMember(schema, action.path, member, generation.make(schema, label));

  function innerSchema({ action: { path } }: Exchange): typeof schema {
    let place: Place | undefined = schema!.place;
    for (const name of path) place = place === undefined ? undefined : propertiesOf(place, room).get(name);
    return place === undefined ? undefined : room.schema(place, "response");
  }
}

/** The members that a body sends, taken out of what it may be wrapped in. */
function sentMembers({ body, action, isMergePatch }: Exchange): Record<string, unknown> {
  const [wrapper] = action.path;
  const keys = isObject(body) ? Object.keys(body) : [];
  const inner = isObject(body) && keys.length === 1 && keys[0] === wrapper ? body[wrapper!] : body;
  if (!isObject(inner)) return {};
  return Object.fromEntries(
    Object.entries(inner).map(([name, value]) => [name, isMergePatch && value === null ? undefined : value]),
  );
}

/** A new thing refers to the one that its collection stands below. */
function ownerMember(resource: Resource, shelf: Shelf, exchange: Exchange): Record<string, unknown> {
  const reference = parentReference(resource, exchange);
  const text = exchange.texts.get(resource.parent?.parameter ?? "");
  if (reference === undefined || text === undefined || shelf.scope.size > 0) return {};
  const parent = resource.parent!.resource;
  const owner = exchange.store.get(exchange.store.world.shelfOf(parent, exchange.texts), text);
  if (owner === undefined || (reference.kind !== "id" && reference.kind !== "object")) return {};
  return { [reference.property]: reference.kind === "id" ? owner.id : owner.value };
}

function missing({ texts }: Exchange, { entity, idParameter = "" }: Resource): Problem {
  return { status: 404, detail: `there is no ${entity.name} ${JSON.stringify(texts.get(idParameter) ?? "")}` };
}
