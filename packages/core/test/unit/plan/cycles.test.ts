import { describe, expect, it } from "vitest";
import { createDataset, parseDataset } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const seed = "cycles";
const id = { kind: "sequence", primaryKey: true };

function make(tables: object): ReturnType<typeof createDataset> {
  return createDataset(parseDataset({ seedbed: 1, tables }), { seed });
}

describe("circles of cells", () => {
  it.each([
    ["a field of itself", { t: { rows: 3, fields: { a: { kind: "derived", expression: "a + 1" } } } }],
    [
      "two fields",
      { t: { rows: 3, fields: { a: { kind: "derived", expression: "b + 1" }, b: { kind: "derived", expression: "a + 1" } } } },
    ],
    [
      "a sum over what is copied from it",
      {
        orders: { rows: 3, fields: { id, total: { kind: "sum", of: "items.share" } } },
        items: { per: { table: "orders", between: [1, 2] }, fields: { share: { kind: "copy", from: "orders.total" } } },
      },
    ],
    [
      "keys that refer to each other",
      {
        a: { rows: 3, fields: { id: { kind: "ref", to: "b.id", primaryKey: true } } },
        b: { rows: 3, fields: { id: { kind: "ref", to: "a.id", primaryKey: true } } },
      },
    ],
    [
      "a weight that depends on the choice",
      {
        users: {
          rows: 5,
          fields: {
            id,
            boss: { kind: "ref", to: "users.id", weight: "power" },
            power: { kind: "copy", from: "users.id", via: "boss" },
          },
        },
      },
    ],
    [
      "a condition on itself",
      {
        t: {
          rows: 3,
          fields: {
            a: { kind: "enum", values: ["x"], when: { field: "b", in: ["x"] } },
            b: { kind: "copy", from: "a" },
          },
        },
      },
    ],
  ])("are refused: %s", (_, tables) => {
    const error = catchError(() => make(tables));
    expect(error.code).toBe("CELL_CYCLE");
    expect(error.message).toMatch(/ → /);
    expect(error.hint).toBeDefined();
  });

  it("over functions are found when they are read", () => {
    const error = catchError(() => make({ t: { rows: 1, fields: { a: { kind: "copy", from: "nope" } } } }));
    expect(error.code).toBe("PATH_UNKNOWN");
  });

  it("of tables are none: parents, references and sums may lead anywhere", () => {
    const data = make({
      users: { rows: 9, fields: { id, last: { kind: "ref", to: "orders.id" }, spent: { kind: "sum", of: "orders.price" } } },
      orders: {
        per: { table: "users", between: [1, 3] },
        fields: {
          id,
          price: { kind: "int", min: 1, max: 9 },
          spent: { kind: "copy", from: "users.spent" },
          next: { kind: "ref", to: "orders.id" },
        },
      },
    });
    const orders = data.tables.orders!.toArray() as { price: number; spent: number }[];
    const users = data.tables.users!.toArray() as { spent: number }[];
    expect(users.reduce((sum, user) => sum + user.spent, 0)).toBe(orders.reduce((sum, order) => sum + order.price, 0));
  });

  it("that lead to earlier rows end by themselves", () => {
    const data = make({
      users: {
        rows: 200,
        fields: {
          id,
          boss: { kind: "ref", to: "users.id", acyclic: true },
          top: { kind: "copy", from: "users.boss", via: "boss" },
        },
      },
    });
    const users = data.tables.users!.toArray() as { boss: number | null; top: number | null }[];
    for (const { boss, top } of users) expect(top).toBe(boss === null ? null : users[boss - 1]!.boss);
  });

  it.each(["in order", "in reverse"])("are told from chains too long to evaluate, %s", (order) => {
    const names = Array.from({ length: 2000 }, (_, i) => `f${i}`);
    const fields = names.map((name, i) => [name, i === 0 ? { kind: "int" } : { kind: "derived", expression: `f${i - 1} + 1` }]);
    const began = performance.now();
    const error = catchError(() =>
      make({ t: { rows: 1, fields: Object.fromEntries(order === "in order" ? fields : fields.reverse()) } }),
    );
    expect(error.code).toBe("CHAIN_TOO_LONG");
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
