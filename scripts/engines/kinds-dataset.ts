import { type DatasetDefinition, defineDataset, f, table } from "@seedbed/core";

/** Rows of each kind: enough to meet rare branches, few enough for an interpreter. */
const ROWS = 200;

/**
 * One field of every kind, two where a kind has paths of its own for options.
 *
 * @returns The definition.
 */
export function createKindsDataset(): DatasetDefinition {
  return defineDataset({
    scalars: table(ROWS, {
      id: f.sequence().primaryKey(),
      int: f.int({ min: -5, max: 1e12 }),
      float: f.float({ min: 0, max: 1 }),
      decimal: f.decimal({ min: 1, max: 500, scale: 2 }),
      bool: f.bool({ trueFraction: 0.3 }),
      string: f.string({ minLength: 3, maxLength: 12 }),
      pattern: f.pattern(/[A-Z]{2}\d{3}(-[a-f]+)?/),
      template: f.template("{enum}-{id:5}"),
      uuid: f.uuid(),
      uuid7: f.uuid({ version: 7 }),
      ulid: f.ulid(),
      enum: f.enum({ a: 9, b: 1, c: 0.5 }),
      constant: f.constant("x"),
      bytes: f.bytes({ minLength: 0, maxLength: 9 }),
      json: f.json(),
      nullable: f.nullable(f.int(), 0.3),
      optional: f.optional(f.int(), 0.3),
      array: f.array(f.int({ min: 0, max: 9 }), { min: 0, max: 4 }),
      object: f.object({ a: f.int(), b: f.string({ length: 4 }) }),
      uniqueInt: f.int({ min: 0, max: 999 }).unique(),
      derived: f.derived("int + id"),
      ...f.oneOf("state", { on: { weight: 3 }, off: { weight: 1, fields: { reason: f.string({ length: 5 }) } } }),
    }),
    times: table(ROWS, {
      id: f.sequence().primaryKey(),
      date: f.date(),
      time: f.time(),
      timestamp: f.timestamp(),
      later: f.timestamp({ after: "timestamp", withinDays: 30 }),
      duration: f.duration(),
      timeSeries: f.timeSeries({
        base: 100,
        trend: { perRow: 0.1 },
        seasons: [{ periodRows: 24, amplitude: 10 }],
        noise: { stdDev: 3, autocorrelation: 0.5 },
        events: { probability: 0.01, size: 50 },
      }),
    }),
    numbers: table(ROWS, {
      normal: f.float({ distribution: { type: "normal", mean: 0, stdDev: 1 } }),
      lognormal: f.float({ distribution: { type: "lognormal", mu: 0, sigma: 1 } }),
      exponential: f.float({ distribution: { type: "exponential", rate: 2 } }),
      pareto: f.float({ distribution: { type: "pareto", scale: 1, shape: 3 } }),
      zipf: f.int({ distribution: { type: "zipf", n: 1000, exponent: 1.1 } }),
      poisson: f.int({ distribution: { type: "poisson", mean: 40 } }),
      binomial: f.int({ distribution: { type: "binomial", trials: 50, probability: 0.3 } }),
      beta: f.float({ distribution: { type: "beta", alpha: 2, beta: 3 } }),
      gamma: f.float({ distribution: { type: "gamma", shape: 0.7, scale: 2 } }),
      histogram: f.float({ distribution: { type: "histogram", edges: [0, 1, 5], counts: [3, 1] } }),
      mixture: f.float({
        distribution: {
          type: "mixture",
          components: [
            { weight: 1, distribution: { type: "normal", mean: 0, stdDev: 1 } },
            { weight: 2, distribution: { type: "exponential", rate: 1 } },
          ],
        },
      }),
      truncated: f.float({ min: 1, max: 2, distribution: { type: "normal", mean: 0, stdDev: 1 } }),
    }),
    people: table(ROWS, {
      id: f.uuid().primaryKey(),
      person: f.person(),
      firstName: f.firstName(),
      lastName: f.lastName(),
      fullName: f.fullName(),
      email: f.email({ from: "person" }).unique(),
      username: f.username(),
      phone: f.phone(),
      url: f.url(),
      ip: f.ip(),
      ip6: f.ip({ version: 6 }),
      mac: f.mac(),
      color: f.color({ form: "hsl" }),
      lorem: f.lorem({ unit: "sentence" }),
      geoPoint: f.geoPoint({ near: { latitude: 52.52, longitude: 13.405 }, radiusKm: 15 }),
      money: f.money(),
      iban: f.iban(),
      card: f.card(),
      address: f.address(),
      city: f.city(),
      country: f.country(),
      company: f.company(),
      jobTitle: f.jobTitle(),
      productName: f.productName(),
      fake: f.fake("commerce.productDescription"),
      mentorId: f.ref("people.id", { nullFraction: 0.2, distribution: "zipf" }),
    }),
    posts: table(
      { per: "people", between: [0, 5], distribution: "zipf" },
      {
        author: f.ref("people.id"),
        name: f.copy("people.firstName"),
        a: f.int({ min: 0, max: 9 }),
        b: f.int({ min: 0, max: 9 }),
      },
    ).check("a + b < 12"),
    totals: table(20, {
      id: f.sequence().primaryKey(),
      sum: f.sum("parts.size"),
      count: f.count("parts"),
      min: f.min("parts.size"),
      max: f.max("parts.size"),
      avg: f.avg("parts.size"),
      first: f.first("parts.size"),
      last: f.last("parts.size"),
    }),
    parts: table({ per: "totals", between: [0, 9] }, { size: f.float({ min: 0, max: 1 }) }),
  });
}
