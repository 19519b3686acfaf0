import { describe, expect, test } from "vitest";
import { deriveKey } from "../../../../src/random/derive-key.js";
import { createDistribution, truncate } from "../../../../src/random/distributions/index.js";
import { FieldRandom } from "../../../../src/random/field-random.js";
import { Rows } from "../../../../src/random/rows.js";
import { seedToKey } from "../../../../src/random/seed-key.js";
import { SAMPLES } from "../../../statistics/measures/distribution-samples.js";

const fieldOf = (seed: string): FieldRandom => new FieldRandom(deriveKey(seedToKey(seed), "values"));
const random = fieldOf("laws");
const edges = Rows.of(
  Float64Array.of(0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER),
);

describe.each(SAMPLES)("$name", ({ make }) => {
  const distribution = make();

  test("a filled batch is the sampled cells, also near 2^53", () => {
    for (const rows of [Rows.range(0, 300), edges, Rows.range(7, 7)]) {
      const filled = distribution.fill(random, rows);
      expect(Array.from(filled)).toEqual(Array.from(rows.values, (row) => distribution.sample(random, row)));
      expect(Array.from(make().fill(fieldOf("laws"), rows))).toEqual(Array.from(filled));
    }
  });

  test("values lie in the support", () => {
    const values = distribution.fill(random, Rows.range(0, 5000));
    expect(values.every((x) => x >= distribution.min && x <= distribution.max)).toBe(true);
    if (distribution.discrete) expect(values.every(Number.isInteger)).toBe(true);
  });

  test("quantile and cdf are each other's inverse", () => {
    let last = Number.NEGATIVE_INFINITY;
    for (const p of [1e-6, 1e-3, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-6]) {
      const x = distribution.quantile(p);
      expect(x).toBeGreaterThanOrEqual(last);
      last = x;
      if (distribution.discrete) {
        expect(distribution.cdf(x)).toBeGreaterThanOrEqual(p - 1e-11);
        expect(distribution.cdf(x - 1)).toBeLessThan(p + 1e-11);
      } else if (distribution.min < distribution.max) {
        // Next to an end, numbers are too coarse for the inverse.
        expect(Math.abs(distribution.cdf(x) - p)).toBeLessThan(x > distribution.max - 1e-6 ? 1e-2 : 1e-9);
      }
    }
    expect([distribution.quantile(0), distribution.quantile(1)]).toEqual([distribution.min, distribution.max]);
    expect(distribution.cdf(distribution.max)).toBe(1);
    expect(distribution.cdf(distribution.min - 1)).toBe(0);
  });
});

