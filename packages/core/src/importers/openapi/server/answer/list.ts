import type { Resource } from "../../entity/resource.js";
import type { Shelf, Thing } from "../../world/shelf.js";
import type { Problem } from "../message/problem.js";
import type { PageFacts } from "./envelope.js";
import type { Exchange, Outcome } from "./exchange.js";
import { readFilters } from "./filters.js";
import { isParentThere, membership } from "./membership.js";
import { readPaging } from "./paging.js";
import { maxItems, showList } from "./show-list.js";

/** Things looked through for filters at most. */
const MAX_SCANNED = 10_000;

/**
 * Answers with a part of a collection.
 *
 * @param exchange - The request.
 * @param resource - What is listed.
 */
export function listThings(exchange: Exchange, resource: Resource): Outcome | Problem {
  const { store, values, texts, action } = exchange;
  if (!isParentThere(resource.parent, exchange)) return { status: 404, detail: "what the list belongs to is not there" };
  const shelf = store.world.shelfOf(resource, texts);
  const filters = readFilters(action.operation, shelf.entity, values.query);
  const member = membership(resource, shelf, exchange);
  const all = [...(member === undefined ? [] : [member]), ...filters];
  const found = all.length === 0 ? undefined : scan(shelf, (thing) => all.every((filter) => filter(thing)), exchange);
  const total = found?.length ?? store.count(shelf);
  const paging = readPaging(action.operation, values.query, (isIt) => {
    const at = (found ?? scan(shelf, () => true, exchange)).findIndex(isIt);
    return at < 0 ? undefined : at;
  });
  const limit = Math.min(paging.limit ?? total, maxItems(exchange));
  const things = found?.slice(paging.from, paging.from + limit) ?? store.slice(shelf, paging.from, paging.from + limit);
  const page = paging.page ?? Math.floor(paging.from / Math.max(1, limit)) + paging.firstPage;
  const facts: PageFacts = { total, count: things.length, from: paging.from, limit, page, firstPage: paging.firstPage };
  return { body: showList(things, shelf, facts, exchange), headers: totals(exchange, total) };
}

function scan(shelf: Shelf, isWanted: (thing: Thing) => boolean, { store }: Exchange): readonly Thing[] {
  const found: Thing[] = [];
  let seen = 0;
  for (const thing of store.list(shelf)) {
    if (seen++ >= MAX_SCANNED) break;
    if (isWanted(thing)) found.push(thing);
  }
  return found;
}

/** Headers that tell how long the whole list is, where the response has them. */
function totals({ response }: Exchange, total: number): Record<string, string> {
  const names = (response?.headers ?? [])
    .map(({ name }) => name.toLowerCase())
    .filter((name) => /^(?:x-)?total(?:-count)?$/.test(name));
  return Object.fromEntries(names.map((name) => [name, String(total)]));
}
