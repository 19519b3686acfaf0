import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, table, toValues } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const definition = defineDataset({
  users: table(200, {
    id: f.sequence(),
    spent: f.sum("items.subtotal"),
    dearest: f.max("items.price"),
  }),
  orders: table(
    { per: "users", between: [0, 4] },
    {
      id: f.sequence(),
      userId: f.ref("users.id"),
      total: f.sum("items.subtotal"),
      paid: f.sum("items.price"),
      count: f.count("items"),
      noted: f.count("items.note"),
      least: f.min("items.price"),
      most: f.max("items.price"),
      mean: f.avg("items.price"),
      first: f.first("items.label"),
      last: f.last("items.label"),
      ended: f.max("items.day"),
    },
  ),
  items: table(
    { per: "orders", between: [0, 3] },
    {
      orderId: f.ref("orders.id"),
      price: f.decimal({ min: 0.01, max: 99.99, scale: 2 }).nullable(0.2),
      quantity: f.int({ min: 1, max: 9 }),
      subtotal: f.derived("price * quantity"),
      label: f.string({ length: 3 }),
      note: f.string().nullable(0.5),
      day: f.date({ from: "2024-01-01", to: "2024-12-31" }),
    },
  ),
});
const data = createDataset(definition, { seed: "aggregates" });
const items = data.items.toArray();
const cents = (value: number | null): bigint => BigInt(Math.round((value ?? 0) * 100));

describe("aggregates", () => {
  it("equal a plain recount of the children", () => {
    for (const order of data.orders) {
      const own = items.filter((item) => item.orderId === order.id);
      const prices = own.flatMap((item) => (item.price === null ? [] : [item.price]));
      expect(order.count).toBe(own.length);
      expect(order.noted).toBe(own.filter((item) => item.note !== null).length);
      expect(order.least).toBe(prices.length === 0 ? null : Math.min(...prices));
      expect(order.most).toBe(prices.length === 0 ? null : Math.max(...prices));
      expect(order.first).toBe(own[0]?.label ?? null);
      expect(order.last).toBe(own.at(-1)?.label ?? null);
      expect(order.ended).toBe(
        own
          .map((item) => item.day)
          .sort()
          .at(-1) ?? null,
      );
      const sum = prices.reduce((total, price) => total + cents(price), 0n);
      expect(cents(order.paid)).toBe(sum);
      if (prices.length === 0) expect(order.mean).toBeNull();
      else expect(order.mean).toBeCloseTo(Number(sum) / 100 / prices.length, 9);
    }
  });

  it("reach over several tables", () => {
    const orders = data.orders.toArray();
    for (const user of data.users) {
      const own = new Set(orders.filter((order) => order.userId === user.id).map((order) => order.id));
      const below = items.filter((item) => own.has(item.orderId));
      expect(cents(user.spent)).toBe(below.reduce((total, item) => total + cents(item.subtotal), 0n));
    }
  });

  it("are the same alone as in a batch", () => {
    const { columns } = data.orders.batchAt(0, data.orders.rowCount, ["total", "mean", "ended"]);
    for (const name of ["total", "mean", "ended"] as const) {
      expect(toValues(columns[name]!)).toEqual(
        Array.from({ length: data.orders.rowCount }, (_, row) => data.orders.at(row)[name]),
      );
    }
  });

  it("keep decimals exact: a price times a quantity has no stray digits", () => {
    for (const { price, quantity, subtotal } of items) {
      if (price === null) expect(subtotal).toBeNull();
      else expect(String(subtotal)).toBe(String(Number(cents(price) * BigInt(quantity)) / 100));
    }
    expect(data.items.schema.columns.find((column) => column.name === "subtotal")?.type).toMatchObject({
      type: "decimal",
      scale: 2,
    });
  });

  it("are refused where they would not be exact", () => {
    const big = createDataset(
      defineDataset({
        roots: table(1, { total: f.sum("leaves.n"), most: f.max("leaves.n") }),
        leaves: table({ per: "roots", between: [3, 3] }, { n: f.int({ min: 2 ** 53 - 9, max: 2 ** 53 - 1 }) }),
      }),
      { seed: 1 },
    );
    const error = catchError(() => big.roots.at(0));
    expect(error.code).toBe("RANGE_UNSAFE");
    expect(error.message).toMatch(/sum of leaves\.n at row 0/);
  });

  it("of one parent with very many children", () => {
    const wide = createDataset(
      defineDataset({
        roots: table(2, { total: f.sum("leaves.n"), count: f.count("leaves"), last: f.last("leaves.n") }),
        leaves: table({ per: "roots", between: [150_000, 150_000] }, { n: f.sequence() }),
      }),
      { seed: 1 },
    );
    expect(wide.roots.toArray()).toEqual([
      { total: (150_000 * 150_001) / 2, count: 150_000, last: 150_000 },
      { total: (300_000 * 300_001) / 2 - (150_000 * 150_001) / 2, count: 150_000, last: 300_000 },
    ]);
  });
});
