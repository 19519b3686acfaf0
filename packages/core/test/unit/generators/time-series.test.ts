import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { describe, expect, expectTypeOf, it } from "vitest";
import { faultsOf, goldenOf, issuesOf, lastValuesOf, valuesOf } from "./field-laws.js";

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

function correlation(values: readonly number[], lag: number): number {
  const m = mean(values);
  let cross = 0;
  let square = 0;
  for (let i = 0; i < values.length; i++) {
    square += (values[i]! - m) ** 2;
    if (i >= lag) cross += (values[i]! - m) * (values[i - lag]! - m);
  }
  return cross / square;
}

describe("timeSeries", () => {
  it("adds level, trend and seasons up", () => {
    expectTypeOf(f.timeSeries({ base: 1 })).toEqualTypeOf<Field<number>>();
    expect(valuesOf(f.timeSeries({ base: 5 }), 3)).toEqual([5, 5, 5]);
    const values = valuesOf(
      f.timeSeries({ base: 10, trend: { perRow: 2 }, seasons: [{ periodRows: 8, amplitude: 3, phase: 0.25 }] }),
    );
    for (const [row, v] of values.entries())
      expect(v).toBeCloseTo(10 + 2 * row + 3 * Math.sin((row / 8 + 0.25) * 2 * Math.PI), 9);
  });

  it("counts days by another field", () => {
    const { t } = createDataset(
      defineDataset({
        t: table(100, {
          at: f.timestamp({ from: "2024-01-01", to: "2024-12-31" }),
          v: f.timeSeries({ at: "at", origin: "2024-01-01", trend: { perDay: 1 }, seasons: [{ periodDays: 7, amplitude: 5 }] }),
        }),
      }),
      { seed: "demo" },
    );
    t.toArray().forEach((row, i) => {
      const days = (row.at.getTime() - Date.UTC(2024, 0, 1)) / 86_400_000;
      expect(row.v).toBeCloseTo(days + 5 * Math.sin((days / 7) * 2 * Math.PI), 6);
      expect(t.at(i)).toEqual(row);
    });
  });

  it.each([0, 0.6, 0.9, -0.5])("has noise of the asked deviation and a correlation of %d", (autocorrelation) => {
    const values = valuesOf(f.timeSeries({ noise: { stdDev: 2, autocorrelation } }), 6000);
    expect(Math.abs(mean(values))).toBeLessThan(0.5);
    expect(Math.sqrt(mean(values.map((v) => v * v)))).toBeCloseTo(2, 0);
    expect(Math.abs(correlation(values, 1) - autocorrelation)).toBeLessThan(0.06);
    expect(Math.abs(correlation(values, 3) - autocorrelation ** 3)).toBeLessThan(0.1);
  });

  it("has events that wear off", () => {
    const values = valuesOf(f.timeSeries({ events: { probability: 0.01, size: 8, durationRows: 4, decay: 0.5 } }), 4000);
    const starts = values.filter((v, i) => v === 8 && values[i - 1] === 0).length;
    expect(Math.abs(starts - 40)).toBeLessThan(22);
    const at = values.findIndex((v, i) => v === 8 && values.slice(i + 1, i + 6).join() === "4,2,1,0,0");
    expect(at).toBeGreaterThan(-1);
  });

  it("gives each parent a series of its own", () => {
    const { readings, sensors } = createDataset(
      defineDataset({
        sensors: table(40, { id: f.sequence().primaryKey() }),
        readings: table(
          { per: "sensors", between: [30, 30] },
          {
            sensorId: f.ref("sensors.id"),
            level: f.timeSeries({ base: 100, perEntity: true, entitySpread: 0.1 }),
            rising: f.timeSeries({ trend: { perRow: 1 }, perEntity: true }),
            noisy: f.timeSeries({ noise: { stdDev: 1, autocorrelation: 0.9 }, perEntity: true }),
            named: f.timeSeries({ base: 100, perEntity: "sensorId", scale: 2 }),
          },
        ),
      }),
      { seed: "demo" },
    );
    const rows = readings.toArray();
    for (let sensor = 0; sensor < sensors.rowCount; sensor++) {
      const own = rows.slice(sensor * 30, sensor * 30 + 30);
      expect(new Set(own.map((row) => row.level)).size).toBe(1);
      expect(new Set(own.map((row) => row.named)).size).toBe(1);
      expect(own.map((row) => row.rising)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    }
    expect(new Set(rows.map((row) => row.level)).size).toBe(40);
    expect(new Set(rows.map((row) => row.named)).size).toBe(40);
    // First rows follow the last ones of another sensor, and are not correlated with them.
    const borders = Array.from({ length: 39 }, (_, i) => [rows[i * 30 + 29]!.noisy, rows[i * 30 + 30]!.noisy] as const);
    expect(Math.abs(mean(borders.map(([a, b]) => a * b)))).toBeLessThan(0.6);
    for (const [i, row] of rows.entries()) expect(readings.at(i)).toEqual(row);
  });

  it("is cut off and rounded", () => {
    const values = valuesOf(f.timeSeries({ base: 5, noise: { stdDev: 10 }, min: 0, max: 9.95, scale: 1 }), 300);
    expect(values.every((v) => v >= 0 && v <= 9.9 && Math.abs(v * 10 - Math.round(v * 10)) < 1e-9)).toBe(true);
    expect(values).toContain(0);
    expect(values).toContain(9.9);
  });

  it("reports bad options", () => {
    expect(faultsOf(f.timeSeries({ base: Number.NaN, noise: { stdDev: -1, autocorrelation: 1 }, scale: 20 }))).toEqual([
      "OPTION_INVALID v.base",
      "OPTION_INVALID v.noise.stdDev",
      "OPTION_INVALID v.noise.autocorrelation",
      "OPTION_INVALID v.scale",
    ]);
    expect(
      faultsOf(
        f.timeSeries({
          trend: { perDay: 1 },
          seasons: [{ periodDays: 7, amplitude: 1 }, { amplitude: 1 }, { periodRows: 0, amplitude: 1 }],
        }),
      ),
    ).toEqual([
      "OPTION_INVALID v.trend.perDay",
      "OPTION_INVALID v.seasons[0].periodDays",
      "OPTION_INVALID v.seasons[1]",
      "OPTION_INVALID v.seasons[2].periodRows",
    ]);
    expect(
      faultsOf(f.timeSeries({ events: { probability: 2, size: 1, durationRows: 1000, decay: -1 }, min: 2, max: 1 })),
    ).toEqual([
      "FRACTION_INVALID v.events.probability",
      "FRACTION_INVALID v.events.decay",
      "OPTION_INVALID v.events.durationRows",
      "RANGE_EMPTY v.max",
    ]);
    expect(faultsOf(f.timeSeries({ perEntity: true }))[0]).toMatch(/^RELATION_UNKNOWN/);
    expect(issuesOf({ v: f.timeSeries({ at: "w" }), w: f.int() })[0]).toMatchObject({
      code: "TYPE_MISMATCH",
      path: "tables.t.fields.v.at",
    });
  });

  it("keeps its values", () => {
    const field = f.timeSeries({
      base: 20,
      trend: { perRow: 0.01 },
      seasons: [{ periodRows: 24, amplitude: 4 }],
      noise: { stdDev: 0.5, autocorrelation: 0.8 },
      events: { probability: 0.05, size: 5, durationRows: 6, decay: 0.6 },
      scale: 2,
    });
    expect(lastValuesOf(field).length).toBe(20);
    expect(goldenOf(field)).toMatchInlineSnapshot(`
      [
        "[20.28,21.41] 6e52367344d350151a38fef48a65c0b3",
        "[20.34,21.12] 999b4a902e05da646728cec3daf60872",
        "[21.87,22.08] d8c6bc22f5453bcd7dfdf971e3ac1909",
      ]
    `);
  });
});
