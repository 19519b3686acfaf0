import type { Workload } from "../harness/contestant.js";
import { checkOrders } from "./check-orders.js";
import { ORDERS, type Order } from "./order.js";

/** Documents of one JSON Schema to objects. */
export const w4: Workload<Order[]> = {
  contestants: {
    faker: async (scale) => (await import("./faker-orders.js")).createFakerOrders(ORDERS * scale),
    "json-schema-faker": async (scale) => (await import("./peer-orders.js")).createPeerOrders(ORDERS * scale),
    "hand-written": async (scale) => (await import("./hand-written-orders.js")).createHandWrittenOrders(ORDERS * scale),
    seedbed: async (scale) => (await import("./seedbed-orders.js")).createSeedbedOrders(ORDERS * scale, false),
    "seedbed, realistic": async (scale) => (await import("./seedbed-orders.js")).createSeedbedOrders(ORDERS * scale, true),
  },
  check: checkOrders,
  size: (orders) => orders.length,
};
