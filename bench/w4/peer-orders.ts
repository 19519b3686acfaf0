import type { Contestant } from "../harness/contestant.js";
import type { Order } from "./order.js";
import { ORDER_SCHEMA } from "./order-schema.js";

/** The part of json-schema-faker used here; it is installed with the benchmarks only. */
interface JsonSchemaFaker {
  createGeneratorSync(options: { readonly seed: number }): { generate(schema: unknown): unknown };
}

const PACKAGE = "json-schema-faker";

/** Orders by json-schema-faker, one generator for all, as its readme shows it. */
export async function createPeerOrders(count: number): Promise<Contestant<Order[]>> {
  const { createGeneratorSync } = (await import(PACKAGE)) as JsonSchemaFaker;
  return {
    run() {
      const generator = createGeneratorSync({ seed: 1 });
      return Array.from({ length: count }, () => generator.generate(ORDER_SCHEMA) as Order);
    },
  };
}
