import { defineDataset, f, table } from "@seedbed/core";

/** A small shop: users, what they order, and what there is to order. */
export const shop = defineDataset({
  users: table(20, {
    id: f.sequence().primaryKey(),
    name: f.pattern(/[A-Z][a-z]{3,8}/),
    role: f.enum({ customer: 9, admin: 1 }),
    discount: f.int({ min: 0, max: 30 }),
  }),
  orders: table(50, {
    id: f.sequence({ start: 1000 }).primaryKey(),
    userId: f.ref("users.id"),
    productId: f.ref("products.id"),
    price: f.copy("products.price"),
    quantity: f.int({ min: 1, max: 9 }),
    placedAt: f.timestamp({ from: "2024-01-01", to: "2024-12-31" }),
  }),
  products: table(10, {
    id: f.sequence().primaryKey(),
    price: f.int({ min: 100, max: 99_900 }),
  }),
});
