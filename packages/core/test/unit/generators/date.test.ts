import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { allValuesOf, faultsOf, goldenOf, issuesOf, lastValuesOf, valuesOf } from "./field-laws.js";

describe("date", () => {
  it("lies in the five years before now by default", () => {
    expectTypeOf(f.date()).toEqualTypeOf<Field<string>>();
    const values = valuesOf(f.date(), 3000);
    expect(values.every((v) => v >= "2020-01-01" && v <= "2025-01-01" && new Date(v).toISOString().startsWith(v))).toBe(true);
  });

  it("includes both bounds and keeps to its step", () => {
    expect(new Set(valuesOf(f.date({ from: "2024-02-28", to: "2024-03-01" })))).toEqual(
      new Set(["2024-02-28", "2024-02-29", "2024-03-01"]),
    );
    const weeks = valuesOf(f.date({ from: "2024-01-01", to: "2024-02-01", step: "P1W" }));
    expect(new Set(weeks)).toEqual(new Set(["2024-01-01", "2024-01-08", "2024-01-15", "2024-01-22", "2024-01-29"]));
    expect(new Set(valuesOf(f.date({ from: "2030-05-05" }), 50)).size).toBeGreaterThan(40);
  });

  it("can be limited to business days", () => {
    const values = valuesOf(f.date({ from: "2024-05-03", to: "2024-05-07", businessDays: true }));
    expect(new Set(values)).toEqual(new Set(["2024-05-03", "2024-05-06", "2024-05-07"]));
  });

  it("comes after and before other dates", () => {
    const { t } = createDataset(
      defineDataset({
        t: table(300, {
          start: f.timestamp({ from: "2024-01-01", to: "2024-06-30" }),
          end: f.date({ after: "start", withinDays: 14 }),
          between: f.date({ after: "start", before: "late" }),
          late: f.date({ from: "2024-08-01", to: "2024-08-09" }),
        }),
      }),
      { seed: "demo" },
    );
    for (const [i, row] of t.toArray().entries()) {
      const day = row.start.toISOString().slice(0, 10);
      expect(row.end > day && row.between > day && row.between < row.late).toBe(true);
      expect(Date.parse(row.end) - Date.parse(day)).toBeLessThanOrEqual(14 * 86_400_000);
      expect(t.at(i)).toEqual(row);
    }
  });

  it("is unique up to its capacity", () => {
    allValuesOf(f.date({ from: "2024-01-01", to: "2024-12-31" }), 366);
    allValuesOf(f.date({ from: "2024-05-01", to: "2024-05-31", businessDays: true }), 23);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.date({ from: "2024-02-30" }))).toEqual(["MOMENT_INVALID v.from"]);
    expect(faultsOf(f.date({ from: "2024-02-02", to: "2024-02-01" }))).toEqual(["RANGE_EMPTY v.to"]);
    expect(faultsOf(f.date({ step: "PT1H" }))).toEqual(["OPTION_INVALID v.step"]);
    expect(faultsOf(f.date({ step: "soon" }))).toEqual(["DURATION_INVALID v.step"]);
    expect(faultsOf(f.date({ from: "2024-05-04", to: "2024-05-05", businessDays: true }))).toEqual(["RANGE_EMPTY v.to"]);
    expect(issuesOf({ v: f.date({ after: "w" }), w: f.int() }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "TYPE_MISMATCH tables.t.fields.v.after",
    ]);
  });

  it("keeps its values", () => {
    expect(lastValuesOf(f.date()).length).toBe(20);
    expect(goldenOf(f.date({ businessDays: true }))).toMatchInlineSnapshot(`
      [
        "["2024-04-26","2023-02-21"] 439945cfc529144c594651f8f8055fc6",
        "["2024-12-04","2022-04-07"] c3f4fdc3f5427b23de00b86334724e81",
        "["2020-06-26","2022-10-17"] 69f921254abc710056d9340142e6a89c",
      ]
    `);
  });
});
