import type { FieldNode } from "../definition/node.js";
import type { Cells } from "../generators/contract/cells.js";
import type { ParentRows, Relation } from "../generators/contract/relation.js";
import { createDistribution, type DistributionOptions } from "../random/distributions/index.js";
import { type FieldRandom, toUniform53 } from "../random/field-random.js";
import { Rows } from "../random/rows.js";
import { scratchWords } from "../random/scratch-words.js";
import { toValues } from "../vector/read-vector.js";
import { createBits, intersectBits, setBit } from "../vector/vector.js";
import type { ChildCounts } from "./child-counts.js";
import { PrefixSum } from "./prefix-sum.js";
import type { Presence } from "./presence.js";

const WORD = 4294967296;
/** Up to this many parents one word is enough: the bias stays below 2^−16. */
const ONE_WORD = 65536;

/** Chooses parent rows. */
export interface ParentChoice {
  /** The parent row of a row, −1 for none. */
  at(row: number): number;
  /** The same for many rows, where there is a faster way. */
  fill?(rows: Rows): Float64Array;
}

/**
 * Makes the relation of a reference from the function that chooses its parents.
 *
 * @param parent - Table referred to.
 * @param choice - Chooses the parent row of a row.
 * @param traits - Whether some rows have no parent, and whether the row decides it.
 */
export function createRelation(
  parent: string,
  choice: ParentChoice,
  traits: { readonly nullable: boolean; readonly fixed: boolean },
): Relation {
  const owner = {};
  return {
    parent,
    ...traits,
    parentRow: (row) => choice.at(row),
    parentRows: (rows) => rows.once(owner, (batch) => collect(batch, choice)),
  };
}

function collect(rows: Rows, choice: ParentChoice): ParentRows {
  const parents = choice.fill === undefined ? Float64Array.from(rows.values, (row) => choice.at(row)) : choice.fill(rows);
  let missing = false;
  for (let i = 0; i < parents.length; i++) if (parents[i]! < 0) missing = true;
  if (!missing) return { rows: Rows.of(parents), validity: null };
  const validity = createBits(parents.length);
  for (let i = 0; i < parents.length; i++) {
    if (parents[i]! < 0) parents[i] = 0;
    else setBit(validity, i);
  }
  return { rows: Rows.of(parents), validity };
}

/**
 * The relation from children made per parent to their parents.
 *
 * @param parent - Parent table.
 * @param counts - Child counts.
 */
export function createPerRelation(parent: string, counts: ChildCounts): Relation {
  return createRelation(
    parent,
    { at: (row) => counts.parentOf(row), fill: (rows) => counts.parentsOf(rows) },
    { nullable: false, fixed: true },
  );
}

/**
 * Lets presence take parents away.
 *
 * @param relation - A relation.
 * @param presence - Which rows keep their parent.
 */
export function withoutParents(relation: Relation, presence: Presence): Relation {
  const owner = {};
  return {
    ...relation,
    nullable: true,
    parentRow: (row) => (presence.at(row) === true ? relation.parentRow(row) : -1),
    parentRows: (rows) =>
      rows.once(owner, () => {
        const parents = relation.parentRows(rows);
        return { rows: parents.rows, validity: intersectBits(parents.validity, presence.fill(rows).validity) };
      }),
  };
}

/**
 * Chooses parents of a reference that the row does not decide: evenly, zipf, after a distribution, or by weight.
 *
 * @param node - The reference's node.
 * @param random - Its randomness.
 * @param parentCount - Number of parent rows.
 * @param weight - Cells of the parents' weights, where the node names them.
 * @returns Undefined when there is no parent to choose.
 */
export function chooseFreely(
  node: FieldNode,
  random: FieldRandom,
  parentCount: number,
  weight: Cells | undefined,
): ParentChoice | undefined {
  if (parentCount === 0) return undefined;
  if (weight !== undefined) {
    const weightOf = (value: unknown): number => Math.max(0, Number(value) || 0);
    const sums = new PrefixSum(parentCount, (from, count) => toValues(weight.fill(Rows.range(from, from + count))).map(weightOf));
    if (sums.total <= 0) return undefined;
    return { at: (row) => sums.find(random.uniform53(row, 0) * sums.total) };
  }
  const chosen = node.distribution as "uniform" | "zipf" | DistributionOptions | undefined;
  if (chosen === undefined || chosen === "uniform") return chooseEvenly(node, random, parentCount);
  const distribution = createDistribution(chosen === "zipf" ? { type: "zipf", n: parentCount, exponent: 1 } : chosen);
  const position =
    chosen === "zipf" || chosen.type === "zipf"
      ? (row: number) => distribution.sample(random, row) - 1
      : (row: number) => Math.floor(distribution.sample(random, row));
  const within = (parent: number, count: number): number => (parent < 0 ? 0 : parent >= count ? parent % count : parent);
  if (node.acyclic === true) return { at: (row) => (row === 0 ? -1 : within(position(row), Math.min(row, parentCount))) };
  return { at: (row) => within(position(row), parentCount) };
}

function chooseEvenly(node: FieldNode, random: FieldRandom, parentCount: number): ParentChoice {
  if (node.acyclic === true) {
    return { at: (row) => (row === 0 ? -1 : Math.floor(random.uniform53(row, 0) * Math.min(row, parentCount))) };
  }
  if (parentCount > ONE_WORD) {
    return {
      at: (row) => Math.floor(random.uniform53(row, 0) * parentCount),
      fill(rows) {
        const { first, second } = random.pairs(rows, 0);
        const out = new Float64Array(rows.length);
        for (let i = 0; i < out.length; i++) out[i] = Math.floor(toUniform53(first[i]!, second[i]!) * parentCount);
        return out;
      },
    };
  }
  return {
    at: (row) => Math.floor(random.uniform(row, 0) * parentCount),
    fill(rows) {
      const words = random.words(rows, 0, scratchWords(0, rows.length));
      const out = new Float64Array(words.length);
      for (let i = 0; i < out.length; i++) out[i] = Math.floor(((words[i]! + 0.5) / WORD) * parentCount);
      return out;
    },
  };
}
