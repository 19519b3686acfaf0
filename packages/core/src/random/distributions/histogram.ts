import { byQuantile } from "./by-quantile.js";
import { checkOption, isFiniteNumber } from "./check-option.js";
import { CumulativeTable } from "./cumulative-table.js";
import type { Distribution } from "./distribution.js";

/** What was counted in reality: bins and how much fell into each; uniform within a bin. */
export interface HistogramOptions {
  readonly type: "histogram";
  /** Ends of the bins, rising; one more than bins. */
  readonly edges: readonly number[];
  /** Count or weight of each bin, at least 0. */
  readonly counts: readonly number[];
}

/**
 * A distribution by histogram.
 *
 * @param options - Edges and counts.
 * @returns The distribution.
 * @throws SeedbedError `DISTRIBUTION_INVALID` when edges do not rise, a count is negative, or all are 0.
 * @source H.-C. Chen and Y. Asau, "On generating random variates from an empirical distribution" (1974).
 * @example
 * ```ts
 * createHistogram({ type: "histogram", edges: [0, 18, 65, 100], counts: [20, 60, 20] }).cdf(18); // 0.2
 * ```
 */
export function createHistogram(options: HistogramOptions): Distribution {
  checkHistogram(options);
  const edges = Float64Array.from(options.edges);
  const { counts } = options;
  const heaviest = Math.max(...counts.map(Math.abs));
  const table = new CumulativeTable(counts.map((count) => count / heaviest));
  const { sums } = table;
  const first = counts.findIndex((count) => count > 0);
  const last = counts.reduce((found, count, i) => (count > 0 ? i : found), first);
  const quantile = (p: number): number => {
    if (!(p > 0)) return p === 0 ? edges[first]! : Number.NaN;
    const bin = table.index(p);
    const left = edges[bin]!;
    const right = edges[bin + 1]!;
    const below = sums[bin]!;
    return Math.min(right, left + ((p - below) / (sums[bin + 1]! - below)) * (right - left));
  };
  let mean = 0;
  for (let i = 0; i < counts.length; i++) mean += (sums[i + 1]! - sums[i]!) * (edges[i]! / 2 + edges[i + 1]! / 2);
  let variance = 0;
  for (let i = 0; i < counts.length; i++) {
    const a = edges[i]! - mean;
    const b = edges[i + 1]! - mean;
    variance += ((sums[i + 1]! - sums[i]!) * (a * a + a * b + b * b)) / 3;
  }
  return byQuantile({
    kind: "histogram",
    min: edges[first]!,
    max: edges[last + 1]!,
    discrete: false,
    mean,
    variance,
    quantile,
    cdf(x) {
      if (!(x > edges[0]!)) return Number.isNaN(x) ? x : 0;
      if (x >= edges[counts.length]!) return 1;
      let low = 0;
      let high = counts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (edges[middle]! <= x) low = middle;
        else high = middle;
      }
      return sums[low]! + ((x - edges[low]!) / (edges[low + 1]! - edges[low]!)) * (sums[low + 1]! - sums[low]!);
    },
  });
}

function checkHistogram({ edges, counts }: HistogramOptions): void {
  const kind = "histogram";
  checkOption(Array.isArray(counts) && counts.length > 0, kind, "counts", "a list of at least one count", counts);
  const need = `a list of ${counts.length + 1} edges, one more than counts`;
  checkOption(Array.isArray(edges) && edges.length === counts.length + 1, kind, "edges", need, edges);
  edges.forEach((edge, i) => {
    const rises = i === 0 || edge > edges[i - 1]!;
    checkOption(isFiniteNumber(edge) && rises, kind, `edges.${i}`, "a finite number above the edge before it", edge);
  });
  counts.forEach((count, i) => {
    checkOption(isFiniteNumber(count) && count >= 0, kind, `counts.${i}`, "a finite number ≥ 0", count);
  });
  checkOption(
    counts.some((count) => count > 0),
    kind,
    "counts",
    "a list with a count above 0",
    counts,
  );
}
