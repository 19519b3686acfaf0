import { createDataset, defineDataset, f, table } from "@seedbed/core";
import type { Contestant } from "../harness/contestant.js";
import {
  COUNTRIES,
  CREATED,
  ITEM_STATES,
  ITEMS_PER_ORDER,
  ORDER_DAYS,
  PRICE,
  QUANTITY,
  SHOP_ROWS,
  type ShopRows,
  STATUSES,
} from "./shop-rows.js";

/**
 * The shop as a definition.
 *
 * @param scale - Multiplies the row counts.
 */
export function createShopDataset(scale: number) {
  const shop = defineDataset({
    users: table(SHOP_ROWS.users * scale, {
      id: f.sequence().primaryKey(),
      country: f.enum(COUNTRIES),
      createdAt: f.timestamp({ ...CREATED }),
    }),
    products: table(SHOP_ROWS.products * scale, {
      id: f.sequence().primaryKey(),
      price: f.decimal({ ...PRICE, scale: 2 }),
    }),
    orders: table(SHOP_ROWS.orders * scale, {
      id: f.sequence().primaryKey(),
      userId: f.ref("users.id"),
      placedAt: f.timestamp({ after: "users.createdAt", withinDays: ORDER_DAYS }),
      status: f.enum(STATUSES),
    }),
    items: table(
      { per: "orders", between: [ITEMS_PER_ORDER.min, ITEMS_PER_ORDER.max] },
      {
        id: f.sequence().primaryKey(),
        orderId: f.ref("orders.id"),
        productId: f.ref("products.id"),
        quantity: f.int(QUANTITY),
        unitPrice: f.copy("products.price"),
        state: f.enum(ITEM_STATES),
      },
    ),
  });
  return createDataset(shop, { seed: "bench" });
}

/** The shop by Seedbed, plan included. */
export function createSeedbedShop(scale: number): Contestant<ShopRows> {
  return {
    run() {
      const data = createShopDataset(scale);
      return {
        users: data.users.toArray(),
        products: data.products.toArray(),
        orders: data.orders.toArray(),
        items: data.items.toArray(),
      } as ShopRows;
    },
  };
}
