import { createDataset, defineDataset, f, parseDataset, safeParseDataset, table } from "@seedbed/core";
import { describe, expect, it } from "vitest";

const definition = defineDataset({
  sensors: table(8, {
    id: f.sequence().primaryKey(),
    createdAt: f.timestamp({ from: "2020-01-01", to: "2022-12-31", step: "PT1S" }),
  }),
  readings: table(
    { per: "sensors", between: [1, 4] },
    {
      sensorId: f.ref("sensors.id"),
      at: f.timestamp({ after: "sensors.createdAt", withinDays: 30, businessHours: true, as: "iso", via: "sensorId" }),
      day: f.date({ before: "at", businessDays: false }),
      label: f.template("{sensorId:3}-{sensors.id}", { via: "sensorId" }),
      value: f.timeSeries({
        base: 20,
        trend: { perDay: 0.1, perRow: 0 },
        seasons: [{ periodDays: 7, amplitude: 2, phase: 0.1 }],
        noise: { stdDev: 1, autocorrelation: 0.5 },
        events: { probability: 0.1, size: 3, durationRows: 2, decay: 0.5 },
        at: "at",
        origin: "2020-01-01",
        perEntity: "sensorId",
        entitySpread: 0.1,
        min: 0,
        max: 100,
        scale: 1,
      }),
      own: f.timeSeries({ base: 1, perEntity: true }),
    },
  ),
  kinds: table(12, {
    float: f.float({ min: -5, max: 5, precision: 2 }),
    decimal: f.decimal({ mean: 5, stdDev: 1, scale: 3, as: "string" }),
    bool: f.bool({ trueFraction: 0.2 }),
    ulid: f.ulid(),
    time: f.time({ from: "09:00", to: "10:00", step: "PT15M" }),
    duration: f.duration({ from: "PT1M", to: "P1D", step: "PT1M" }),
    bytes: f.bytes({ minLength: 1, maxLength: 4 }),
    string: f.string({ length: 3, alphabet: "äöü" }),
    pattern: f.pattern(/[A-Z]{2}\w+/i, { maxRepeat: 3 }),
    text: f.constant("EUR"),
    json: f.constant({ list: [1, null] }),
    object: f.object({ area: f.derived("width * 2"), width: f.int({ min: 1, max: 9 }) }),
    array: f.array(f.int({ min: 1, max: 5 }), { min: 2, max: 5, distinct: true }),
    document: f.json({ depth: 2, size: 3 }),
    shaped: f.json({ shape: f.object({ at: f.timestamp(), n: f.optional(f.int(), 0.5) }) }),
    missing: f.nullable(f.float(), 0.5),
    ...f.oneOf("state", { ACTIVE: { weight: 2 }, PAUSED: { fields: { reason: f.string(), since: f.date() } } }),
  }),
});

describe("documents of field kinds", () => {
  it("give the same values as the builder", () => {
    const parsed = parseDataset(JSON.parse(JSON.stringify(definition)));
    expect(createDataset(parsed, { seed: "demo" }).digest()).toBe(createDataset(definition, { seed: "demo" }).digest());
  });

  it.each(Object.entries(definition.node.tables["kinds"]!.fields))("refuse an unknown option of %s", (name, node) => {
    const result = safeParseDataset({ seedbed: 1, tables: { t: { rows: 1, fields: { [name]: { ...node, bogus: 1 } } } } });
    expect(result.success).toBe(false);
  });
});
