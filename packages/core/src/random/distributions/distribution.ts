// PLACEHOLDER: to be replaced
import type { FieldRandom } from "../field-random.js";
import type { Rows } from "../rows.js";
export interface Distribution {
  readonly kind: string; readonly min: number; readonly max: number; readonly discrete: boolean;
  sample(random: FieldRandom, row: number): number;
  fill(random: FieldRandom, rows: Rows): Float64Array;
  cdf(x: number): number; quantile(p: number): number; readonly mean: number; readonly variance: number;
}
