import { type Place, step } from "../../document/place.js";
import { own } from "../../document/plain-object.js";
import { propertiesOf } from "../../entity/describe-entity.js";
import type { ApiSchema } from "../../schema/api-schema.js";
import { composition } from "../../schema/subschemas.js";
import type { Shelf, Thing } from "../../world/shelf.js";
import { type PageFacts, tellFacts, withMember } from "./envelope.js";
import { type Exchange, labelOf } from "./exchange.js";
import { fitThing } from "./fit.js";

/**
 * Shows things as the body of the answer: a list, or an envelope around one that tells of the page.
 *
 * @param things - On the page.
 * @param shelf - Where they are from.
 * @param facts - What the envelope tells.
 * @param exchange - The request.
 */
export function showList(things: readonly Thing[], shelf: Shelf, facts: PageFacts, exchange: Exchange): unknown {
  const { media, action, generation, room } = exchange;
  const schema = media?.schema;
  if (schema === undefined) return things.map(({ value }) => value);
  const place = listParts(exchange)
    .map((part) => step(part, "items"))
    .find(({ value }) => value !== undefined);
  const item = place === undefined ? undefined : room.schema(place, "response");
  const items = item === undefined ? [] : things.map((thing) => fitThing(thing, shelf.entity.schema, item, exchange));
  if (action.path.length === 0 && schema.accepts(items)) return items;
  const base = generation.make(schema, generation.rows.row(labelOf(exchange)));
  if (action.path.length === 0) return base;
  const filled = withMember(base, action.path, items);
  return !schema.accepts(filled) ? base : withFacts(filled as object, facts, schema);
}

/**
 * How many things the answer's schema has a place for.
 *
 * @param exchange - The request.
 */
export function maxItems(exchange: Exchange): number {
  const limits = listParts(exchange).map(({ value }) => own(value, "maxItems"));
  return Math.min(...limits.filter((limit) => typeof limit === "number"), Number.MAX_SAFE_INTEGER);
}

function withFacts(body: object, facts: PageFacts, schema: ApiSchema): object {
  let told = body;
  for (const [path, value] of tellFacts(body, facts)) {
    // Null may have to be absence instead, and a number may have to be a text.
    const candidates = value === null ? [null, undefined] : [value, String(value), undefined];
    for (const candidate of candidates) {
      const next = withMember(told, path, candidate) as object;
      if (!schema.accepts(next)) continue;
      told = next;
      break;
    }
  }
  return told;
}

/** The schemas that hold for the list in the body. */
function listParts({ media, action, room }: Exchange): readonly Place[] {
  let at = media?.schema?.place;
  for (const name of action.path) at = at === undefined ? undefined : propertiesOf(at, room).get(name);
  return at === undefined ? [] : composition(at, (inner) => room.store.follow(inner));
}
