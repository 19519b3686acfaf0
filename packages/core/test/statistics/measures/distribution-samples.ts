import {
  createDistribution,
  type Distribution,
  type DistributionOptions,
  truncate,
} from "../../../src/random/distributions/index.js";

/** A distribution to test. */
export interface DistributionSample {
  readonly name: string;
  make(): Distribution;
}

const OPTIONS: readonly DistributionOptions[] = [
  { type: "uniform", min: -3, max: 9 },
  { type: "normal", mean: 4, stdDev: 2 },
  { type: "lognormal", median: 30, sigma: 0.5 },
  { type: "lognormal", mean: 30, sigma: 1 },
  { type: "exponential", mean: 20 },
  { type: "exponential", rate: 3 },
  { type: "pareto", scale: 2, shape: 5 },
  { type: "pareto", shape: 0.3 },
  { type: "zipf", n: 1000 },
  { type: "zipf", n: 100, exponent: 0.3 },
  { type: "zipf", n: 2 ** 53, exponent: 1.2 },
  { type: "zipf", n: 1e6, exponent: 3 },
  { type: "poisson", mean: 0.01 },
  { type: "poisson", mean: 3 },
  { type: "poisson", mean: 5e5 },
  { type: "poisson", mean: 2e6 },
  { type: "poisson", mean: 1e12 },
  { type: "binomial", trials: 10, probability: 0.3 },
  { type: "binomial", trials: 1e9, probability: 0.5 },
  { type: "binomial", trials: 1e15, probability: 1e-8 },
  { type: "beta", alpha: 2, beta: 5 },
  { type: "beta", alpha: 0.1, beta: 0.2 },
  { type: "beta", alpha: 500, beta: 3, min: -1, max: 4 },
  { type: "gamma", shape: 3, scale: 2 },
  { type: "gamma", shape: 0.05 },
  { type: "gamma", shape: 1e6 },
  { type: "histogram", edges: [0, 1, 5, 6], counts: [1, 0, 3] },
  {
    type: "mixture",
    components: [
      { weight: 9, distribution: { type: "normal" } },
      {
        weight: 1,
        distribution: {
          type: "mixture",
          components: [
            { weight: 1, distribution: { type: "exponential" } },
            { weight: 3, distribution: { type: "uniform", min: 3, max: 4 } },
          ],
        },
      },
    ],
  },
];

const BOUNDED: readonly (readonly [DistributionOptions, number, number])[] = [
  [{ type: "normal", mean: 40, stdDev: 12 }, 18, 65],
  [{ type: "normal" }, 9, 12],
  [{ type: "lognormal" }, 5, 10],
  [{ type: "poisson", mean: 3 }, 2, 6],
  [{ type: "zipf", n: 1e9 }, 10, 1000],
  [{ type: "gamma", shape: 2 }, 1, 3],
  [{ type: "beta", alpha: 2, beta: 3 }, 0.5, 0.6],
];

/** Every kind of distribution, with common and with awkward parameters. */
export const SAMPLES: readonly DistributionSample[] = [
  ...OPTIONS.map((options) => ({ name: JSON.stringify(options), make: () => createDistribution(options) })),
  ...BOUNDED.map(([options, min, max]) => ({
    name: `${JSON.stringify(options)} from ${min} to ${max}`,
    make: () => truncate(createDistribution(options), min, max),
  })),
];
