import type { Workload } from "../harness/contestant.js";
import { checkShop } from "./check-shop.js";
import { SHOP_ROWS, type ShopRows } from "./shop-rows.js";

/** Four related tables to objects. */
export const w2: Workload<ShopRows> = {
  contestants: {
    faker: async (scale) => (await import("./faker-shop.js")).createFakerShop(scale),
    "hand-written": async (scale) => (await import("./hand-written-shop.js")).createHandWrittenShop(scale),
    seedbed: async (scale) => (await import("./seedbed-shop.js")).createSeedbedShop(scale),
  },
  check: (rows) => checkShop(rows, rows.users.length / SHOP_ROWS.users),
  size: ({ users, products, orders, items }) => users.length + products.length + orders.length + items.length,
};
