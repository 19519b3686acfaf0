const { factory, rowSerializer, withDataset } = require("@seedbed/core/jest");
const { shop } = require("../src/shop.js");
const { total } = require("../src/total.js");

expect.addSnapshotSerializer(rowSerializer);

const test = withDataset(shop);

describe("total", () => {
  test("adds up", ({ data }) => {
    const [first, second] = data.orders.slice(0, 2);
    expect(total([first, second])).toBe(total([first]) + total([second]));
  });

  test("waits for what is asynchronous", async ({ data }) => {
    expect(await Promise.resolve(total(data.orders.toArray()))).toBeGreaterThan(0);
  });

  test.each([1, 2, 3])("grows with the quantity: %i", (quantity, { data }) => {
    expect(total([{ ...data.orders.at(0), quantity }])).toBe(data.orders.at(0).price * quantity);
  });

  test.each([
    [100, 2, 200],
    [50, 3, 150],
  ])("%i times %i is %i", (price, quantity, expected, { data }) => {
    expect(total([{ ...data.orders.at(0), price, quantity }])).toBe(expected);
  });

  test.each`
    quantity
    ${4}
  `("reads templates: $quantity", ({ quantity }, { data }) => {
    expect(total([{ ...data.orders.at(0), price: 1, quantity }])).toBe(4);
  });

  test.concurrent("tells tests apart that run at once", async ({ data }) => {
    expect(data.orders.at(0).id).toBe(1000);
  });

  test.failing("may be known to fail", ({ data }) => {
    expect(total(data.orders.toArray())).toBe(0);
  });

  test.skip("may be skipped", ({ data }) => {
    expect(total(data.orders.toArray())).toBe(0);
  });

  test.todo("may be still to do");

  test("has the same orders at every run", ({ data }) => {
    expect(data.orders.slice(0, 2)).toMatchSnapshot();
  });
});

describe("orders of one user", () => {
  test("belong to the user they are built for", ({ data }) => {
    const admin = factory(shop.users, data)
      .trait("admin", { role: "admin" })
      .build({ traits: ["admin"] });
    const orders = factory(shop.orders, data).buildList(2, { parents: { userId: admin } });
    expect(orders.map((order) => order.userId)).toEqual([admin.id, admin.id]);
    expect(admin).toMatchSchema({ properties: { role: { const: "admin" } } });
    expect(() => expect(admin).toMatchSchema({ required: ["age"] })).toThrow("must have required property 'age'");
  });
});
