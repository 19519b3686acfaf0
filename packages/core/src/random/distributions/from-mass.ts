import { exp } from "../math/exp.js";
import { byQuantile } from "./by-quantile.js";
import { byRejection } from "./by-rejection.js";
import { CumulativeTable } from "./cumulative-table.js";
import { discreteQuantile } from "./discrete-quantile.js";
import type { Distribution } from "./distribution.js";
import { createTransformedRejection } from "./transformed-rejection.js";

/** Up to this deviation probabilities are tabulated: at most some twenty thousand of them. */
const TABLE_STD_DEV = 1000;

/** A single-humped law of whole numbers. */
export interface MassLaw {
  readonly kind: string;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly variance: number;
  /** Logarithm of the probability of a whole number from `min` to `max`. */
  logMass(k: number): number;
  /** Share at or below a whole number from `min` to `max`. */
  share(k: number): number;
}

/**
 * Makes a distribution of whole numbers from its probabilities: by a table where that is small, by rejection elsewhere.
 *
 * @param law - The law.
 * @returns The distribution.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), sections III.2 and III.3.
 * @example
 * ```ts
 * fromMass(law).sample(random, 41); // a whole number
 * ```
 */
export function fromMass(law: MassLaw): Distribution {
  const { kind, min, max, mean, variance, share } = law;
  const stdDev = Math.sqrt(variance);
  const cdf = (x: number): number => {
    if (Number.isNaN(x)) return x;
    const k = Math.floor(x);
    return k < min ? 0 : k >= max ? 1 : share(k);
  };
  const base = { kind, min, max, discrete: true, mean, variance, cdf };
  const ends = (p: number): number => (p === 0 ? min : p === 1 ? max : Number.NaN);
  if (stdDev <= TABLE_STD_DEV) {
    const { from, table } = tabulate(law);
    return byQuantile({ ...base, quantile: (p) => (p > 0 && p < 1 ? from + table.index(p) : ends(p)) });
  }
  return byRejection(
    { ...base, quantile: (p) => (p > 0 && p < 1 ? discreteQuantile(p, cdf, mean, min, max) : ends(p)) },
    createTransformedRejection({ mean, stdDev, min, max, logMass: law.logMass }),
  );
}

/** Probabilities outwards from the peak, to where they no longer count. */
function tabulate(law: MassLaw): { from: number; table: CumulativeTable } {
  const peak = Math.min(law.max, Math.max(law.min, Math.floor(law.mean)));
  const below: number[] = [];
  const above: number[] = [];
  for (let k = peak; k <= law.max; k++) {
    const mass = exp(law.logMass(k));
    above.push(mass);
    if (mass < 1e-22 && k > law.mean) break;
  }
  for (let k = peak - 1; k >= law.min; k--) {
    const mass = exp(law.logMass(k));
    if (mass < 1e-22) break;
    below.push(mass);
  }
  return { from: peak - below.length, table: new CumulativeTable([...below.reverse(), ...above]) };
}
