import { type Fields, f, type Table, table } from "../../../src/index.js";
import type { KindCases } from "../kind-cases.js";

const users: Record<string, Table<Fields>> = {
  users: table(30, {
    id: f.uuid().primaryKey(),
    name: f.string().nullable(0.2),
    note: f.int().optional(0.4),
    weight: f.int({ min: 0, max: 5 }),
  }),
};
const items: Record<string, Table<Fields>> = {
  items: table(
    { per: "subject", between: [0, 4] },
    { price: f.decimal({ min: 0, max: 99, scale: 2 }).nullable(0.2), label: f.string({ length: 4 }), day: f.date() },
  ),
};
/** Children number too many where their parents reach 2^53. */
const nearOnly = { except: ["far rows"] } as const;

export const relationKinds: Readonly<Record<string, KindCases>> = {
  ref: {
    even: { field: f.ref("users.id"), tables: users },
    zipf: { field: f.ref("users.id", { distribution: "zipf", nullFraction: 0.2 }), tables: users },
    weighted: { field: f.ref("users.id", { weight: "weight" }), tables: users },
    "own parent": { field: f.ref("users.id"), tables: users, per: { per: "users", between: [0, 9] } },
    "own table": { field: f.ref("subject.id", { acyclic: true }), beside: { id: f.sequence() } },
    shared: { field: f.ref("users.name", { with: "user" }), beside: { user: f.ref("users.id") }, tables: users },
  },
  copy: {
    sibling: { field: f.copy("other"), beside: { other: f.int().nullable(0.3) }, valid: (value, row) => value === row.other },
    member: { field: f.copy("point.x"), beside: { point: f.object({ x: f.int().optional(0.5), y: f.int() }).nullable(0.2) } },
    parent: { field: f.copy("users.name"), beside: { user: f.ref("users.id", { nullFraction: 0.3 }) }, tables: users },
    absent: {
      field: f.copy("users.note").nullable(0.3),
      beside: { user: f.ref("users.id", { nullFraction: 0.3 }) },
      tables: users,
    },
  },
  derived: {
    number: {
      field: f.derived("a * b + 1"),
      beside: { a: f.int({ max: 99 }), b: f.int({ max: 99 }) },
      valid: (value, row) => value === Number(row.a) * Number(row.b) + 1,
    },
    decimal: {
      field: f.derived("price * quantity"),
      beside: { price: f.decimal({ min: 0, max: 999, scale: 2 }), quantity: f.int({ min: 0, max: 9 }) },
      valid: (value, row) => Math.round(Number(value) * 100) === Math.round(Number(row.price) * 100) * Number(row.quantity),
    },
    rounded: { field: f.derived("a / 3.0", { scale: 3 }), beside: { a: f.int({ max: 99 }) } },
    text: { field: f.derived<string>("a + '!'"), beside: { a: f.string() }, valid: (value, row) => value === `${row.a}!` },
    nulls: { field: f.derived("a + 1"), beside: { a: f.int({ max: 9 }).nullable(0.5) } },
    function: { field: f.derived((row) => `${row.a}?`), beside: { a: f.string() }, valid: (value, row) => value === `${row.a}?` },
  },
  sum: { decimal: { field: f.sum("items.price"), tables: items, ...nearOnly } },
  count: {
    rows: { field: f.count("items"), tables: items, ...nearOnly },
    values: { field: f.count("items.price"), tables: items, ...nearOnly },
  },
  min: { decimal: { field: f.min("items.price"), tables: items, ...nearOnly } },
  max: { date: { field: f.max("items.day"), tables: items, ...nearOnly } },
  avg: { decimal: { field: f.avg("items.price"), tables: items, ...nearOnly } },
  first: { text: { field: f.first("items.label"), tables: items, ...nearOnly } },
  last: { text: { field: f.last("items.label"), tables: items, ...nearOnly } },
};
