const { defineDataset, f, table } = require("@seedbed/core");

/** A small shop: users, what they order, and what there is to order. */
const shop = defineDataset({
  users: table(20, {
    id: f.sequence().primaryKey(),
    name: f.pattern(/[A-Z][a-z]{3,8}/),
    role: f.enum({ customer: 9, admin: 1 }),
  }),
  orders: table(50, {
    id: f.sequence({ start: 1000 }).primaryKey(),
    userId: f.ref("users.id"),
    productId: f.ref("products.id"),
    price: f.copy("products.price"),
    quantity: f.int({ min: 1, max: 9 }),
  }),
  products: table(10, {
    id: f.sequence().primaryKey(),
    price: f.int({ min: 100, max: 99_900 }),
  }),
});

module.exports = { shop };
