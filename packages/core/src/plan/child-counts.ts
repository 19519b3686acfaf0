import type { PerNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { createDistribution, type DistributionOptions } from "../random/distributions/index.js";
import { truncate } from "../random/distributions/truncate.js";
import type { FieldRandom } from "../random/field-random.js";
import { Rows } from "../random/rows.js";
import { scratchWords } from "../random/scratch-words.js";
import { PrefixSum, type ValuesAt } from "./prefix-sum.js";

const WORD = 4294967296;

/** Most parents a prefix sum is made for: 8 bytes for every 64 of them. */
const MAX_PARENTS = 4294967296;

const MAX_ROWS = 9007199254740991;

/** How many children each row of a parent table has, and which rows these are. Made on first use. */
export class ChildCounts {
  private readonly countsOf: ValuesAt;
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
    this.countsOf = createCounts(node, random);
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
      this.sums = new PrefixSum(parents, this.countsOf);
    }
    return this.sums;
  }
}

function createCounts(node: PerNode, random: FieldRandom): ValuesAt {
  const [min, max] = node.between;
  const size = max - min + 1;
  const chosen = node.distribution ?? "uniform";
  if (chosen === "uniform" || size === 1) {
    return (from, count) => {
      const words = random.words(Rows.range(from, from + count), 0, scratchWords(0, count));
      const counts = new Float64Array(count);
      for (let i = 0; i < count; i++) counts[i] = min + Math.floor(((words[i]! + 0.5) / WORD) * size);
      return counts;
    };
  }
  if (chosen === "zipf") {
    const zipf = createDistribution({ type: "zipf", n: size, exponent: 1 });
    return (from, count) => zipf.fill(random, Rows.range(from, from + count)).map((value) => min + value - 1);
  }
  const distribution = truncate(createDistribution(chosen as DistributionOptions), min - 0.5, max + 0.5);
  const toCount = (value: number): number => Math.min(max, Math.max(min, Math.round(value)));
  return (from, count) => distribution.fill(random, Rows.range(from, from + count)).map(toCount);
}
