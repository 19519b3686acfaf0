const { factory, withDataset } = require("@seedbed/core/jest");
const { shop } = require("../src/shop.js");

const test = withDataset(shop);

describe("total (fails on purpose)", () => {
  test("reads some rows", ({ data }) => {
    const rows = [data.users.at(3), ...data.orders.slice(0, 2), data.users.at(4)];
    expect(JSON.stringify(rows)).toBe("");
  });

  test("builds a row", async ({ data }) => {
    expect(JSON.stringify(factory(shop.users, data).build())).toBe("");
  });

  test("passes", ({ data }) => {
    expect(data.users.at(0).id).toBe(1);
  });

  test("fails without data", () => {
    expect(1).toBe(2);
  });

  test.failing("is to fail", ({ data }) => {
    expect(data.users.at(0).id).toBe(2);
  });
});
