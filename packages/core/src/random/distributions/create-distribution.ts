import { SeedbedError } from "../../errors/seedbed-error.js";
import { type BetaOptions, createBeta } from "./beta.js";
import { type BinomialOptions, createBinomial } from "./binomial.js";
import type { Distribution } from "./distribution.js";
import { createExponential, type ExponentialOptions } from "./exponential.js";
import { createGamma, type GammaOptions } from "./gamma.js";
import { createHistogram, type HistogramOptions } from "./histogram.js";
import { createLognormal, type LognormalOptions } from "./lognormal.js";
import { createMixture, type MixtureOptions } from "./mixture.js";
import { createNormal, type NormalOptions } from "./normal.js";
import { createPareto, type ParetoOptions } from "./pareto.js";
import { createPoisson, type PoissonOptions } from "./poisson.js";
import { createUniform, type UniformOptions } from "./uniform.js";
import { createZipf, type ZipfOptions } from "./zipf.js";

/** Options of every distribution, told apart by `type`; plain JSON. */
export type DistributionOptions =
  | UniformOptions
  | NormalOptions
  | LognormalOptions
  | ExponentialOptions
  | ParetoOptions
  | ZipfOptions
  | PoissonOptions
  | BinomialOptions
  | BetaOptions
  | GammaOptions
  | HistogramOptions
  | MixtureOptions<DistributionOptions>;

/** One line a distribution. */
const FACTORIES: {
  readonly [T in DistributionOptions["type"]]: (options: Extract<DistributionOptions, { type: T }>) => Distribution;
} = {
  uniform: createUniform,
  normal: createNormal,
  lognormal: createLognormal,
  exponential: createExponential,
  pareto: createPareto,
  zipf: createZipf,
  poisson: createPoisson,
  binomial: createBinomial,
  beta: createBeta,
  gamma: createGamma,
  histogram: createHistogram,
  mixture: (options) => createMixture(options, createDistribution),
};

/**
 * Makes a distribution from its options.
 *
 * @param options - The distribution's `type` and its parameters.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when the type is unknown or a parameter bad; `details.path` names the option.
 * @example
 * ```ts
 * createDistribution({ type: "normal", mean: 40, stdDev: 12 }).sample(random, 41);
 * ```
 */
export function createDistribution(options: DistributionOptions): Distribution {
  const type: unknown = (options as { type?: unknown } | null | undefined)?.type;
  if (typeof type !== "string" || !Object.hasOwn(FACTORIES, type)) {
    throw new SeedbedError("DISTRIBUTION_INVALID", `there is no distribution of type ${JSON.stringify(type)}`, {
      hint: `use one of ${Object.keys(FACTORIES).join(", ")}`,
      details: { path: "type" },
    });
  }
  return (FACTORIES as Record<string, (options: DistributionOptions) => Distribution>)[type]!(options);
}
