import { describe, expect, it } from "vitest";
import { createDataset, defineDataset, f, table } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";

const seed = "checks";
const small = f.int({ min: 0, max: 100 });

describe("order checks", () => {
  it("hold by construction, however narrow", () => {
    const data = createDataset(
      defineDataset({
        t: table(500, {
          a: f.int({ min: 0, max: 3 }),
          b: f.int({ min: 0, max: 3 }),
          c: f.int({ min: 0, max: 3 }),
          d: f.int({ min: 0, max: 3 }),
        })
          .check("a < b")
          .check("b < c")
          .check("c < d"),
      }),
      { seed },
    );
    for (const row of data.t) expect(row).toEqual({ a: 0, b: 1, c: 2, d: 3 });
    expect(data.explain().tables[0]?.fields[0]?.notes.join()).toMatch(/drawn between bounds/);
  });

  it("hold against literals, moments and decimals", () => {
    const data = createDataset(
      defineDataset({
        t: table(500, {
          price: f.decimal({ min: 0, max: 50, scale: 2 }),
          cost: f.decimal({ min: 0, max: 50, scale: 2 }),
          start: f.date({ from: "2024-01-01", to: "2024-12-31" }),
          end: f.date({ from: "2024-01-01", to: "2024-12-31" }),
        })
          .check("cost < price && price <= 49.95")
          .check("start <= end")
          .check("end < '2024-06-01'"),
      }),
      { seed },
    );
    for (const { price, cost, start, end } of data.t) {
      expect(cost).toBeLessThan(price);
      expect(price).toBeLessThanOrEqual(49.95);
      expect(start <= end && end < "2024-06-01").toBe(true);
    }
  });

  it("leave every possible value possible", () => {
    const die = f.int({ min: 1, max: 6 });
    const data = createDataset(defineDataset({ t: table(3000, { low: die, high: die }).check("low <= high") }), { seed });
    const pairs = new Set(data.t.toArray().map((row) => `${row.low}${row.high}`));
    expect(pairs.size).toBe(21);
  });

  it("over all pairs of many fields cost no more than the pairs", () => {
    const names = Array.from({ length: 24 }, (_, i) => `f${i}`);
    const fields = Object.fromEntries(names.map((name) => [name, f.int({ min: 0, max: 1_000_000 })]));
    let chain = table(200, fields);
    for (const [i, low] of names.entries()) for (const high of names.slice(i + 1)) chain = chain.check(`${low} < ${high}`);
    const began = performance.now();
    for (const row of createDataset(defineDataset({ chain }), { seed }).chain) {
      for (let i = 1; i < 24; i++) expect(row[names[i]!]).toBeGreaterThan(row[names[i - 1]!] as number);
    }
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it("ignore rows where a side is null, as in SQL", () => {
    const data = createDataset(
      defineDataset({ t: table(300, { a: small.nullable(0.3), b: small.nullable(0.3) }).check("a < b") }),
      { seed },
    );
    const rows = data.t.toArray();
    expect(rows.some((row) => row.a === null || row.b === null)).toBe(true);
    expect(rows.every((row) => row.a === null || row.b === null || row.a < row.b)).toBe(true);
  });

  it.each([
    ["a circle", ["a < b", "b < c", "c < a"], /circle|no value/],
    ["equal both ways", ["a <= b", "b <= a"], /circle/],
    ["a field below itself", ["a < a"], /circle|no value/],
    ["no value left", ["a < b", "b < 1", "a > 5"], /no value/],
    ["a bound beyond the options", ["a > 100"], /no value/],
  ])("refuse %s", (_, checks, message) => {
    const made = checks.reduce((t, check) => t.check(check), table(5, { a: small, b: small, c: small }));
    const error = catchError(() => createDataset(defineDataset({ made }), { seed }));
    expect(error.code).toBe("CHECK_UNSATISFIABLE");
    expect(error.message).toMatch(message);
  });
});

describe("checks met by drawing again", () => {
  it("hold for every row, alone and in batches", () => {
    const data = createDataset(
      defineDataset({
        t: table(2000, { a: small, b: small, note: f.derived("a + b"), kind: f.enum(["x", "y"]) })
          .check("(a + b) % 7 == 3")
          .check("kind == 'x' || a > 50"),
      }),
      { seed },
    );
    const rows = data.t.toArray();
    for (const [i, row] of rows.entries()) {
      expect((row.a + row.b) % 7).toBe(3);
      expect(row.note).toBe(row.a + row.b);
      expect(row.kind === "x" || row.a > 50).toBe(true);
      if (i % 37 === 0) expect(data.t.at(i)).toEqual(row);
    }
  });

  it("draw order checks over the same fields again too", () => {
    const data = createDataset(
      defineDataset({
        t: table(1000, { a: small, b: small, c: small, width: f.derived("b - a") })
          .check("a < b")
          .check("b < c")
          .check("width < 20"),
      }),
      { seed },
    );
    for (const { a, b, c, width } of data.t) expect(a < b && b < c && width === b - a && width < 20).toBe(true);
  });

  it("draw references again, and what follows them", () => {
    const data = createDataset(
      defineDataset({
        users: table(50, { id: f.sequence(), age: f.int({ min: 1, max: 90 }) }),
        loans: table(500, { userId: f.ref("users.id"), age: f.copy("users.age"), years: f.int({ min: 1, max: 30 }) }).check(
          "age >= 18 && age + years < 80",
        ),
      }),
      { seed },
    );
    for (const loan of data.loans) {
      expect(loan.age).toBe(data.users.at(loan.userId - 1).age);
      expect(loan.age >= 18 && loan.age + loan.years < 80).toBe(true);
    }
  });

  it("keep a conditional field in step with its condition", () => {
    const data = createDataset(
      defineDataset({
        t: table(1000, { state: f.enum(["ON", "OFF"]), level: small, reason: small.when({ state: "OFF" }) }).check(
          "state == 'ON' ? level > 60 : level + reason > 120",
        ),
      }),
      { seed },
    );
    for (const { state, level, reason } of data.t) {
      expect(reason === null).toBe(state === "ON");
      expect(state === "ON" ? level > 60 : level + reason! > 120).toBe(true);
    }
  });

  it("may be functions, over functions", () => {
    const data = createDataset(
      defineDataset({
        t: table(300, { a: small, b: small, twice: f.derived((row) => Number(row.a) * 2) }).check(
          (row) => Number(row.twice) > Number(row.b),
        ),
      }),
      { seed },
    );
    for (const { a, b, twice } of data.t) expect(twice === a * 2 && twice > b).toBe(true);
  });

  it("are verified where no field can be drawn again", () => {
    const made = (check: string) =>
      createDataset(defineDataset({ t: table(10, { id: f.sequence(), u: small.unique() }).check(check) }), { seed });
    expect(made("id > 0").t.toArray()).toHaveLength(10);
    const error = catchError(() => made("id != 4").t.toArray());
    expect(error.code).toBe("CHECK_UNMET");
    expect(error.message).toMatch(/"id != 4" of t failed at row 3, and id cannot be drawn again/);
    expect(catchError(() => made("u < 0").t.at(0)).code).toBe("CHECK_UNMET");
  });

  it("give up after a thousand draws, soon, naming the check and the row", () => {
    const data = createDataset(defineDataset({ t: table(100_000, { a: small, b: small }).check("a + b == 1000") }), { seed });
    const began = performance.now();
    const error = catchError(() => data.t.slice(500, 600));
    expect(performance.now() - began).toBeLessThan(5000);
    expect(error.code).toBe("CHECK_UNMET");
    expect(error.message).toMatch(/"a \+ b == 1000" of t failed at row 500 for each of 1000 draws of a, b/);
    expect(error.hint).toMatch(/narrow/);
  });

  it.each([
    ["an unknown field", "x < a", "PATH_UNKNOWN", /no field "x"/],
    ["no expression", "a <", "EXPRESSION_INVALID", /expression/],
    ["no truth value", "a + b", "CHECK_INVALID", /type int/],
  ])("refuse %s", (_, check, code, message) => {
    const error = catchError(() =>
      createDataset(defineDataset({ t: table(5, { a: small, b: small }).check(check) }), { seed }).t.at(0),
    );
    expect(error.code).toBe(code);
    expect(error.issues[0]?.path).toMatch(/^tables\.t\.checks/);
    expect(error.message).toMatch(message);
  });
});
