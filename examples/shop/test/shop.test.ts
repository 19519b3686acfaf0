import { createDataset } from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { describe, expect, it } from "vitest";
import { shop } from "../src/shop.js";

const data = createDataset(shop, { seed: "demo", plugins: [en], rows: { users: 500, products: 100 } });

describe("the shop", () => {
  it("is the same at every run", () => {
    expect(data.digest()).toMatchInlineSnapshot(`"822d4de9f9a8a5d2dae203b241460d0d"`);
  });

  it("holds together", () => {
    const users = new Map(data.users.toArray().map((user) => [user.id, user]));
    const products = new Map(data.products.toArray().map((product) => [product.id, product]));
    const totals = new Map<number, number>();
    for (const item of data.items) {
      expect(item.unitPrice).toBe(products.get(item.productId)?.price);
      expect(item.subtotal).toBe(Math.round(item.quantity * item.unitPrice * 100) / 100);
      totals.set(item.orderId, (totals.get(item.orderId) ?? 0) + Math.round(item.subtotal * 100));
    }
    for (const order of data.orders) {
      const user = users.get(order.userId);
      expect(user).toBeDefined();
      expect(order.placedAt.getTime()).toBeGreaterThan(user?.createdAt.getTime() ?? Number.NaN);
      expect(Math.round(order.total * 100)).toBe(totals.get(order.id));
    }
    expect(new Set([...users.values()].map((user) => user.email)).size).toBe(500);
  });
});
