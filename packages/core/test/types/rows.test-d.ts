import { describe, expectTypeOf, it } from "vitest";
import { createDataset, defineDataset, f, type RowOf, table } from "../../src/index.js";

const shop = defineDataset({
  users: table(10, {
    id: f.uuid().primaryKey(),
    person: f.person(),
    email: f.email({ from: "person" }).unique(),
    country: f.enum({ US: 40, DE: 20 }),
    level: f.enum([1, 2, 3]),
    age: f.int({ min: 18, max: 90 }),
    nick: f.string().nullable(),
    note: f.string().optional(),
    both: f.bool().nullable().optional(),
    point: f.object({ x: f.float(), label: f.string().optional(), deep: f.object({ y: f.int().nullable() }) }),
    tags: f.array(f.enum(["a", "b"])),
    joined: f.timestamp({ from: "2024-01-01" }),
    born: f.date(),
    managerId: f.ref("users.id", { nullFraction: 0.1 }),
    mentorId: f.ref("users.id", { acyclic: true }),
    peerId: f.ref("users.id"),
  }),
  orders: table(
    { per: "users", between: [0, 3] },
    {
      id: f.sequence().primaryKey(),
      userId: f.ref("users.id"),
      userName: f.copy("users.person.lastName"),
      userNote: f.copy("users.note"),
      y: f.copy("users.point.deep.y"),
      total: f.sum("items.price"),
      dearest: f.max("items.price"),
      first: f.first("items.label"),
      count: f.count("items"),
    },
  ),
  items: table(
    { per: "orders", between: [1, 2] },
    {
      orderId: f.ref("orders.id"),
      price: f.decimal({ min: 0, max: 9, scale: 2 }),
      exact: f.decimal({ scale: 4, as: "string" }),
      label: f.string(),
      twice: f.derived("price * 2"),
      text: f.derived((row) => `${row.price}`),
      at: f.timestamp({ as: "iso", after: "users.joined" as never }),
    },
  ),
});
const data = createDataset(shop, { seed: 1 });
type User = ReturnType<typeof data.users.at>;
type Order = ReturnType<typeof data.orders.at>;
type Item = ReturnType<typeof data.items.at>;

describe("rows", () => {
  it("have the types of their kinds", () => {
    expectTypeOf<User["id"]>().toEqualTypeOf<string>();
    expectTypeOf<User["person"]["firstName"]>().toEqualTypeOf<string>();
    expectTypeOf<User["person"]["sex"]>().toEqualTypeOf<"female" | "male">();
    expectTypeOf<User["email"]>().toEqualTypeOf<string>();
    expectTypeOf<User["country"]>().toEqualTypeOf<"US" | "DE">();
    expectTypeOf<User["level"]>().toEqualTypeOf<1 | 2 | 3>();
    expectTypeOf<User["age"]>().toEqualTypeOf<number>();
    expectTypeOf<User["tags"]>().toEqualTypeOf<("a" | "b")[]>();
    expectTypeOf<User["joined"]>().toEqualTypeOf<Date>();
    expectTypeOf<User["born"]>().toEqualTypeOf<string>();
    expectTypeOf<Item["exact"]>().toEqualTypeOf<string>();
    expectTypeOf<Item["at"]>().toEqualTypeOf<string>();
  });

  it("say what may be null and what may be absent", () => {
    expectTypeOf<User["nick"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Pick<User, "note">>().toEqualTypeOf<{ note?: string | undefined }>();
    expectTypeOf<Pick<User, "both">>().toEqualTypeOf<{ both?: boolean | null | undefined }>();
    expectTypeOf<User["point"]["deep"]["y"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Pick<User["point"], "label">>().toEqualTypeOf<{ label?: string | undefined }>();
    expectTypeOf<User["managerId"]>().toEqualTypeOf<string | null>();
    expectTypeOf<User["mentorId"]>().toEqualTypeOf<string | null>();
    expectTypeOf<User["peerId"]>().toEqualTypeOf<string>();
  });

  it("take references and copies from what they lead to", () => {
    expectTypeOf<Order["userId"]>().toEqualTypeOf<string>();
    expectTypeOf<Order["userName"]>().toEqualTypeOf<string>();
    expectTypeOf<Order["y"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Item["orderId"]>().toEqualTypeOf<number>();
  });

  it("take null from the reference a copy follows, and a table from a reference of its name", () => {
    const named = createDataset(
      defineDataset({
        user: table(1, { id: f.uuid(), name: f.string() }),
        post: table(1, { user: f.ref("user.id", { nullFraction: 0.1 }), name: f.copy("user.name"), id: f.sequence() }),
      }),
      { seed: 1 },
    );
    expectTypeOf(named.post.at(0)).toEqualTypeOf<{ user: string | null; name: string | null; id: number }>();
  });

  it("know aggregates and derived fields", () => {
    expectTypeOf<Order["total"]>().toEqualTypeOf<number>();
    expectTypeOf<Order["count"]>().toEqualTypeOf<number>();
    expectTypeOf<Order["dearest"]>().toEqualTypeOf<number | null>();
    expectTypeOf<Order["first"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Item["twice"]>().toEqualTypeOf<number>();
    expectTypeOf<Item["text"]>().toEqualTypeOf<string>();
  });

  it("are the same however they are read", () => {
    expectTypeOf(data.users.toArray()).toEqualTypeOf<User[]>();
    expectTypeOf(data.users.slice(0, 3)).toEqualTypeOf<User[]>();
    expectTypeOf([...data.users]).toEqualTypeOf<User[]>();
    expectTypeOf(data.tables.users.at(0)).toEqualTypeOf<User>();
    expectTypeOf<RowOf<(typeof shop)["~tables"], "users">>().toEqualTypeOf<User>();
  });
});

describe("a dataset", () => {
  it("has its tables as members, and no others", () => {
    expectTypeOf(data).toHaveProperty("users");
    expectTypeOf(data.digest()).toEqualTypeOf<string>();
    // @ts-expect-error there is no such table
    data.usres;
    // @ts-expect-error there is no such field
    data.users.at(0).emial;
    // @ts-expect-error a string has no such member
    data.users.at(0).email.foo;
  });

  it("leaves a table named like a method to `tables`", () => {
    const named = createDataset(defineDataset({ digest: table(1, { id: f.int() }) }), { seed: 1 });
    expectTypeOf(named.digest).toEqualTypeOf<() => string>();
    expectTypeOf(named.tables.digest.at(0).id).toEqualTypeOf<number>();
  });
});
