import { isObject, own } from "../../document/plain-object.js";
import { isEqual } from "../../http/is-equal.js";
import { hiddenNames } from "../../schema/hidden-names.js";
import type { Exchange } from "../answer/exchange.js";
import { findThing } from "../answer/things.js";
import type { RequestViolation } from "../message/problem.js";
import type { ReadBody } from "./read-body.js";

/**
 * Checks the body of a request against its schema.
 *
 * What is `readOnly` may be sent back as it was read: who changes one member mostly sends them all.
 *
 * @param body - The body.
 * @param exchange - The request.
 * @param readOnly - What becomes of other members that are `readOnly`.
 * @returns The body without members that are `readOnly`, and what is wrong with it.
 */
export function checkBody(
  { media, value }: ReadBody,
  exchange: Exchange,
  readOnly: "reject" | "ignore",
): { readonly value: unknown; readonly violations: readonly RequestViolation[] } {
  const schema = media?.schema;
  if (schema === undefined || value === undefined || /[/+]xml\b/.test(media!.type)) return { value, violations: [] };
  const hidden = hiddenNames(schema.place, "request", (place) => exchange.room.store.follow(place));
  const sent = isObject(value) && hidden.size > 0 ? withoutReadOnly(value, hidden, exchange, readOnly) : value;
  const violations = schema.check(sent).map(({ path, message }): RequestViolation => ({ in: "body", path, message }));
  return { value: sent, violations };
}

function withoutReadOnly(value: object, hidden: ReadonlySet<string>, exchange: Exchange, readOnly: "reject" | "ignore"): object {
  const { resource, operation } = exchange.action;
  const present =
    resource === undefined || operation.path !== resource.itemPath ? undefined : findThing(exchange, resource)?.thing.value;
  const isDropped = (name: string, member: unknown): boolean =>
    hidden.has(name) && (readOnly === "ignore" || (present !== undefined && isEqual(own(present, name), member)));
  return Object.fromEntries(Object.entries(value).filter(([name, member]) => !isDropped(name, member)));
}
