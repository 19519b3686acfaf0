import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, table } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const seed = "unique";

describe("unique fields", () => {
  it("use their whole domain, and refuse one row more, naming both numbers", () => {
    const make = (rows: number) =>
      createDataset(defineDataset({ dice: table(rows, { side: f.int({ min: 1, max: 600 }).unique() }) }), { seed });
    const sides = make(600).dice.toArray();
    expect(new Set(sides.map((row) => row.side)).size).toBe(600);
    const error = catchError(() => make(601));
    expect(error.code).toBe("CAPACITY_EXCEEDED");
    expect(error.message).toMatch(/601 rows.*only 600/);
    expect(error.issues[0]?.path).toBe("tables.dice.fields.side");
  });

  it("do not count nulls, as in SQL", () => {
    const data = createDataset(defineDataset({ t: table(50, { v: f.int({ min: 1, max: 50 }).unique().nullable(0.5) }) }), {
      seed,
    });
    const values = data.t.toArray().flatMap((row) => (row.v === null ? [] : [row.v]));
    expect(values.length).toBeLessThan(50);
    expect(new Set(values).size).toBe(values.length);
  });

  it("that are references take every parent once at most", () => {
    const define = (rows: number) =>
      defineDataset({ users: table(40, { id: f.sequence() }), cards: table(rows, { userId: f.ref("users.id").unique() }) });
    const data = createDataset(define(40), { seed });
    expect(new Set(data.cards.toArray().map((card) => card.userId)).size).toBe(40);
    const beyond = createDataset(define(41), { seed });
    expect(catchError(() => beyond.cards.at(0)).message).toMatch(/41 rows.*only 40/);
  });

  it("cannot be a parent that several rows share", () => {
    const error = catchError(() =>
      createDataset(
        defineDataset({
          users: table(5, { id: f.sequence() }),
          cards: table({ per: "users", between: [0, 3] }, { userId: f.ref("users.id").unique() }),
        }),
        { seed },
      ),
    );
    expect(error.code).toBe("CAPACITY_EXCEEDED");
    expect(error.message).toMatch(/up to 3 rows.*1 row/);
  });
});

describe("unique sets", () => {
  it("fill a junction table to the last pair", () => {
    const define = (rows: number) =>
      defineDataset({
        students: table(13, { id: f.uuid().primaryKey() }),
        courses: table(17, { id: f.sequence().primaryKey() }),
        seats: table(rows, { student: f.ref("students.id"), course: f.ref("courses.id") }).primaryKey(["student", "course"]),
      });
    const seats = createDataset(define(221), { seed }).seats.toArray();
    expect(new Set(seats.map((seat) => `${seat.student} ${seat.course}`)).size).toBe(221);
    const error = catchError(() => createDataset(define(222), { seed }));
    expect(error.code).toBe("CAPACITY_EXCEEDED");
    expect(error.message).toMatch(/222 rows.*seats\(student, course\).*only 221/);
    expect(error.issues).toHaveLength(1);
  });

  it("hold within each parent", () => {
    const data = createDataset(
      defineDataset({
        orders: table(60, { id: f.sequence() }),
        items: table(
          { per: "orders", between: [0, 6] },
          { order: f.ref("orders.id"), product: f.int({ min: 1, max: 6 }) },
        ).unique(["order", "product"]),
      }),
      { seed },
    );
    const items = data.items.toArray();
    expect(new Set(items.map((item) => `${item.order} ${item.product}`)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.product)).size).toBe(6);
  });

  it("refuse more children than values, whatever the counts turn out to be", () => {
    const error = catchError(() =>
      createDataset(
        defineDataset({
          orders: table(1, { id: f.sequence() }),
          items: table({ per: "orders", between: [0, 7] }, { order: f.ref("orders.id"), size: f.enum(["S", "M", "L"]) }).unique([
            "order",
            "size",
          ]),
        }),
        { seed },
      ),
    );
    expect(error.message).toMatch(/7 rows.*only 3/);
  });

  it("of three fields and very different domains", () => {
    const data = createDataset(
      defineDataset({
        t: table(2 * 3 * 50, { a: f.bool(), b: f.enum(["x", "y", "z"]), c: f.int({ min: 1, max: 50 }) }).unique(["a", "b", "c"]),
      }),
      { seed },
    );
    expect(new Set(data.t.toArray().map((row) => `${row.a} ${row.b} ${row.c}`)).size).toBe(300);
  });

  it("spread over domains too large to be covered point by point", () => {
    const big = { min: 0, max: 9_007_199_254_740_991 };
    const data = createDataset(defineDataset({ t: table(500, { a: f.int(big), b: f.int(big) }).unique(["a", "b"]) }), { seed });
    const rows = data.t.toArray();
    expect(new Set(rows.map((row) => row.a)).size).toBe(500);
    expect(rows.filter((row) => row.b > big.max / 2).length).toBeGreaterThan(150);
  });

  it("that share a field both hold", () => {
    const digit = f.int({ min: 0, max: 9 });
    const data = createDataset(
      defineDataset({
        t: table(90, { a: digit, b: digit, c: f.int({ min: 1, max: 90 }) })
          .unique(["a", "b"])
          .unique(["b", "c"]),
      }),
      { seed },
    );
    const rows = data.t.toArray();
    expect(new Set(rows.map((row) => `${row.a} ${row.b}`)).size).toBe(90);
    expect(new Set(rows.map((row) => `${row.b} ${row.c}`)).size).toBe(90);
    const error = catchError(() =>
      createDataset(defineDataset({ t: table(90, { a: digit, b: digit, c: digit }).unique(["a", "b"]).unique(["b", "c"]) }), {
        seed,
      }),
    );
    expect(error.message).toMatch(/90 rows.*t\(b, c\).*only 10/);
  });

  it("that contain each other ask no more than the smaller one", () => {
    const digit = f.int({ min: 0, max: 9 });
    const define = (sets: readonly ("a" | "b" | "c")[][]) =>
      defineDataset({ t: sets.reduce((made, set) => made.unique(set), table(100, { a: digit, b: digit, c: digit })) });
    const one = createDataset(define([["a", "b"]]), { seed });
    const both = createDataset(
      define([
        ["a", "b", "c"],
        ["b", "a"],
        ["a", "b"],
      ]),
      { seed },
    );
    expect(new Set(both.t.toArray().map((row) => `${row.a} ${row.b}`)).size).toBe(100);
    expect(one.t.rowCount).toBe(100);
  });

  it("keep their values when a member is renamed with its key pinned", () => {
    const digit = f.int({ min: 0, max: 9 });
    const before = createDataset(defineDataset({ t: table(80, { a: digit, b: digit }).unique(["a", "b"]) }), { seed });
    const after = createDataset(defineDataset({ t: table(80, { z: digit.keyed("b"), a: digit }).unique(["a", "z"]) }), { seed });
    expect(after.t.toArray().map((row) => [row.a, row.z])).toEqual(before.t.toArray().map((row) => [row.a, row.b]));
  });

  it.each([
    ["an unknown field", ["a", "x"], "PATH_UNKNOWN", /no field "x"/],
    ["a field twice", ["a", "a"], "UNIQUE_INVALID", /names "a" twice/],
    ["no field", [], "UNIQUE_INVALID", /needs a field/],
    ["nothing to choose from", ["f", "g"], "UNIQUE_UNSUPPORTED", /none of f, g/],
  ])("refuse %s", (_, names, code, message) => {
    const fields = { a: f.int(), f: f.derived("a * 1.5"), g: f.copy("a") };
    const error = catchError(() => createDataset(defineDataset({ t: table(5, fields).unique(names as never) }), { seed }));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});
