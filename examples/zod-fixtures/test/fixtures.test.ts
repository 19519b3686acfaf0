import { createDataset, f } from "@seedbed/core";
import { generate } from "@seedbed/core/schema";
import { describe, expect, it } from "vitest";
import { invoice } from "../src/invoice.js";
import { Order, OrderNumber, User } from "../src/schemas.js";
import { shop } from "../src/shop.js";

describe("invoice", () => {
  const user = generate(User, { overrides: { role: "customer" } });
  const orders = generate(Order, { count: 25 });

  it("adds up the lines", () => {
    for (const order of orders) expect(invoice(user, order).cents).toBeGreaterThanOrEqual(50);
  });

  it("is free for staff", () => {
    expect(invoice({ ...user, role: "staff" }, orders[0]!)).toMatchObject({ cents: 0, free: true });
  });
});

describe("fixtures", () => {
  it("meet their schemas, refinements included", () => {
    for (const order of generate(Order, { seed: "demo", count: 100 })) {
      expect(Order.safeParse(order).success).toBe(true);
      expect([undefined, "SPRING", "WELCOME10"]).toContain(order.coupon);
    }
  });

  it("are the same at every run", () => {
    expect(generate(Order, { at: 3 })).toEqual(generate(Order, { count: 5 })[3]);
  });

  it("come as requests too, before defaults are filled in", () => {
    const requests = generate(User, { side: "input", count: 50 });
    expect(requests.some((request) => request.role === undefined)).toBe(true);
  });

  it("take a hint where chance would have to look for long", () => {
    const numbers = generate(OrderNumber, {
      count: 20,
      overrides: { "": f.pattern(/[1-4]{3}0-(?:1234|4321|8002)/) },
      attempts: 200,
    });
    expect(numbers.every((number) => OrderNumber.safeParse(number).success)).toBe(true);
  });
});

describe("the shop", () => {
  const { users, orders } = createDataset(shop, { seed: "demo" });

  it("has orders of its users", () => {
    const ids = new Set(users.toArray().map(({ id }) => id));
    for (const order of orders) {
      expect(ids).toContain(order.userId);
      expect(Order.safeParse(order).success).toBe(true);
    }
  });

  it("numbers its users", () => {
    expect(users.slice(0, 3).map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});
