import { isSeedbedError, SeedbedError } from "../../errors/seedbed-error.js";
import type { FieldRandom } from "../field-random.js";
import { Rows } from "../rows.js";
import { createWeights } from "./alias.js";
import { checkOption } from "./check-option.js";
import type { Distribution } from "./distribution.js";

/** One part of a mixture. */
export interface MixtureComponent<Options> {
  /** Share, at least 0; shares need not add up to anything. */
  readonly weight: number;
  readonly distribution: Options;
}

/** Several distributions, each with a share of the rows. */
export interface MixtureOptions<Options> {
  readonly type: "mixture";
  readonly components: readonly MixtureComponent<Options>[];
}

/** A mixture knows how deep mixtures lie in it, so that each level chooses by words of its own. */
interface Mixture extends Distribution {
  readonly depth: number;
}

/**
 * A mixture of distributions.
 *
 * @param options - The components.
 * @param create - Makes a component's distribution.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when there is no component, a weight is negative, or a component is bad.
 * @source L. Devroye, "Non-Uniform Random Variate Generation" (1986), section I.5.3: the composition method.
 * @example
 * ```ts
 * createDistribution({
 *   type: "mixture",
 *   components: [
 *     { weight: 9, distribution: { type: "normal", mean: 20, stdDev: 5 } },
 *     { weight: 1, distribution: { type: "pareto", scale: 50, shape: 2 } },
 *   ],
 * });
 * ```
 */
export function createMixture<Options>(
  options: MixtureOptions<Options>,
  create: (options: Options) => Distribution,
): Distribution {
  const { components } = options;
  checkOption(Array.isArray(components) && components.length > 0, "mixture", "components", "a list of at least one", components);
  const parts = components.map((component, i) => createPart(component, i, create));
  const weights = components.map((component) => component.weight);
  const choice = chooseBy(weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const used = parts.filter((_, i) => shares[i]! > 0);
  const depth = 1 + Math.max(...parts.map((part) => ("depth" in part ? (part as Mixture).depth : 0)));
  // Components use the first words of the cell; the choice uses the last ones.
  const draw = 4294967296 - 2 * depth;
  const mean = shares.reduce((sum, share, i) => (share > 0 ? sum + share * parts[i]!.mean : sum), 0);
  const square = shares.reduce((sum, share, i) => {
    const away = parts[i]!.mean - mean;
    return share > 0 ? sum + share * (parts[i]!.variance + away * away) : sum;
  }, 0);
  const cdf = (x: number): number => {
    let sum = 0;
    for (let i = 0; i < parts.length; i++) if (shares[i]! > 0) sum += shares[i]! * parts[i]!.cdf(x);
    return Math.min(1, sum);
  };
  const discrete = used.every((part) => part.discrete);
  const mixture: Mixture = {
    kind: "mixture",
    depth,
    min: Math.min(...used.map((part) => part.min)),
    max: Math.max(...used.map((part) => part.max)),
    discrete,
    mean,
    variance: square,
    cdf,
    quantile(p) {
      const bounds = used.map((part) => part.quantile(p));
      return bisect(p, cdf, Math.min(...bounds), Math.max(...bounds), discrete);
    },
    sample: (random, row) => parts[choice.pick(random, row, draw)]!.sample(random, row),
    fill: (random, rows) => fillParts(parts, choice.fill(random, rows, draw), random, rows),
  };
  return mixture;
}

function createPart<Options>(
  component: MixtureComponent<Options>,
  index: number,
  create: (options: Options) => Distribution,
): Distribution {
  try {
    return create(component.distribution);
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    const inner = error.details["path"];
    const path = `components.${index}.distribution${inner === undefined ? "" : `.${String(inner)}`}`;
    throw rewritten(error, `mixture: ${path}: ${error.message}`, path);
  }
}

function chooseBy(weights: readonly number[]): ReturnType<typeof createWeights> {
  try {
    return createWeights(weights);
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    const index = /\d+$/.exec(String(error.details["path"]));
    throw rewritten(error, `mixture: ${error.message}`, index === null ? "components" : `components.${index[0]}.weight`);
  }
}

function rewritten(error: SeedbedError, message: string, path: string): SeedbedError {
  return new SeedbedError(error.code, message, {
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    details: { ...error.details, path },
    cause: error,
  });
}

/** Each component fills the rows that are its own. */
function fillParts(parts: readonly Distribution[], chosen: Int32Array, random: FieldRandom, rows: Rows): Float64Array {
  const out = new Float64Array(chosen.length);
  const sizes = new Int32Array(parts.length);
  for (let i = 0; i < chosen.length; i++) sizes[chosen[i]!]!++;
  for (let part = 0; part < parts.length; part++) {
    const own = new Float64Array(sizes[part]!);
    if (own.length === 0) continue;
    for (let i = 0, to = 0; i < chosen.length; i++) if (chosen[i] === part) own[to++] = rows.values[i]!;
    const values = parts[part]!.fill(random, Rows.of(own));
    for (let i = 0, from = 0; i < chosen.length; i++) if (chosen[i] === part) out[i] = values[from++]!;
  }
  return out;
}

/** The least value whose share reaches `p`, between two that hold it. */
function bisect(p: number, cdf: (x: number) => number, from: number, to: number, discrete: boolean): number {
  let low = from;
  let high = to;
  if (!(low < high) || cdf(low) >= p) return low;
  for (let i = 0; i < 1100; i++) {
    let middle = low / 2 + high / 2;
    if (discrete) middle = Math.floor(middle);
    if (!(middle > low && middle < high)) break;
    if (cdf(middle) >= p) high = middle;
    else low = middle;
  }
  return high;
}