test("golden values at three seeds", () => {
  const golden = Object.fromEntries(
    SAMPLES.map(({ name, make }) => [name, ["demo", "42", "2026"].map((seed) => make().sample(fieldOf(seed), 41))]),
  );
  expect(golden).toMatchInlineSnapshot(`
    {
      "{"type":"beta","alpha":0.1,"beta":0.2}": [
        0.5617601845548021,
        0.039482014970268244,
        0.2277949458314974,
      ],
      "{"type":"beta","alpha":2,"beta":3} from 0.5 to 0.6": [
        0.518816524126229,
        0.532713653264467,
        0.557982143354053,
      ],
      "{"type":"beta","alpha":2,"beta":5}": [
        0.4957896963523145,
        0.1516434650709871,
        0.3688767513126785,
      ],
      "{"type":"beta","alpha":500,"beta":3,"min":-1,"max":4}": [
        3.9791248283328784,
        3.9553710500689956,
        3.981979313406325,
      ],
      "{"type":"binomial","trials":10,"probability":0.3}": [
        2,
        2,
        3,
      ],
      "{"type":"binomial","trials":1000000000,"probability":0.5}": [
        499985512,
        499993417,
        500005051,
      ],
      "{"type":"binomial","trials":1000000000000000,"probability":1e-8}": [
        9997102,
        9998683,
        10001010,
      ],
      "{"type":"exponential","mean":20}": [
        31.437303293377642,
        20.680181451066098,
        9.821743228752077,
      ],
      "{"type":"exponential","rate":3}": [
        0.5239550548896273,
        0.3446696908511016,
        0.16369572047920125,
      ],
      "{"type":"gamma","shape":0.05}": [
        0.10201176854446206,
        0.00034842634928846516,
        0.002461835751669893,
      ],
      "{"type":"gamma","shape":1000000}": [
        999185.3118873164,
        999629.4099433862,
        1000284.1266359418,
      ],
      "{"type":"gamma","shape":2} from 1 to 3": [
        1.3070492963965583,
        1.538717048499963,
        1.9949507391919332,
      ],
      "{"type":"gamma","shape":3,"scale":2}": [
        3.0907776025765323,
        4.213043111712675,
        6.317266363647399,
      ],
      "{"type":"histogram","edges":[0,1,5,6],"counts":[1,0,3]}": [
        0.8306300219453875,
        5.1407714119442955,
        5.482614309732706,
      ],
      "{"type":"lognormal","mean":30,"sigma":1}": [
        8.057644825199214,
        12.564745179000232,
        24.182528995550037,
      ],
      "{"type":"lognormal","median":30,"sigma":0.5}": [
        19.96357464112034,
        24.929357776050654,
        34.58478708953662,
      ],
      "{"type":"lognormal"} from 5 to 10": [
        5.459859155993438,
        5.8660638140137715,
        6.8263413391938075,
      ],
      "{"type":"mixture","components":[{"weight":9,"distribution":{"type":"normal"}},{"weight":1,"distribution":{"type":"mixture","components":[{"weight":1,"distribution":{"type":"exponential"}},{"weight":3,"distribution":{"type":"uniform","min":3,"max":4}}]}}]}": [
        3.2076575054863468,
        -0.3703024910950693,
        3.6119607322995297,
      ],
      "{"type":"normal","mean":4,"stdDev":2}": [
        2.3708478536916404,
        3.2593950178098616,
        4.568866096883966,
      ],
      "{"type":"normal","mean":40,"stdDev":12} from 18 to 65": [
        31.14326189504473,
        36.032682606575946,
        43.462165998481254,
      ],
      "{"type":"normal"} from 9 to 12": [
        9.02551892007637,
        9.0481151664468,
        9.1033503609403,
      ],
      "{"type":"pareto","scale":2,"shape":5}": [
        2.738800945513214,
        2.459477662473206,
        2.2064052618081784,
      ],
      "{"type":"pareto","shape":0.3}": [
        188.58532347331908,
        31.39651528311798,
        5.139507227792751,
      ],
      "{"type":"poisson","mean":0.01}": [
        0,
        0,
        0,
      ],
      "{"type":"poisson","mean":1000000000000}": [
        999999083710,
        999999583646,
        1000000319468,
      ],
      "{"type":"poisson","mean":2000000}": [
        1998704,
        1999411,
        2000452,
      ],
      "{"type":"poisson","mean":3}": [
        2,
        2,
        3,
      ],
      "{"type":"poisson","mean":3} from 2 to 6": [
        2,
        3,
        4,
      ],
      "{"type":"poisson","mean":500000}": [
        499424,
        499738,
        500201,
      ],
      "{"type":"uniform","min":-3,"max":9}": [
        -0.5081099341638375,
        1.2669427074986608,
        4.343528787594355,
      ],
      "{"type":"zipf","n":100,"exponent":0.3}": [
        73,
        55,
        27,
      ],
      "{"type":"zipf","n":1000000,"exponent":3}": [
        1,
        1,
        1,
      ],
      "{"type":"zipf","n":1000000000} from 10 to 1000": [
        25,
        50,
        164,
      ],
      "{"type":"zipf","n":1000}": [
        211,
        69,
        10,
      ],
      "{"type":"zipf","n":9007199254740992,"exponent":1.2}": [
        1440,
        98,
        7,
      ],
    }
  `);
});

