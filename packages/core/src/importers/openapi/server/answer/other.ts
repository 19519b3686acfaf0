import { isObject, own } from "../../document/plain-object.js";
import { propertiesOf } from "../../entity/describe-entity.js";
import { toEntityName, toPlainName } from "../../entity/entity-name.js";
import { parentOf } from "../../entity/find-resources.js";
import { makeResponseBody } from "../../generate/generate-response.js";
import { readScalar } from "../../parameters/scalar-text.js";
import { readShape } from "../../parameters/value-shape.js";
import type { ApiSchema } from "../../schema/api-schema.js";
import { nameOf } from "../../schema/family.js";
import { composition } from "../../schema/subschemas.js";
import { type Patch, patchObject } from "../../world/patch.js";
import type { Problem } from "../message/problem.js";
import { type Exchange, labelOf, type Outcome } from "./exchange.js";
import { isParentThere } from "./membership.js";
import { findThing, show } from "./things.js";

const WRITES: ReadonlySet<string> = new Set(["PUT", "PATCH"]);

/**
 * Answers operations on what is no collection: documents such as `/settings`, and actions such as `POST /users/{id}/lock`.
 *
 * Documents keep what is written to them. What the answer says of known things is what these things say of themselves.
 *
 * @param exchange - The request.
 */
export function answerOther(exchange: Exchange): Outcome | Problem {
  const { action, store, path, media } = exchange;
  const { method } = action.operation;
  const parent = parentOf(action.operation.path, store.world.model.resources.byItem);
  if (!isParentThere(parent, exchange)) return { status: 404, detail: "what the path stands below is not there" };
  const { documents } = store.overlay;
  const stored = documents.get(path);
  if (stored === null && !WRITES.has(method)) return { status: 404, detail: "it was removed" };
  if (method === "DELETE") {
    documents.set(path, null);
    return { body: media === undefined ? undefined : make(exchange) };
  }
  if (method === "GET" || method === "HEAD") {
    if (media === undefined) return { body: undefined };
    return { body: stored === undefined ? make(exchange) : merge(make(exchange), stored, media.schema, exchange.room) };
  }
  if (WRITES.has(method)) {
    const before = method === "PATCH" && isObject(stored) ? stored : {};
    documents.set(path, isObject(exchange.body) ? { ...before, ...exchange.body } : exchange.body);
  }
  if (media === undefined) return { body: undefined };
  return { body: merge(make(exchange), WRITES.has(method) ? documents.get(path) : exchange.body, media.schema, exchange.room) };
}

function make(exchange: Exchange): unknown {
  const { media, generation, response, action } = exchange;
  const known = knownThing(exchange);
  if (known !== undefined) return known;
  const label = labelOf(exchange);
  const base = makeResponseBody(
    media!,
    `${action.operation.key} ${response?.status ?? ""}`,
    generation.rows.row(label),
    generation,
  );
  if (!isObject(base) || media?.schema === undefined) return base;
  return patchObject(base, pathMembers(exchange, media.schema), media.schema);
}

/** A known thing that the answer is about: the one that the path stands below, or any of its kind. */
function knownThing(exchange: Exchange): unknown {
  const { media, store, action, generation } = exchange;
  if (media?.schema === undefined || action.path.length > 0) return undefined;
  const name = toEntityName(nameOf(media.schema.place));
  const entity = store.world.model.resources.entities.get(name);
  if (entity === undefined || entity.schema.place.pointer !== media.schema.place.pointer) return undefined;
  const parent = parentOf(action.operation.path, store.world.model.resources.byItem);
  if (parent?.resource.entity === entity) {
    const found = findThing({ ...exchange, texts: exchange.texts }, parent.resource);
    return found === undefined ? undefined : show(found.thing, found.shelf, exchange);
  }
  const home = store.world.home(name);
  const count = home === undefined ? 0 : store.count(home);
  if (home === undefined || count === 0) return undefined;
  const at = generation.rows.below(`any ${labelOf(exchange)}`, 0, Math.min(count, 4294967295));
  const [thing] = store.slice(home, at, at + 1);
  return thing === undefined ? undefined : show(thing, home, exchange);
}

/** Members that are named like parameters of the path. */
function pathMembers({ texts, room }: Exchange, schema: ApiSchema): readonly Patch[] {
  const patches: Patch[] = [];
  for (const [property, place] of propertiesOf(schema.place, room)) {
    const text = [...texts].find(([name]) => toPlainName(name) === toPlainName(property))?.[1];
    if (text === undefined) continue;
    const inner = room.schema(place, "any");
    const value = readScalar(text, readShape(inner.jsonSchema)).find((candidate) => inner.accepts(candidate));
    if (value !== undefined) patches.push([property, value]);
  }
  return patches;
}

/** Of alternatives, what was made may be another than what was sent: the two are not mixed. */
function isChoice({ place }: ApiSchema, { store }: Exchange["room"]): boolean {
  const parts = composition(place, (at) => store.follow(at));
  return parts.some(({ value }) => ["oneOf", "anyOf", "discriminator"].some((keyword) => own(value, keyword) !== undefined));
}

/** What was sent, as far as the answer's schema has a place for it. */
function merge(made: unknown, sent: unknown, schema: ApiSchema | undefined, room: Exchange["room"]): unknown {
  if (schema === undefined) return made;
  if (isChoice(schema, room) && schema.accepts(sent)) return sent;
  if (isObject(made) && isObject(sent)) {
    const names = Object.keys(sent).filter(
      (name) => own(schema.outline, "additionalProperties") !== false || Object.hasOwn(made, name),
    );
    return patchObject(
      made,
      names.map((name): Patch => [name, sent[name]]),
      schema,
    );
  }
  return sent !== undefined && sent !== null && schema.accepts(sent) ? sent : made;
}
