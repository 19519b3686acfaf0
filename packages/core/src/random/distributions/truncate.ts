import { SeedbedError } from "../../errors/seedbed-error.js";
import { byQuantile } from "./by-quantile.js";
import type { Distribution, Law } from "./distribution.js";
import { integrateMoments, type Moments } from "./moments.js";

/**
 * A distribution within bounds: its values given that they lie there. Exact, by the quantile; nothing is clipped or retried.
 *
 * @param distribution - The whole distribution.
 * @param min - Least value wanted; −Infinity for none.
 * @param max - Greatest value wanted; Infinity for none.
 * @returns The distribution within the bounds; the same one when they cut nothing off.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when a bound is NaN or they are swapped, `DISTRIBUTION_EMPTY` when the
 * distribution has no values between them.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), section II.2.
 * @example
 * ```ts
 * truncate(createNormal({ type: "normal", mean: 40, stdDev: 12 }), 18, 65);
 * ```
 */
export function truncate(distribution: Distribution, min: number, max: number): Distribution {
  if (!(min <= max)) {
    throw new SeedbedError(
      "DISTRIBUTION_INVALID",
      `${distribution.kind}: bounds must be numbers in order, got ${min} and ${max}`,
      {
        hint: "give a min that is not above max",
        details: { path: "min" },
      },
    );
  }
  if (min <= distribution.min && max >= distribution.max) return distribution;
  const { discrete } = distribution;
  const low = Math.max(distribution.min, discrete ? Math.ceil(min) : min);
  const high = Math.min(distribution.max, discrete ? Math.floor(max) : max);
  const cut = low <= high ? cutLaw(distribution, low, high) : undefined;
  if (cut === undefined) {
    throw new SeedbedError("DISTRIBUTION_EMPTY", `${distribution.kind}: no values lie between ${min} and ${max}`, {
      hint: `widen the bounds, or move the distribution (its mean is ${distribution.mean})`,
      details: { path: "min", min, max, mean: distribution.mean },
    });
  }
  let moments: Moments | undefined;
  const getMoments = (): Moments => (moments ??= integrateMoments(cut.quantile));
  const law = { kind: distribution.kind, min: low, max: high, discrete, ...cut };
  const bounded = byQuantile({ ...law, mean: 0, variance: 0 });
  // Moments take some hundred quantiles, and few ask for them.
  return Object.defineProperties(bounded, {
    mean: { get: () => getMoments().mean, enumerable: true },
    variance: { get: () => getMoments().variance, enumerable: true },
  });
}

/** The law between two values, or nothing when it has no mass there. */
function cutLaw(whole: Distribution, low: number, high: number): Pick<Law, "cdf" | "quantile"> | undefined {
  const within = (p: number, x: number): number => (p === 0 || x < low ? low : p === 1 || x > high ? high : x);
  // What lies strictly below the lower bound is cut off, so whole numbers keep the bound itself.
  const before = whole.discrete ? low - 1 : low;
  const below = low <= whole.min ? 0 : whole.cdf(before);
  const { survival, survivalQuantile } = whole;
  if (below > 0.5 && survival !== undefined && survivalQuantile !== undefined) {
    // In the upper tail shares are close to 1 and have few digits; their complements have all.
    const above = survival(before);
    const end = survival(high);
    const mass = above - end;
    if (!(mass > 0)) return low === high && above > 0 ? constantLaw(low) : undefined;
    return {
      cdf: (x) => (x >= high ? 1 : x < low ? 0 : (above - survival(x)) / mass),
      quantile: (p) => within(p, survivalQuantile(above - p * mass)),
    };
  }
  const to = high >= whole.max ? 1 : whole.cdf(high);
  const mass = to - below;
  if (!(mass > 0)) return low === high && whole.min === whole.max ? constantLaw(low) : undefined;
  return {
    cdf: (x) => (x >= high ? 1 : x < low ? 0 : (whole.cdf(x) - below) / mass),
    quantile: (p) => within(p, whole.quantile(below + p * mass)),
  };
}

function constantLaw(value: number): Pick<Law, "cdf" | "quantile"> {
  return { cdf: (x) => (x >= value ? 1 : 0), quantile: () => value };
}
