import { describe, expect, test } from "vitest";
import { deriveKey } from "../../src/random/derive-key.js";
import { createDistribution, createWeights, type Distribution } from "../../src/random/distributions/index.js";
import { FieldRandom } from "../../src/random/field-random.js";
import { Rows } from "../../src/random/rows.js";
import { seedToKey } from "../../src/random/seed-key.js";
import { chiSquareDeviate, ONE_IN_A_MILLION } from "./measures/chi-square.js";
import { SAMPLES } from "./measures/distribution-samples.js";

const random = new FieldRandom(deriveKey(seedToKey("statistics"), "values"));
const COUNT = 100_000;
/** Kolmogorov's limit for one chance in a million. */
const KOLMOGOROV = 2.694;

/** Greatest distance between the sample's shares and the law's, times √n. */
function kolmogorovDistance(sorted: Float64Array, { cdf, discrete }: Distribution): number {
  let most = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i + 1;
    while (end < sorted.length && sorted[end] === sorted[i]) end++;
    const share = cdf(sorted[i]!);
    most = Math.max(most, Math.abs(share - end / sorted.length));
    if (!discrete) most = Math.max(most, Math.abs(share - i / sorted.length));
    // A part of the steps is enough: between them the distance moves by less than 1 %.
    i = Math.max(end, i + 40);
    while (i < sorted.length && sorted[i] === sorted[i - 1]) i++;
  }
  return most * Math.sqrt(sorted.length);
}

describe.each(SAMPLES)("$name", ({ make }) => {
  const distribution = make();
  const values = distribution.fill(random, Rows.range(0, COUNT));

  test("values follow the law", () => {
    expect(kolmogorovDistance(Float64Array.from(values).sort(), distribution)).toBeLessThan(KOLMOGOROV);
  });

  test("mean and variance are the law's", () => {
    const { mean, variance } = distribution;
    if (!Number.isFinite(mean) || !Number.isFinite(variance)) return;
    const average = values.reduce((sum, x) => sum + (x - mean), 0) / COUNT;
    // Integrated moments of whole numbers are off by up to a hundredth of the deviation.
    const slack = distribution.discrete ? 0.02 : 0;
    expect(Math.abs(average) / Math.sqrt(variance)).toBeLessThan(ONE_IN_A_MILLION / Math.sqrt(COUNT) + slack);
    const squares = values.map((x) => (x - mean) ** 2 / variance);
    const spread = squares.reduce((sum, x) => sum + x, 0) / COUNT;
    const error = Math.sqrt(squares.reduce((sum, x) => sum + (x - spread) ** 2, 0) / COUNT / COUNT);
    // Where single values make the variance, a sample says nothing of it.
    if (error < 0.02) expect(Math.abs(spread - 1)).toBeLessThan(ONE_IN_A_MILLION * error + 2 * slack);
  });
});

test("neighbouring rows have independent values", () => {
  const normal = createDistribution({ type: "normal" });
  const first = normal.fill(random, Rows.range(0, COUNT));
  const second = normal.fill(random, Rows.range(1, COUNT + 1));
  const product = first.reduce((sum, x, i) => sum + x * second[i]!, 0);
  expect(Math.abs(product) / Math.sqrt(COUNT)).toBeLessThan(ONE_IN_A_MILLION);
});

test.each([
  [50, 1],
  [20, 0.7],
  [200, 1.5],
  [1000, 1],
])("zipf over %i ranks with exponent %f has the exact probabilities", (n, exponent) => {
  const weights = Array.from({ length: n }, (_, i) => (i + 1) ** -exponent);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = 400_000;
  const observed = new Float64Array(n);
  const zipf = createDistribution({ type: "zipf", n, exponent });
  for (const rank of zipf.fill(random, Rows.range(0, count))) observed[rank - 1]!++;
  const expected = weights.map((weight) => (weight / total) * count);
  expect(Math.abs(chiSquareDeviate(observed, expected))).toBeLessThan(ONE_IN_A_MILLION);
  const cdf = (k: number): number => weights.slice(0, k).reduce((sum, weight) => sum + weight, 0) / total;
  for (const k of [1, 2, 19, n - 1, n]) expect(zipf.cdf(k)).toBeCloseTo(cdf(k), 12);
  const mean = weights.reduce((sum, weight, i) => sum + weight * (i + 1), 0) / total;
  expect(zipf.mean).toBeCloseTo(mean, 9);
});

test("counts have the exact probabilities", () => {
  const count = 400_000;
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  const binomial = createDistribution({ type: "binomial", trials: 10, probability: 0.3 });
  const observed = new Float64Array(11);
  for (const k of binomial.fill(random, Rows.range(0, count))) observed[k]!++;
  const expected = Array.from(observed, (_, k) => choose(10, k) * 0.3 ** k * 0.7 ** (10 - k) * count);
  expect(Math.abs(chiSquareDeviate(observed.subarray(0, 10), expected.slice(0, 10)))).toBeLessThan(ONE_IN_A_MILLION);
});

describe("weights", () => {
  const rate = (weights: readonly number[], index: number, count: number): number => {
    const picked = createWeights(weights).fill(random, Rows.range(0, count), 0);
    return picked.reduce((sum, i) => sum + (i === index ? 1 : 0), 0);
  };

  test("rare ones come at their rate: 0.05 % and 0.005 %", () => {
    for (const share of [5e-4, 5e-5]) {
      const count = 2_000_000;
      const seen = rate([1 - share, share], 1, count);
      expect(Math.abs(seen - count * share) / Math.sqrt(count * share)).toBeLessThan(ONE_IN_A_MILLION);
    }
  });

  test("a weight of 0.05 % among a hundred thousand comes at its rate", () => {
    const weights = new Array<number>(100_000).fill(0.9995 / 99_999);
    weights[77_777] = 5e-4;
    const seen = rate(weights, 77_777, 1_000_000);
    expect(Math.abs(seen - 500) / Math.sqrt(500)).toBeLessThan(ONE_IN_A_MILLION);
  });

  test("uneven weights are kept, and 0 never comes", () => {
    const weights = [0, 5, 1, 0, 30, 2.5, 1e-3, 0, 11, 0.5];
    const count = 1_000_000;
    const observed = new Float64Array(weights.length);
    const choice = createWeights(weights);
    const picked = choice.fill(random, Rows.range(0, count), 3);
    for (const i of picked) observed[i]!++;
    for (let row = 0; row < 500; row++) expect(choice.pick(random, row, 3)).toBe(picked[row]);
    const used = weights.flatMap((weight, i) => (weight > 0 ? [i] : []));
    expect(observed.filter((_, i) => weights[i] === 0).every((n) => n === 0)).toBe(true);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const deviate = chiSquareDeviate(
      used.map((i) => observed[i]!),
      used.map((i) => (weights[i]! / total) * count),
    );
    expect(Math.abs(deviate)).toBeLessThan(ONE_IN_A_MILLION);
  });
});
