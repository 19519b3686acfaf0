import { expect, test } from "vitest";
import { SeedbedError } from "../../../../src/errors/seedbed-error.js";
import { createDistribution, createWeights, type DistributionOptions } from "../../../../src/random/distributions/index.js";

const BAD: readonly (readonly [unknown, string])[] = [
  [{ type: "uniform", min: 2, max: 1 }, "max"],
  [{ type: "uniform", min: Number.NaN }, "min"],
  [{ type: "uniform", min: -1.7e308, max: 1.7e308 }, "max"],
  [{ type: "normal", stdDev: -1 }, "stdDev"],
  [{ type: "normal", mean: Number.POSITIVE_INFINITY }, "mean"],
  [{ type: "normal", mean: "4" }, "mean"],
  [{ type: "lognormal", sigma: Number.NaN }, "sigma"],
  [{ type: "lognormal", median: 0 }, "median"],
  [{ type: "lognormal", mean: -1 }, "mean"],
  [{ type: "lognormal", mu: 1, mean: 2 }, "mean"],
  [{ type: "lognormal", mu: Number.NaN }, "mu"],
  [{ type: "exponential", rate: 0 }, "rate"],
  [{ type: "exponential", mean: -2 }, "mean"],
  [{ type: "exponential", mean: 2, rate: 0.5 }, "mean"],
  [{ type: "pareto", shape: 0 }, "shape"],
  [{ type: "pareto", shape: 1, scale: -1 }, "scale"],
  [{ type: "pareto" }, "shape"],
  [{ type: "zipf", n: 0 }, "n"],
  [{ type: "zipf", n: 1.5 }, "n"],
  [{ type: "zipf", n: 10, exponent: 0 }, "exponent"],
  [{ type: "poisson", mean: 0 }, "mean"],
  [{ type: "poisson", mean: 1e16 }, "mean"],
  [{ type: "binomial", trials: -1, probability: 0.5 }, "trials"],
  [{ type: "binomial", trials: 5, probability: 1.1 }, "probability"],
  [{ type: "beta", alpha: 0, beta: 1 }, "alpha"],
  [{ type: "beta", alpha: 1, beta: Number.NaN }, "beta"],
  [{ type: "beta", alpha: 1, beta: 1, min: 1 }, "max"],
  [{ type: "gamma", shape: -1 }, "shape"],
  [{ type: "gamma", shape: 1, scale: 0 }, "scale"],
  [{ type: "histogram", edges: [0, 1], counts: [] }, "counts"],
  [{ type: "histogram", edges: [0, 1], counts: [1, 2] }, "edges"],
  [{ type: "histogram", edges: [0, 1, 1], counts: [1, 2] }, "edges.2"],
  [{ type: "histogram", edges: [0, 1, 2], counts: [1, -2] }, "counts.1"],
  [{ type: "histogram", edges: [0, 1, 2], counts: [0, 0] }, "counts"],
  [{ type: "mixture", components: [] }, "components"],
  [{ type: "mixture", components: [{ weight: -1, distribution: { type: "normal" } }] }, "components.0.weight"],
  [{ type: "mixture", components: [{ weight: 0, distribution: { type: "normal" } }] }, "components"],
  [
    { type: "mixture", components: [{ weight: 1, distribution: { type: "normal", stdDev: -1 } }] },
    "components.0.distribution.stdDev",
  ],
  [{ type: "mixture", components: [{ weight: 1, distribution: { type: "nope" } }] }, "components.0.distribution.type"],
  [{ type: "nope" }, "type"],
  [{ type: "toString" }, "type"],
  [undefined, "type"],
];

test.each(BAD)("%j is refused at %s", (options, path) => {
  let caught: unknown;
  try {
    createDistribution(options as DistributionOptions);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(SeedbedError);
  const { code, details, hint } = caught as SeedbedError;
  expect([code, details["path"]]).toEqual(["DISTRIBUTION_INVALID", path]);
  expect(hint).toBeTruthy();
});

test.each([
  [[], "weights"],
  [[0, 0], "weights"],
  [[1, -1], "weights.1"],
  [[Number.NaN], "weights.0"],
  [[1, Number.POSITIVE_INFINITY], "weights.1"],
])("weights %j are refused at %s", (weights, path) => {
  expect(() => createWeights(weights)).toThrow(expect.objectContaining({ code: "DISTRIBUTION_INVALID", details: { path } }));
});
