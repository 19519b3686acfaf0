import { generate } from "@seedbed/core/schema";
import type { Contestant } from "../harness/contestant.js";
import type { Order } from "./order.js";
import { ORDER_SCHEMA } from "./order-schema.js";

/**
 * Orders by Seedbed, the reading of the schema included.
 *
 * @param count - How many.
 * @param realism - True to let names of properties say what is in them.
 */
export function createSeedbedOrders(count: number, realism: boolean): Contestant<Order[]> {
  const options = { seed: "bench", count, realism: realism ? "on" : "off" } as const;
  return { run: () => generate<Order>(ORDER_SCHEMA, options) };
}
