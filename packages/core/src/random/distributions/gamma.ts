import { exp } from "../math/exp.js";
import { gammaP, gammaPInverse, gammaQ } from "../math/incomplete-gamma.js";
import { byRejection } from "./by-rejection.js";
import { checkPositive } from "./check-option.js";
import type { Distribution } from "./distribution.js";
import { gammaSample, logGammaSample } from "./gamma-sample.js";

/** Waiting times for several events; sums of amounts. */
export interface GammaOptions {
  readonly type: "gamma";
  /** Number of events, above 0; need not be whole. */
  readonly shape: number;
  /** Mean time between events, above 0; 1 unless stated. */
  readonly scale?: number;
}

/**
 * The gamma distribution.
 *
 * @param options - Shape and scale.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when an option is not above 0.
 * @source G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables" (2000).
 * @example
 * ```ts
 * createGamma({ type: "gamma", shape: 3, scale: 2 }).mean; // 6
 * ```
 */
export function createGamma(options: GammaOptions): Distribution {
  const { shape, scale = 1 } = options;
  checkPositive("gamma", "shape", shape);
  checkPositive("gamma", "scale", scale);
  return byRejection(
    {
      kind: "gamma",
      min: 0,
      max: Number.POSITIVE_INFINITY,
      discrete: false,
      mean: shape * scale,
      variance: shape * scale * scale,
      cdf: (x) => gammaP(shape, x / scale),
      quantile: (p) => scale * gammaPInverse(shape, p),
      survival: (x) => gammaQ(shape, x / scale),
    },
    shape >= 1
      ? (random, row) => scale * gammaSample(shape, random, row, 0)
      : (random, row) => scale * exp(logGammaSample(shape, random, row, 0)),
  );
}
