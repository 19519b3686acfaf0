import { f, table } from "../../../src/index.js";
import type { KindCases } from "../kind-cases.js";

const within = (min: number, max: number) => (value: unknown) => Number(value) >= min && Number(value) <= max;

export const numberKinds: Readonly<Record<string, KindCases>> = {
  int: {
    bare: { field: f.int(), valid: within(0, 2 ** 31 - 1), unique: true },
    small: { field: f.int({ min: -3, max: 3 }), valid: within(-3, 3), unique: true },
    wide: { field: f.int({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }), unique: true },
    "near 2^32": { field: f.int({ min: 2 ** 32 - 2, max: 2 ** 32 + 2 }), valid: within(2 ** 32 - 2, 2 ** 32 + 2) },
    nullable: { field: f.int({ min: 0, max: 999 }).nullable(0.3), unique: true },
    optional: { field: f.int({ min: 0, max: 999 }).optional(0.3).nullable(0.2) },
    normal: { field: f.int({ mean: 0, stdDev: 2 }), unique: false },
    truncated: { field: f.int({ min: 0, max: 5, distribution: { type: "poisson", mean: 3 } }), valid: within(0, 5) },
    zipf: { field: f.int({ distribution: { type: "zipf", n: 20, exponent: 1.2 } }), valid: within(1, 20) },
    binomial: { field: f.int({ distribution: { type: "binomial", trials: 40, probability: 0.3 } }), valid: within(0, 40) },
  },
  float: {
    bare: { field: f.float(), valid: within(0, 1) },
    bounded: { field: f.float({ min: -1e6, max: 1e-6 }), valid: within(-1e6, 1e-6) },
    precise: { field: f.float({ min: 0, max: 10, precision: 2 }), valid: within(0, 10) },
    lognormal: { field: f.float({ distribution: { type: "lognormal", mu: 1, sigma: 0.5 } }), valid: within(0, 1e6) },
    exponential: { field: f.float({ distribution: { type: "exponential", rate: 2 } }), valid: within(0, 1e3) },
    pareto: { field: f.float({ distribution: { type: "pareto", scale: 1, shape: 3 } }), valid: within(1, 1e12) },
    beta: { field: f.float({ distribution: { type: "beta", alpha: 2, beta: 5 } }), valid: within(0, 1) },
    gamma: { field: f.float({ distribution: { type: "gamma", shape: 2, scale: 3 } }), valid: within(0, 1e4) },
  },
  decimal: {
    bare: { field: f.decimal() },
    money: { field: f.decimal({ min: 0.01, max: 99.99, scale: 2 }), valid: within(0.01, 99.99), unique: true },
    text: { field: f.decimal({ min: -1, max: 1, scale: 4, as: "string" }), valid: within(-1, 1) },
    normal: { field: f.decimal({ mean: 1000, stdDev: 300, scale: 2 }) },
    whole: { field: f.decimal({ min: -5, max: 5, scale: 0 }), valid: within(-5, 5) },
  },
  bool: {
    bare: { field: f.bool(), unique: true },
    rare: { field: f.bool({ trueFraction: 0.02 }) },
    never: { field: f.bool({ trueFraction: 0 }), valid: (value) => value === false },
  },
  enum: {
    list: { field: f.enum(["red", "green", "blue"]), valid: (value) => /^(red|green|blue)$/.test(String(value)), unique: true },
    weights: { field: f.enum({ often: 9995, rarely: 5, never: 0 }), valid: (value) => value !== "never" },
    numbers: { field: f.enum([1, 2.5, -3]), valid: (value) => [1, 2.5, -3].includes(value as number) },
    mixed: { field: f.enum(["a", 1, true]) },
    unicode: { field: f.enum(["é", "漢字", "👩‍👩‍👧", ""]) },
  },
  sequence: {
    bare: { field: f.sequence(), unique: true },
    stepped: { field: f.sequence({ start: 1000, step: -7 }), unique: true },
    "per parent": {
      field: f.sequence({ perParent: true }),
      tables: { parents: table(40, { id: f.sequence() }) },
      per: { per: "parents", between: [0, 9] },
      valid: within(1, 9),
    },
  },
  money: {
    bare: { field: f.money() },
    bounded: {
      field: f.money({ min: 5, max: 10, currency: { EUR: 9, JPY: 1 } }),
      valid: (value) => {
        const { amount, currency } = value as { amount: number; currency: string };
        return amount >= 5 && amount <= 10 && (currency === "EUR" || Number.isInteger(amount));
      },
    },
  },
  geoPoint: {
    bare: {
      field: f.geoPoint(),
      valid: (value) => {
        const { latitude, longitude } = value as { latitude: number; longitude: number };
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      },
    },
  },
  timeSeries: {
    rows: {
      field: f.timeSeries({
        base: 100,
        trend: { perRow: 0.1 },
        seasons: [{ periodRows: 24, amplitude: 10 }],
        noise: { stdDev: 2, autocorrelation: 0.6 },
      }),
    },
    days: {
      field: f.timeSeries({
        base: 50,
        at: "day",
        trend: { perDay: 0.01 },
        seasons: [{ periodDays: 7, amplitude: 5, phase: 0.25 }],
        events: { probability: 0.02, size: 40, durationRows: 5, decay: 0.5 },
        min: 0,
        max: 200,
        scale: 1,
      }),
      beside: { day: f.date({ from: "2024-01-01", to: "2024-12-31" }) },
      valid: within(0, 200),
    },
    entities: {
      field: f.timeSeries({ base: 10, perEntity: true, noise: { stdDev: 1 } }),
      tables: { sensors: table(12, { id: f.sequence() }) },
      per: { per: "sensors", between: [5, 30] },
    },
  },
};
