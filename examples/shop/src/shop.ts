import { defineDataset, f, table } from "@seedbed/core";

/** A shop: users, their orders, the orders' items, and the products these refer to. */
export const shop = defineDataset({
  users: table(10_000, {
    id: f.uuid().primaryKey(),
    person: f.person(),
    email: f.email({ from: "person" }).unique(),
    country: f.enum({ US: 40, DE: 20, FR: 20, JP: 20 }),
    age: f.int({ min: 18, max: 90 }),
    balance: f.decimal({ mean: 1000, stdDev: 300, scale: 2 }),
    createdAt: f.timestamp({ from: "2020-01-01", to: "2025-12-31" }),
    managerId: f.ref("users.id", { nullFraction: 0.1 }),
  }),
  orders: table(
    { per: "users", between: [0, 12], distribution: "zipf" },
    {
      id: f.sequence().primaryKey(),
      userId: f.ref("users.id"),
      placedAt: f.timestamp({ after: "users.createdAt", withinDays: 365 }),
      total: f.sum("items.subtotal"),
    },
  ),
  items: table(
    { per: "orders", between: [1, 5] },
    {
      orderId: f.ref("orders.id"),
      productId: f.ref("products.id"),
      quantity: f.int({ min: 1, max: 9 }),
      unitPrice: f.copy("products.price"),
      subtotal: f.derived("quantity * unitPrice"),
    },
  ),
  products: table(5_000, {
    id: f.sequence().primaryKey(),
    name: f.fake("commerce.productName"),
    price: f.decimal({ min: 1, max: 500, scale: 2 }),
  }),
});
