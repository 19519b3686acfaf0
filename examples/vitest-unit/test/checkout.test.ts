import { factory, rowSerializer, withDataset } from "@seedbed/core/vitest";
import { describe, expect } from "vitest";
import { checkout } from "../src/checkout.js";
import { shop } from "../src/shop.js";

expect.addSnapshotSerializer(rowSerializer);

const test = withDataset(shop);

describe("checkout", () => {
  test("is never more than the full price", ({ data }) => {
    for (const user of data.users) {
      const lines = data.orders.toArray().filter((order) => order.userId === user.id);
      const full = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
      expect(checkout(lines, user.discount)).toBeLessThanOrEqual(full);
    }
  });

  test("costs nothing at a discount of 100 %", ({ data }) => {
    expect(checkout(data.orders.slice(0, 5), 100)).toBe(0);
  });

  test.for([0, 10, 50])("takes %i % off", (percent, { data }) => {
    const order = { ...data.orders.at(0), price: 1000, quantity: 2 };
    expect(checkout([order], percent)).toBe(2000 - percent * 20);
  });

  test("has the same orders at every run", ({ data }) => {
    expect(data.orders.slice(0, 3)).toMatchInlineSnapshot(`
      id | userId | productId | price | quantity | placedAt
      -----+--------+-----------+-------+----------+-------------------------
      1000 |      8 |         8 |  5287 |        9 | 2024-07-08T17:20:10.613Z
      1001 |      7 |         9 | 59388 |        2 | 2024-07-30T02:46:36.583Z
      1002 |     11 |         4 | 90713 |        3 | 2024-06-23T04:28:41.035Z
    `);
  });
});

describe("orders of one user", () => {
  const withAdmin = test.extend("admin", ({ data }) =>
    factory(shop.users, data)
      .trait("admin", { role: "admin" })
      .build({ traits: ["admin"] }),
  );

  withAdmin("belong to the user they are built for", ({ data, admin }) => {
    const orders = factory(shop.orders, data).buildList(3, { parents: { userId: admin }, overrides: { quantity: 1 } });
    expect(orders.map((order) => order.userId)).toEqual([admin.id, admin.id, admin.id]);
    expect(admin.role).toBe("admin");
  });

  test("come with their products", ({ data }) => {
    const { row, parents } = factory(shop.orders, data).buildWithParents();
    expect(parents.productId).toMatchObject({ id: row.productId, price: row.price });
  });
});
