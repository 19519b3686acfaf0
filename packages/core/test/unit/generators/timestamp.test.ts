import { createDataset, defineDataset, type Field, f, isSeedbedError, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, issuesOf, lastValuesOf, loose, valuesOf } from "./field-laws.js";

const DAY = 86_400_000;

describe("timestamp", () => {
  it("lies in the five years before now by default", () => {
    const values = valuesOf(f.timestamp(), 500).map((v) => v.getTime());
    expect(values.every((v) => v >= Date.UTC(2020, 0, 1) && v <= Date.UTC(2025, 0, 1))).toBe(true);
    const { t } = createDataset(defineDataset({ t: table(200, { v: f.timestamp({ as: "iso" }) }) }), {
      seed: "demo",
      now: "2024-02-29T12:00:00Z",
    });
    expect(t.toArray().every(({ v }) => v >= "2019-02-28T12:00:00.000Z" && v <= "2024-02-29T12:00:00.000Z")).toBe(true);
  });

  it("reads as a date, as text or as milliseconds", () => {
    expectTypeOf(f.timestamp()).toEqualTypeOf<Field<Date>>();
    expectTypeOf(f.timestamp({ as: "iso", from: "2020-01-01" })).toEqualTypeOf<Field<string>>();
    expectTypeOf(f.timestamp({ as: "epochMs" })).toEqualTypeOf<Field<number>>();
    const [date, iso, ms] = [
      valuesOf(f.timestamp()),
      valuesOf(f.timestamp({ as: "iso" })),
      valuesOf(f.timestamp({ as: "epochMs" })),
    ];
    expect(date.map((v) => v.getTime())).toEqual(ms);
    expect(date.map((v) => v.toISOString())).toEqual(iso);
  });

  it("takes in the whole last day, or ends at the very moment", () => {
    const day = valuesOf(f.timestamp({ from: "2024-05-01T23:00:00Z", to: "2024-05-01", step: "PT1M", as: "iso" }), 600);
    expect(day.sort().at(-1)).toBe("2024-05-01T23:59:00.000Z");
    const ends = valuesOf(f.timestamp({ from: "2024-05-01", to: "2024-05-01T00:02:00Z", step: "PT1M", as: "iso" }));
    expect(new Set(ends.map((v) => v.slice(11, 16)))).toEqual(new Set(["00:00", "00:01", "00:02"]));
  });

  it("keeps to business hours", () => {
    for (const v of valuesOf(f.timestamp({ from: "2024-04-01", to: "2024-06-30", businessHours: true }), 500)) {
      expect(v.getUTCDay() % 6).not.toBe(0);
      expect(v.getUTCHours() >= 9 && v.getUTCHours() < 17).toBe(true);
    }
  });

  const orders = {
    users: table(50, {
      id: f.sequence().primaryKey(),
      createdAt: f.timestamp({ from: "2020-01-01", to: "2025-12-31" }),
      goneAt: f.date().nullable(0.5),
    }),
    orders: table(
      { per: "users", between: [1, 5] },
      {
        userId: f.ref("users.id"),
        placedAt: f.timestamp({ after: "users.createdAt", withinDays: 30 }),
        shippedAt: f.timestamp({ after: "placedAt" }),
        quotedAt: f.timestamp({ before: "placedAt", withinDays: 2, as: "epochMs" }),
        openAt: f.timestamp({ after: "placedAt", before: "shippedAt" }).nullable(0.2),
        closedAt: f.timestamp({ after: "users.goneAt", from: "2019-01-01", to: "2026-01-01" }),
      },
    ),
  };

  it("comes after and before other moments", () => {
    const data = createDataset(defineDataset(orders), { seed: "demo" });
    const users = new Map(data.users.toArray().map((user) => [user.id, user]));
    const rows = data.orders.toArray();
    rows.forEach((row, i) => {
      const { createdAt, goneAt } = users.get(row.userId)!;
      const placed = row.placedAt.getTime();
      expect(placed > createdAt.getTime() && placed <= createdAt.getTime() + 30 * DAY).toBe(true);
      expect(row.shippedAt.getTime() > placed && row.shippedAt.getTime() <= placed + 365 * DAY).toBe(true);
      expect(row.quotedAt < placed && row.quotedAt >= placed - 2 * DAY).toBe(true);
      if (row.openAt !== null) expect(row.openAt > row.placedAt && row.openAt < row.shippedAt).toBe(true);
      if (goneAt !== null) expect(row.closedAt.getTime()).toBeGreaterThan(Date.parse(goneAt));
      expect(row.closedAt.getTime() >= Date.UTC(2019, 0, 1) && row.closedAt.getTime() < Date.UTC(2026, 0, 2)).toBe(true);
      expect(data.orders.at(i)).toEqual(row);
    });
  });

  it("names path and row when bounds leave nothing", () => {
    const { t } = createDataset(
      defineDataset({
        t: table(5, {
          a: f.timestamp({ from: "2024-01-01", to: "2024-01-02" }),
          b: f.timestamp({ after: "a", to: "2023-01-01" }),
        }),
      }),
      { seed: "demo" },
    );
    for (const read of [() => t.at(3), () => t.slice(3, 4)]) {
      try {
        read();
        expect.unreachable();
      } catch (error) {
        expect(isSeedbedError(error) && [error.code, error.details.path, error.details.row]).toEqual(["RANGE_EMPTY", "t.b", 3]);
        expect(isSeedbedError(error) && error.hint).toBeTruthy();
      }
    }
  });

  it("meets order rules by construction", () => {
    const { t } = createDataset(
      defineDataset({ t: table(200, { a: f.timestamp(), b: f.timestamp({ step: "PT1H" }) }).check("a < b") }),
      { seed: "demo" },
    );
    expect(t.toArray().every(({ a, b }) => a < b && b.getTime() % 3_600_000 === 0)).toBe(true);
  });

  it("carries the paths it names in its type", () => {
    expectTypeOf(f.timestamp({ after: "users.createdAt", before: "x", as: "iso" })).toEqualTypeOf<
      Field<string, "users.createdAt" | "x">
    >();
    const wrong = table(1, { a: f.timestamp({ after: "created" }) });
    // @ts-expect-error there is no field "created"
    expect(() => createDataset(defineDataset({ ...orders, wrong }), { seed: 1 })).toThrow("created");
  });

  it("is unique up to its capacity", () => {
    allValuesOf(f.timestamp({ from: "2024-01-01", to: "2024-01-03", step: "PT1H", as: "iso" }), 72);
    allValuesOf(f.timestamp({ from: "2024-05-03", to: "2024-05-06", step: "PT2H", businessHours: true, as: "epochMs" }), 8);
  });

  it("reports bad options", () => {
    expect(faultsOf(loose("timestamp", { from: 5, as: "text" }))).toEqual(["OPTION_INVALID v.as", "MOMENT_INVALID v.from"]);
    expect(faultsOf(f.timestamp({ to: "never" }))).toEqual(["MOMENT_INVALID v.to"]);
    expect(faultsOf(f.timestamp({ from: "2024-01-02", to: "2024-01-01" }))).toEqual(["RANGE_EMPTY v.to"]);
    expect(faultsOf(f.timestamp({ step: "PT7M", businessHours: true }))).toEqual(["OPTION_INVALID v.step"]);
    expect(faultsOf(f.timestamp({ step: "PT0S" }))).toEqual(["DURATION_INVALID v.step"]);
    expect(faultsOf(f.timestamp({ withinDays: 3 }))).toEqual(["OPTION_INVALID v.withinDays"]);
    expect(issuesOf({ v: f.timestamp({ after: "w", withinDays: -1 }), w: f.timestamp() })[0]?.path).toBe(
      "tables.t.fields.v.withinDays",
    );
    expect(faultsOf(f.timestamp({ after: "v" }))[0]).toMatch(/^CELL_CYCLE/);
    expect(issuesOf({ v: f.timestamp({ after: "w" }), w: f.timestamp({ after: "v" }) })[0]?.code).toBe("CELL_CYCLE");
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.timestamp()).length).toBe(20);
    expect(goldenOf(f.timestamp({ from: "2020-01-01", to: "2025-12-31" }))).toMatchInlineSnapshot(`
      [
        "["2025-03-07T05:39:52.962Z","2023-10-07T14:17:57.410Z"] 1196c2a6b74a9eec3cb0a0bd538eee81",
        "["2025-11-27T14:57:57.923Z","2022-09-19T21:57:01.978Z"] 4d91b3dc6b9a1efbb26d7f43943a2b2f",
        "["2020-08-02T19:44:24.146Z","2023-05-07T17:42:12.657Z"] d0bfaae702e222987f21dbb469b98c31",
      ]
    `);
    const digests = ["demo", "42", "grün"].map((seed) => createDataset(defineDataset(orders), { seed }).digest());
    expect(digests).toMatchInlineSnapshot(`
      [
        "0caade99468fef7153150b23ef633898",
        "ef729316ebdc4af8d7371c0f653c97c8",
        "1b5fbda51c6d2001d189b8f5ca13cc13",
      ]
    `);
  });
});
