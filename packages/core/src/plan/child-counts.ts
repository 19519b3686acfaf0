import type { PerNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { createDistribution, type DistributionOptions } from "../random/distributions/index.js";
import { truncate } from "../random/distributions/truncate.js";
import type { FieldRandom } from "../random/field-random.js";
import type { Rows } from "../random/rows.js";
import { PrefixSum } from "./prefix-sum.js";

/** Most parents a prefix sum is made for: 8 bytes for every 64 of them. */
const MAX_PARENTS = 4294967296;

const MAX_ROWS = 9007199254740991;

/** How many children each row of a parent table has, and which rows these are. Made on first use. */
export class ChildCounts {
  private readonly countOf: (parent: number) => number;
  private readonly parentCount: () => number;
  /** Children of every parent, when all have as many. */
  private readonly each: number | undefined;
  private sums: PrefixSum | undefined;

  /**
   * @param node - Range and distribution of the counts.
   * @param parentCount - Number of parent rows.
   * @param random - Randomness of the counts.
   */
  constructor(node: PerNode, parentCount: () => number, random: FieldRandom) {
    this.parentCount = parentCount;
    this.countOf = createCount(node, random);
    const [min, max] = node.between;
    this.each = min === max ? min : undefined;
  }

  /** Number of children altogether. */
  get total(): number {
    const total = this.each === undefined ? this.prefix().total : this.each * this.parentCount();
    if (total <= MAX_ROWS) return total;
    throw new SeedbedError("RANGE_UNSAFE", `${total} rows altogether are beyond 2^53`, {
      hint: "lower the parents' row count or the children of each",
    });
  }

  /** First child row of a parent. */
  start(parent: number): number {
    return this.each === undefined ? this.prefix().before(parent) : this.each * parent;
  }

  /** The parent a child row belongs to. */
  parentOf(child: number): number {
    return this.each === undefined ? this.prefix().find(child) : Math.floor(child / this.each);
  }

  /**
   * The parents of many child rows.
   *
   * @param rows - Child rows.
   */
  parentsOf(rows: Rows): Float64Array {
    const prefix = this.prefix();
    return rows.contiguous
      ? prefix.walk(rows.values[0] ?? 0, rows.length)
      : Float64Array.from(rows.values, (row) => prefix.find(row));
  }

  private prefix(): PrefixSum {
    if (this.sums === undefined) {
      const parents = this.parentCount();
      if (parents > MAX_PARENTS) {
        throw new SeedbedError("PARENTS_TOO_MANY", `child counts of ${parents} parents do not fit in memory`, {
          hint: `keep the parent table at ${MAX_PARENTS} rows or fewer, or give the child table a fixed row count`,
        });
      }
      this.sums = new PrefixSum(parents, this.countOf);
    }
    return this.sums;
  }
}

function createCount(node: PerNode, random: FieldRandom): (parent: number) => number {
  const [min, max] = node.between;
  const size = max - min + 1;
  const chosen = node.distribution ?? "uniform";
  if (chosen === "uniform" || size === 1) return (parent) => min + Math.floor(random.uniform(parent, 0) * size);
  if (chosen === "zipf") {
    const zipf = createDistribution({ type: "zipf", n: size, exponent: 1 });
    return (parent) => min + zipf.sample(random, parent) - 1;
  }
  const distribution = truncate(createDistribution(chosen as DistributionOptions), min - 0.5, max + 0.5);
  return (parent) => Math.min(max, Math.max(min, Math.round(distribution.sample(random, parent))));
}
