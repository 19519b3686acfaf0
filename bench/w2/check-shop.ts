import assert from "node:assert/strict";
import {
  CREATED,
  DAY_MS,
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
 * Asserts every constraint of the shop: keys distinct, every reference met, orders after their users, prices copied.
 *
 * @param rows - The result.
 * @param scale - What the row counts were multiplied by.
 */
export function checkShop(rows: ShopRows, scale: number): void {
  const { users, products, orders, items } = rows;
  assert.equal(users.length, SHOP_ROWS.users * scale, "users");
  assert.equal(products.length, SHOP_ROWS.products * scale, "products");
  assert.equal(orders.length, SHOP_ROWS.orders * scale, "orders");
  const userById = new Map(users.map((user) => [user.id, user]));
  const productById = new Map(products.map((product) => [product.id, product]));
  const orderById = new Map(orders.map((order) => [order.id, order]));
  assert.equal(userById.size, users.length, "user ids are distinct");
  assert.equal(productById.size, products.length, "product ids are distinct");
  assert.equal(orderById.size, orders.length, "order ids are distinct");
  for (const { createdAt } of users) {
    assert.ok(createdAt >= new Date(CREATED.from) && createdAt <= new Date(CREATED.to), "users.createdAt");
  }
  for (const { price } of products) {
    assert.ok(price >= PRICE.min && price <= PRICE.max, "products.price");
    assert.ok(Math.abs(price * 100 - Math.round(price * 100)) < 1e-6, "products.price in cents");
  }
  for (const order of orders) {
    const user = userById.get(order.userId);
    assert.ok(user !== undefined, "orders.userId");
    const afterMs = order.placedAt.getTime() - user.createdAt.getTime();
    assert.ok(afterMs > 0 && afterMs <= ORDER_DAYS * DAY_MS, `orders.placedAt ${afterMs} ms after the user`);
    assert.ok(Object.hasOwn(STATUSES, order.status), "orders.status");
  }
  const counts = new Map<number, number>();
  for (const item of items) {
    assert.ok(orderById.has(item.orderId), "items.orderId");
    assert.equal(item.unitPrice, productById.get(item.productId)?.price, "items.unitPrice");
    assert.ok(
      Number.isInteger(item.quantity) && item.quantity >= QUANTITY.min && item.quantity <= QUANTITY.max,
      "items.quantity",
    );
    assert.ok(Object.hasOwn(ITEM_STATES, item.state), "items.state");
    counts.set(item.orderId, (counts.get(item.orderId) ?? 0) + 1);
  }
  for (const { id } of orders) {
    const count = counts.get(id) ?? 0;
    assert.ok(count >= ITEMS_PER_ORDER.min && count <= ITEMS_PER_ORDER.max, "items of an order");
  }
  assert.ok(Math.abs(items.length / orders.length - 3) < 6 / Math.sqrt(orders.length), "items an order");
  assert.equal(new Set(items.map((item) => item.id)).size, items.length, "item ids are distinct");
  const kept = items.filter((item) => item.state === "kept").length / items.length;
  assert.ok(Math.abs(kept - 0.9) < 0.01, "share of items kept");
  const done = orders.filter((order) => order.status === "done").length / orders.length;
  assert.ok(Math.abs(done - 0.7) < 0.01, "share of orders done");
  assert.ok(new Set(orders.map((order) => order.userId)).size > users.length * 0.99, "all users are drawn");
  assert.ok(new Set(items.map((item) => item.productId)).size > products.length * 0.99, "all products are drawn");
}
