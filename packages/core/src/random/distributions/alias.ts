// PLACEHOLDER: to be replaced
import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";
export interface Weights { readonly size: number; pick(random: FieldRandom, row: number, draw: number): number; fill(random: FieldRandom, rows: Rows, draw: number): Int32Array }
export function createWeights(weights: readonly number[]): Weights {
  const total = weights.reduce((a, b) => a + b, 0);
  const pick = (random: FieldRandom, row: number, draw: number): number => {
    let u = random.uniform(row, draw) * total;
    for (let i = 0; i < weights.length; i++) { u -= weights[i]!; if (u < 0) return i; }
    return weights.length - 1;
  };
  return { size: weights.length, pick, fill: (random, rows, draw) => Int32Array.from(rows.values, (row) => pick(random, row, draw)) };
}
