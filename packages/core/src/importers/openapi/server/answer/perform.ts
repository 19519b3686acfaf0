import type { Problem } from "../message/problem.js";
import type { Exchange, Outcome } from "./exchange.js";
import { listThings } from "./list.js";
import { answerOther } from "./other.js";
import { createThing, readThing, removeThing, writeThing } from "./things.js";

/**
 * Does what an operation does.
 *
 * @param exchange - The request.
 */
export function perform(exchange: Exchange): Outcome | Problem {
  const { role, resource } = exchange.action;
  if (resource === undefined) return answerOther(exchange);
  switch (role) {
    case "list":
      return listThings(exchange, resource);
    case "read":
      return readThing(exchange, resource);
    case "create":
      return createThing(exchange, resource);
    case "replace":
      return writeThing(exchange, resource, true);
    case "merge":
      return writeThing(exchange, resource, false);
    case "remove":
      return removeThing(exchange, resource);
    default:
      return answerOther(exchange);
  }
}
