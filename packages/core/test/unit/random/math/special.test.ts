import { describe, expect, test } from "vitest";
import { erf, erfc } from "../../../../src/random/math/erfc.js";
import { incompleteBeta, incompleteBetaInverse, logBeta, logBetaKernel } from "../../../../src/random/math/incomplete-beta.js";
import { gammaP, gammaPInverse, gammaQ, logPoissonMass } from "../../../../src/random/math/incomplete-gamma.js";
import { logGamma, stirlingError } from "../../../../src/random/math/log-gamma.js";
import { normalCdf } from "../../../../src/random/math/normal-cdf.js";
import { normalQuantile } from "../../../../src/random/math/normal-quantile.js";

/** Reference values were computed with 40 digits. */
function expectRelative(got: number, want: number, tolerance: number): void {
  expect(Math.abs(got - want) / Math.max(Math.abs(want), 1e-300), `${got} against ${want}`).toBeLessThanOrEqual(tolerance);
}

test("erfc and normalCdf keep their relative precision into the tail", () => {
  const table = [
    [-3, 1.9999779095030015],
    [-0.5, 1.5204998778130465],
    [0, 1],
    [0.1, 0.887537083981715],
    [1, 0.15729920705028513],
    [1.49, 0.03510213515679579],
    [1.51, 0.03272325187128836],
    [2, 0.004677734981047266],
    [3, 2.209049699858544e-5],
    [5, 1.537459794428035e-12],
    [10, 2.088487583762545e-45],
    [20, 5.395865611607901e-176],
    [26, 5.663192408856143e-296],
  ] as const;
  for (const [x, want] of table) {
    expectRelative(erfc(x), want, 2e-14);
    expect(erf(x)).toBeCloseTo(1 - want, 14);
  }
  expectRelative(normalCdf(-20), 2.7536241186062337e-89, 2e-14);
  expectRelative(normalCdf(-8), 6.220960574271784e-16, 2e-14);
  expectRelative(normalCdf(2.5), 0.9937903346742238, 1e-15);
  expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY), erfc(30)]).toEqual([0, 1, 0]);
  expect([normalCdf(Number.NaN), erf(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
});

describe("normalQuantile", () => {
  test("is the inverse of normalCdf", () => {
    for (let i = 1; i < 2000; i++) expectRelative(normalCdf(normalQuantile(i / 4000)), i / 4000, 2e-14);
    for (let i = 1; i < 300; i++) expectRelative(normalCdf(normalQuantile(10 ** -i)), 10 ** -i, 1e-12);
  });
  test("is odd around one half, and knows its ends", () => {
    for (let i = 1; i < 1024; i++) expect(normalQuantile(i / 2048)).toBe(-normalQuantile(1 - i / 2048));
    expect([0, 1, 0.5].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0]);
    expect([-0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expectRelative(normalQuantile(0.975), 1.9599639845400543, 4e-16);
  });
});

test("logGamma", () => {
  const table = [
    [1e-300, 690.7755278982137],
    [1e-5, 11.512919692895826],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [3, Math.LN2],
    [9.99, 12.779315214350193],
    [10, 12.801827480081469],
    [100.5, 361.4355404677776],
    [1e10, 220258509288.81058],
    [1e300, 6.897755278982137e302],
  ] as const;
  for (const [x, want] of table) expectRelative(logGamma(x), want, 3e-14);
  expect([logGamma(0), logGamma(1), logGamma(2), logGamma(-1)]).toEqual([Number.POSITIVE_INFINITY, 0, 0, Number.NaN]);
  expectRelative(stirlingError(10), 0.00833056343336287, 1e-14);
  expectRelative(stirlingError(3), 0.0276779256849983, 1e-12);
});

test("the incomplete gamma function, with its expansion for large shapes", () => {
  const table = [
    [0.01, 1e-3, 0.938570652526129],
    [0.5, 0.2, 0.4729107431344619],
    [1, 1, 0.6321205588285577],
    [2, 3, 0.8008517265285442],
    [10, 5, 0.03182805730620481],
    [10, 20, 0.9950045876916924],
    [100, 100, 0.5132987982791487],
    [1000, 900, 0.0005499022657117829],
    [1000, 1100, 0.99894067674607],
    [1e6, 1e6, 0.5001329807608725],
    [1e6, 1.001e6, 0.8413447863683403],
    [1e10, 1e10 - 1e5, 0.1586552539274242],
    [1e10, 1e10 + 2e5, 0.9772493281448552],
  ] as const;
  for (const [a, x, want] of table) {
    expectRelative(gammaP(a, x), want, 1e-11);
    expect(Math.abs(gammaP(a, x) + gammaQ(a, x) - 1)).toBeLessThan(1e-12);
  }
  expect([gammaP(2, 0), gammaQ(2, -1)]).toEqual([0, 1]);
  // The sums and the expansion meet.
  for (const z of [-4, -1, 0, 0.5, 3]) {
    const below = 1e5;
    const above = 1e5 + 1e-7;
    expect(Math.abs(gammaP(below, below + z * 316) - gammaP(above, above + z * 316))).toBeLessThan(1e-11);
  }
  expectRelative(Math.exp(logPoissonMass(2, 3)), 0.22404180765538775, 1e-14);
  for (const a of [0.02, 0.7, 1, 3.5, 80, 1e4, 1e7]) {
    // Below a shape of 0.03 this p lies at numbers too small to be held.
    for (const p of [a < 0.03 ? 1e-3 : 1e-8, 0.01, 0.3, 0.5, 0.9, 0.99999])
      expectRelative(gammaP(a, gammaPInverse(a, p)), p, 1e-9);
    expect([gammaPInverse(a, 0), gammaPInverse(a, 1), gammaPInverse(a, 2)]).toEqual([0, Number.POSITIVE_INFINITY, Number.NaN]);
  }
});

test("the incomplete beta function", () => {
  const arcsine = (x: number): number => (2 / Math.PI) * Math.asin(Math.sqrt(x));
  for (const x of [1e-9, 0.1, 0.5, 0.77, 0.999]) {
    expectRelative(incompleteBeta(0.5, 0.5, x), arcsine(x), 1e-13);
    expectRelative(incompleteBeta(1, 7, x), -Math.expm1(7 * Math.log1p(-x)), 1e-13);
    expectRelative(incompleteBeta(4, 1, x), x ** 4, 1e-13);
    if (x < 0.1) continue;
    for (const [a, b] of [
      [2, 3],
      [0.01, 5],
      [300, 20],
      [1e6, 2e6],
      [5e7, 2e8],
    ] as const) {
      expect(Math.abs(incompleteBeta(a, b, x) + incompleteBeta(b, a, 1 - x) - 1)).toBeLessThan(1e-12);
    }
  }
  expect(incompleteBeta(2, 3, 0.5)).toBeCloseTo(0.6875, 15);
  expect([incompleteBeta(2, 3, 0), incompleteBeta(2, 3, 1), incompleteBeta(1e8, 1e8, 0.5)]).toEqual([0, 1, 0.5]);
  // The continued fraction and the uniform expansion meet.
  for (const z of [-4, -1, 0.001, 0.5, 3]) {
    const x = 1 / 3 + z * 8.6e-5;
    expect(Math.abs(incompleteBeta(1e7, 2e7, x) - incompleteBeta(1.0000000001e7, 2.0000000002e7, x))).toBeLessThan(1e-9);
  }
  expectRelative(logBeta(2, 3), -Math.log(12), 1e-14);
  expectRelative(logBeta(1e6, 0.5), 0.5 * Math.log(Math.PI / 1e6) + 1 / 8e6, 1e-12);
  expectRelative(Math.exp(logBetaKernel(2, 3, 0.5)), 0.375, 1e-14);
  for (const [a, b] of [
    [0.1, 0.2],
    [2, 3],
    [0.5, 40],
    [500, 3],
    [1e4, 2e4],
  ] as const) {
    for (const p of [1e-8, 0.01, 0.3, 0.5, 0.9, 0.99999]) {
      const x = incompleteBetaInverse(a, b, p);
      // Near 1 the step between two numbers limits it.
      expect(Math.abs(incompleteBeta(a, b, x) - p)).toBeLessThan(x > 0.99999 ? 1e-3 : 1e-10);
    }
    expect([incompleteBetaInverse(a, b, 0), incompleteBetaInverse(a, b, 1), incompleteBetaInverse(a, b, -1)]).toEqual([
      0,
      1,
      Number.NaN,
    ]);
  }
});
