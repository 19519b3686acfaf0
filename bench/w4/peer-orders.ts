import { createGeneratorSync, type JsonSchema } from "json-schema-faker";
import type { Contestant } from "../harness/contestant.js";
import type { Order } from "./order.js";
import { ORDER_SCHEMA } from "./order-schema.js";

/** Orders by json-schema-faker, a seed a document, as its readme shows it. */
export function createPeerOrders(count: number): Contestant<Order[]> {
  return {
    run() {
      const generator = createGeneratorSync({ seed: 1 });
      return Array.from({ length: count }, () => generator.generate(ORDER_SCHEMA as unknown as JsonSchema) as Order);
    },
  };
}
