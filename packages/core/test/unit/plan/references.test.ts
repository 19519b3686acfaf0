import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, table } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const seed = "references";

describe("references", () => {
  it("refer to rows that exist, and reach all of them", () => {
    const data = createDataset(
      defineDataset({
        users: table(40, { id: f.uuid().primaryKey() }),
        orders: table(2000, { userId: f.ref("users.id") }),
      }),
      { seed },
    );
    const ids = new Set(data.users.toArray().map((user) => user.id));
    const referred = new Set(data.orders.toArray().map((order) => order.userId));
    expect(ids.size).toBe(40);
    expect([...referred].every((id) => ids.has(id))).toBe(true);
    expect(referred.size).toBe(40);
  });

  it("are spread evenly unless told otherwise", () => {
    const data = createDataset(
      defineDataset({
        users: table(10, { id: f.sequence().primaryKey() }),
        orders: table(20_000, { userId: f.ref("users.id") }),
      }),
      { seed },
    );
    // 9 degrees of freedom: a chi-square above 27.9 has a chance of 0.1 %.
    expect(chiSquare(countBy(data.orders, "userId", 10), Array(10).fill(2000))).toBeLessThan(27.9);
  });

  it("follow zipf's law", () => {
    const data = createDataset(
      defineDataset({
        users: table(50, { id: f.sequence().primaryKey() }),
        orders: table(30_000, { userId: f.ref("users.id", { distribution: "zipf" }) }),
      }),
      { seed },
    );
    const harmonic = Array.from({ length: 50 }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b);
    const expected = Array.from({ length: 50 }, (_, i) => 30_000 / (i + 1) / harmonic);
    expect(chiSquare(countBy(data.orders, "userId", 50), expected)).toBeLessThan(85.4);
  });

  it("choose parents in proportion to a weight, never one without", () => {
    const data = createDataset(
      defineDataset({
        users: table(6, { id: f.sequence().primaryKey(), weight: f.derived("(id - 1) * 10") }),
        orders: table(30_000, { userId: f.ref("users.id", { weight: "weight" }) }),
      }),
      { seed },
    );
    const counts = countBy(data.orders, "userId", 6);
    expect(counts[0]).toBe(0);
    expect(chiSquare(counts.slice(1), [2000, 4000, 6000, 8000, 10_000])).toBeLessThan(18.5);
  });

  it("are null as often as asked", () => {
    const data = createDataset(
      defineDataset({
        users: table(10, { id: f.sequence().primaryKey(), name: f.string() }),
        orders: table(10_000, { userId: f.ref("users.id", { nullFraction: 0.2 }), name: f.copy("users.name") }),
      }),
      { seed },
    );
    const orders = data.orders.toArray();
    const nulls = orders.filter((order) => order.userId === null);
    expect(Math.abs(nulls.length - 2000)).toBeLessThan(4 * 40);
    expect(orders.every((order) => (order.userId === null) === (order.name === null))).toBe(true);
    expect(data.orders.schema.columns[0]).toMatchObject({ nullable: true, references: "users.id" });
  });

  it("of a table made per parent are its own parent", () => {
    const data = createDataset(
      defineDataset({
        users: table(30, { id: f.uuid().primaryKey(), age: f.int({ min: 1, max: 99 }) }),
        cards: table({ per: "users", between: [0, 1] }, { userId: f.ref("users.id").primaryKey(), age: f.copy("users.age") }),
        notes: table({ per: "users", between: [0, 3] }, { about: f.ref("users.id", { pick: "any" }), by: f.ref("users.id") }),
      }),
      { seed },
    );
    const byId = new Map(data.users.toArray().map((user) => [user.id, user]));
    const cards = data.cards.toArray();
    expect(cards.every((card) => byId.get(card.userId)?.age === card.age)).toBe(true);
    expect(new Set(cards.map((card) => card.userId)).size).toBe(cards.length);
    const order = [...byId.keys()];
    const authors = data.notes.toArray().map((note) => order.indexOf(note.by));
    expect(authors).toEqual([...authors].sort((a, b) => a - b));
    expect(data.notes.toArray().some((note) => note.about !== note.by)).toBe(true);
  });

  it("to the own table can go in circles, unless they are acyclic", () => {
    const data = createDataset(
      defineDataset({
        users: table(300, {
          id: f.sequence().primaryKey(),
          friend: f.ref("users.id"),
          manager: f.ref("users.id", { acyclic: true }),
          mentor: f.ref("users.id", { acyclic: true, distribution: "zipf" }),
        }),
      }),
      { seed },
    );
    const users = data.users.toArray();
    for (const { id, manager, mentor } of users) {
      expect(manager === null ? id : manager).toBeLessThanOrEqual(id === 1 ? 1 : id - 1);
      expect(mentor === null ? id : mentor).toBeLessThanOrEqual(id === 1 ? 1 : id - 1);
    }
    expect(users.filter((user) => user.manager === null)).toHaveLength(1);
    expect(users.some((user) => user.friend > user.id)).toBe(true);
  });

  it("lead two tables to each other, never null", () => {
    const data = createDataset(
      defineDataset({
        authors: table(20, { id: f.sequence().primaryKey(), best: f.ref("books.id") }),
        books: table(60, {
          id: f.sequence({ start: 1000 }).primaryKey(),
          author: f.ref("authors.id"),
          best: f.copy("authors.best"),
        }),
      }),
      { seed },
    );
    for (const author of data.authors) expect(author.best).toBeGreaterThanOrEqual(1000);
    for (const book of data.books) expect(book.best).toBe(data.authors.at(book.author - 1).best);
  });

  it("share a parent row for keys of several fields", () => {
    const data = createDataset(
      defineDataset({
        lines: table(50, { order: f.int({ min: 1, max: 20 }), line: f.int({ min: 1, max: 9 }) }).primaryKey(["order", "line"]),
        refunds: table(200, {
          order: f.ref("lines.order", { nullFraction: 0.1 }),
          line: f.ref("lines.line", { with: "order" }),
        }),
      }),
      { seed },
    );
    const keys = new Set(data.lines.toArray().map((line) => `${line.order}/${line.line}`));
    expect(keys.size).toBe(50);
    for (const { order, line } of data.refunds) {
      expect(order === null ? line === null : keys.has(`${order}/${line}`)).toBe(true);
    }
  });

  it("give way to a table of the same name in paths", () => {
    const data = createDataset(
      defineDataset({
        user: table(5, { id: f.sequence().primaryKey(), name: f.string() }),
        order: table(20, { user: f.ref("user.id"), name: f.copy("user.name") }),
      }),
      { seed },
    );
    for (const order of data.order) expect(order.name).toBe(data.user.at(order.user - 1).name);
  });

  it.each([
    ["an empty table", { rows: { users: 0 } }, "PARENT_MISSING", /users has no rows/],
    ["an empty table per parent", { rows: { roots: 0 } }, "PARENT_MISSING", /leaves has no rows/],
  ])("to %s are refused, not null", (_, options, code, message) => {
    const error = catchError(() =>
      createDataset(
        defineDataset({
          users: table(1, { id: f.sequence() }),
          roots: table(1, { id: f.sequence() }),
          leaves: table({ per: "roots", between: [1, 2] }, { id: f.sequence() }),
          orders: table(3, { userId: f.ref("users.id"), leaf: f.ref("leaves.id") }),
        }),
        { seed, ...options },
      ).orders.toArray(),
    );
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });

  it("to an empty table are null where they may be", () => {
    const data = createDataset(
      defineDataset({
        users: table(0, { id: f.sequence() }),
        orders: table(3, { userId: f.ref("users.id", { nullFraction: 0.01 }) }),
      }),
      { seed },
    );
    expect(data.orders.toArray()).toEqual([{ userId: null }, { userId: null }, { userId: null }]);
  });

  it.each([
    ["weight and distribution", { weight: "w", distribution: "zipf" }, "distribution", /both choose/],
    ["weight and acyclic", { weight: "w", acyclic: true }, "acyclic", /both choose/],
    ["acyclic elsewhere", { acyclic: true }, "acyclic", /own table/],
    ["pick without parent", { pick: "parent" }, "pick", /per/],
    ["an unknown weight", { weight: "nope" }, "", /no field "nope"/],
    ["a weight of text", { weight: "t" }, "weight", /type string/],
    ["with itself", { with: "userId" }, "with", /no other reference/],
    ["with no reference", { with: "n" }, "with", /no other reference/],
  ] as const)("refuse %s", (_, options, option, message) => {
    const error = catchError(() =>
      createDataset(
        defineDataset({
          users: table(5, { id: f.sequence(), w: f.int(), t: f.string() }),
          orders: table(3, { userId: f.ref("users.id", options as object), n: f.int() }),
        }),
        { seed },
      ),
    );
    expect(error.issues[0]?.path).toBe(`tables.orders.fields.userId${option === "" ? "" : `.${option}`}`);
    expect(error.message).toMatch(message);
  });

  it("refuse weights that add up to nothing", () => {
    const data = createDataset(
      defineDataset({
        users: table(5, { id: f.sequence(), w: f.int({ min: -3, max: 0 }) }),
        orders: table(3, { userId: f.ref("users.id", { weight: "w" }) }),
      }),
      { seed },
    );
    expect(catchError(() => data.orders.at(0)).message).toMatch(/no users\.w is above 0/);
  });
});

function countBy(rows: Iterable<object>, name: string, size: number): number[] {
  const counts = Array<number>(size).fill(0);
  for (const row of rows) counts[Number(Reflect.get(row, name)) - 1]!++;
  return counts;
}

function chiSquare(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce((sum, count, i) => sum + (count - expected[i]!) ** 2 / expected[i]!, 0);
}
