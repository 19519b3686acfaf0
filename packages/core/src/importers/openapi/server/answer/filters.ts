import { own } from "../../document/plain-object.js";
import type { Entity } from "../../entity/entity.js";
import { toPlainName } from "../../entity/entity-name.js";
import { isEqual } from "../../http/is-equal.js";
import type { Operation } from "../../operation/operation.js";
import type { Thing } from "../../world/shelf.js";
import { isPagingName } from "./paging.js";

/** Tells whether a thing is one that a request asks for. */
export type Filter = (thing: Thing) => boolean;

/**
 * Filters by query parameters that are named like properties: equal to the value, or to one of a list of values. Other
 * parameters, such as those of searches and orders, filter nothing.
 *
 * @param operation - The request's operation.
 * @param entity - What is listed.
 * @param query - Values of the query.
 */
export function readFilters(operation: Operation, entity: Entity, query: ReadonlyMap<string, unknown>): readonly Filter[] {
  const properties = new Map([...entity.properties.keys()].map((name) => [toPlainName(name), name] as const));
  const filters: Filter[] = [];
  for (const parameter of operation.parameters) {
    const wanted = query.get(parameter.name);
    const property = properties.get(toPlainName(parameter.name)) ?? properties.get(toPlainName(parameter.name).replace(/s$/, ""));
    if (parameter.in !== "query" || wanted === undefined || property === undefined || isPagingName(parameter.name)) continue;
    if (typeof wanted === "object" && !Array.isArray(wanted)) continue;
    filters.push(({ value }) => matches(own(value, property), wanted));
  }
  return filters;
}

function matches(value: unknown, wanted: unknown): boolean {
  const values = Array.isArray(value) ? value : [value];
  const allowed = Array.isArray(wanted) ? wanted : [wanted];
  return values.some((item) => allowed.some((choice) => isEqual(item, choice) || String(item) === String(choice)));
}