test("edge parameters", () => {
  const fill = (options: Parameters<typeof createDistribution>[0]): number[] =>
    Array.from(createDistribution(options).fill(random, Rows.range(0, 2000)));
  expect(new Set(fill({ type: "normal", mean: 7, stdDev: 0 }))).toEqual(new Set([7]));
  expect(new Set(fill({ type: "lognormal", mu: 0, sigma: 0 }))).toEqual(new Set([1]));
  expect(new Set(fill({ type: "uniform", min: 3, max: 3 }))).toEqual(new Set([3]));
  expect(new Set(fill({ type: "binomial", trials: 0, probability: 0.5 }))).toEqual(new Set([0]));
  expect(new Set(fill({ type: "binomial", trials: 9, probability: 1 }))).toEqual(new Set([9]));
  expect(new Set(fill({ type: "binomial", trials: 9, probability: 0 }))).toEqual(new Set([0]));
  expect(new Set(fill({ type: "zipf", n: 1 }))).toEqual(new Set([1]));
  expect(new Set(fill({ type: "zipf", n: 2 ** 53, exponent: 100 }))).toEqual(new Set([1]));
  expect(new Set(fill({ type: "poisson", mean: 1e-12 }))).toEqual(new Set([0]));
  for (const options of [
    { type: "gamma", shape: 1e-4 },
    { type: "gamma", shape: 1e15 },
    { type: "beta", alpha: 1e-4, beta: 1e-4 },
    { type: "beta", alpha: 1e12, beta: 1 },
    { type: "pareto", shape: 1e-3 },
    { type: "pareto", shape: 1e6 },
    { type: "zipf", n: 2 ** 53, exponent: 1e-9 },
    { type: "poisson", mean: 1e15 },
    { type: "binomial", trials: Number.MAX_SAFE_INTEGER, probability: 0.5 },
    { type: "exponential", rate: 1e-300 },
    { type: "uniform", min: -8e307, max: 8e307 },
  ] as const) {
    const distribution = createDistribution(options);
    expect(fill(options).every((x) => x >= distribution.min && x <= distribution.max)).toBe(true);
  }
});

describe("truncate", () => {
  const normal = createDistribution({ type: "normal" });
  test("keeps a distribution that lies within the bounds", () => {
    expect(truncate(normal, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(normal);
  });
  test("reaches far into either tail", () => {
    for (const sign of [1, -1]) {
      const far = sign === 1 ? truncate(normal, 20, Number.POSITIVE_INFINITY) : truncate(normal, Number.NEGATIVE_INFINITY, -20);
      const values = far.fill(random, Rows.range(0, 2000)).map((x) => x * sign);
      expect(Math.min(...values)).toBeGreaterThanOrEqual(20);
      expect(new Set(values).size).toBe(2000);
      expect(values.reduce((sum, x) => sum + x, 0) / 2000).toBeCloseTo(20.0498, 1);
    }
  });
  test("keeps whole numbers at both bounds", () => {
    const dice = truncate(createDistribution({ type: "poisson", mean: 3 }), 1.5, 3);
    expect([dice.min, dice.max]).toEqual([2, 3]);
    expect(new Set(dice.fill(random, Rows.range(0, 1000)))).toEqual(new Set([2, 3]));
    expect(dice.cdf(2)).toBeCloseTo(0.5, 12);
    expect(truncate(createDistribution({ type: "zipf", n: 10 }), 4, 4).sample(random, 0)).toBe(4);
  });
  test("knows mean and variance", () => {
    const half = truncate(normal, 0, Number.POSITIVE_INFINITY);
    expect(half.mean).toBeCloseTo(Math.sqrt(2 / Math.PI), 6);
    expect(half.variance).toBeCloseTo(1 - 2 / Math.PI, 6);
    expect(truncate(createDistribution({ type: "uniform" }), 0.5, 0.75).mean).toBeCloseTo(0.625, 9);
  });
  test("refuses what is empty or no interval", () => {
    const empty = expect.objectContaining({ code: "DISTRIBUTION_EMPTY" });
    expect(() => truncate(normal, 50, 60)).toThrow(empty);
    expect(() => truncate(createDistribution({ type: "uniform" }), 2, 3)).toThrow(empty);
    expect(() => truncate(createDistribution({ type: "poisson", mean: 3 }), 1.2, 1.8)).toThrow(empty);
    expect(() => truncate(createDistribution({ type: "histogram", edges: [0, 1, 2, 3], counts: [1, 0, 1] }), 1.2, 1.8)).toThrow(
      empty,
    );
    expect(() => truncate(normal, 1, Number.NaN)).toThrow(expect.objectContaining({ code: "DISTRIBUTION_INVALID" }));
    expect(() => truncate(normal, 2, 1)).toThrow(expect.objectContaining({ code: "DISTRIBUTION_INVALID" }));
  });
});
