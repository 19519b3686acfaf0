import { SeedbedError } from "../../errors/seedbed-error.js";
import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";
import { openUnit } from "./open-unit.js";

/** A weighted choice between `0 … size − 1`. */
export interface Weights {
  /** How many there are to choose from. */
  readonly size: number;
  /**
   * Chooses for one cell.
   *
   * @param random - The field's randomness.
   * @param row - Row number.
   * @param draw - First of the two words of the cell that are used.
   * @returns An index; one of weight 0 never.
   */
  pick(random: FieldRandom, row: number, draw: number): number;
  /**
   * Chooses for many cells: `fill(random, rows, draw)[i] === pick(random, rows.values[i], draw)`.
   *
   * @param random - The field's randomness.
   * @param rows - Rows to choose for.
   * @param draw - First of the two words of each cell that are used.
   * @returns One index a row, in a new array.
   */
  fill(random: FieldRandom, rows: Rows, draw: number): Int32Array;
}

/**
 * Prepares a weighted choice; each choice then takes constant time, with weights as small as 10^−9 of the whole
 * appearing at their rate.
 *
 * @param weights - Numbers ≥ 0, of any sum above 0.
 * @returns The choice.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when a weight is negative or not finite, or none is above 0.
 * @source A. J. Walker, "An efficient method for generating discrete random variables with general distributions" (1977);
 * M. D. Vose, "A linear algorithm for generating random numbers with a given distribution" (1991).
 * @example
 * ```ts
 * createWeights([70, 30]).pick(random, 41, 0); // 0 or 1
 * ```
 */
export function createWeights(weights: readonly number[]): Weights {
  const size = weights.length;
  const { share, other } = buildAlias(weights);
  const choose = (a: number, b: number): number => {
    const position = openUnit(a, b) * size;
    const column = Math.floor(position);
    return position - column < share[column]! ? column : other[column]!;
  };
  return {
    size,
    pick: (random, row, draw) => choose(random.word(row, draw), random.word(row, draw + 1)),
    fill(random, rows, draw) {
      const { first: a, second: b } = random.pairs(rows, draw);
      const out = new Int32Array(a.length);
      for (let i = 0; i < out.length; i++) out[i] = choose(a[i]!, b[i]!);
      return out;
    },
  };
}

function buildAlias(weights: readonly number[]): { share: Float64Array; other: Int32Array } {
  const size = weights.length;
  const heaviest = findHeaviest(weights);
  const most = weights[heaviest]!;
  let total = 0;
  for (let i = 0; i < size; i++) total += weights[i]! / most;
  // Each column is as high as the average weight; what a column lacks is filled up from a heavier one.
  const share = new Float64Array(size);
  const other = new Int32Array(size).fill(heaviest);
  const light: number[] = [];
  const heavy: number[] = [];
  for (let i = 0; i < size; i++) {
    share[i] = (weights[i]! / most / total) * size;
    (share[i]! < 1 ? light : heavy).push(i);
  }
  while (light.length > 0 && heavy.length > 0) {
    const small = light.pop()!;
    const large = heavy[heavy.length - 1]!;
    other[small] = large;
    share[large] = share[large]! - (1 - share[small]!);
    if (share[large]! < 1) light.push(heavy.pop()!);
  }
  // What is left over is a full column but for rounding; one of weight 0 still goes to the heaviest.
  for (const i of [...light, ...heavy]) share[i] = weights[i]! > 0 ? 1 : 0;
  return { share, other };
}

function findHeaviest(weights: readonly number[]): number {
  let heaviest = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(typeof weight === "number" && weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new SeedbedError("DISTRIBUTION_INVALID", `weight ${i} must be a finite number ≥ 0, got ${String(weight)}`, {
        hint: "give every value a weight of 0 or more",
        details: { path: `weights.${i}` },
      });
    }
    if (weight > weights[heaviest]!) heaviest = i;
  }
  if (!(weights.length > 0 && weights[heaviest]! > 0)) {
    throw new SeedbedError("DISTRIBUTION_INVALID", weights.length === 0 ? "there are no weights" : "all weights are 0", {
      hint: "give at least one value a weight above 0",
      details: { path: "weights" },
    });
  }
  return heaviest;
}
