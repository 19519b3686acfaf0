import type { FieldNode } from "../definition/node.js";
import type { Cells } from "../generators/cells.js";
import type { ParentRows, Relation } from "../generators/relation.js";
import { createDistribution, type DistributionOptions } from "../random/distributions/index.js";
import type { FieldRandom } from "../random/field-random.js";
import { Rows } from "../random/rows.js";
import { createBits, intersectBits, setBit } from "../vector/vector.js";
import type { ChildCounts } from "./child-counts.js";
import { PrefixSum } from "./prefix-sum.js";
import type { Presence } from "./presence.js";

/** Chooses a parent row, −1 for none. */
export type ChooseParent = (row: number) => number;

/**
 * Makes the relation of a reference from the function that chooses its parents.
 *
 * @param parent - Table referred to.
 * @param choose - The parent row of a row; −1 when there is none.
 * @param traits - Whether some rows have no parent, and whether the row decides it.
 */
export function createRelation(
  parent: string,
  choose: ChooseParent,
  traits: { readonly nullable: boolean; readonly fixed: boolean },
): Relation {
  const owner = {};
  return {
    parent,
    ...traits,
    parentRow: choose,
    parentRows: (rows) => rows.once(owner, (batch) => collect(batch, choose)),
  };
}

function collect(rows: Rows, choose: ChooseParent): ParentRows {
  const { values, length } = rows;
  const parents = new Float64Array(length);
  let missing = false;
  for (let i = 0; i < length; i++) {
    const parent = choose(values[i]!);
    if (parent < 0) missing = true;
    parents[i] = parent;
  }
  if (!missing) return { rows: Rows.of(parents), validity: null };
  const validity = createBits(length);
  for (let i = 0; i < length; i++) {
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
  return createRelation(parent, (row) => counts.parentOf(row), { nullable: false, fixed: true });
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
 */
export function chooseFreely(node: FieldNode, random: FieldRandom, parentCount: number, weight: Cells | undefined): ChooseParent {
  if (parentCount === 0) return () => -1;
  if (weight !== undefined) {
    const sums = new PrefixSum(parentCount, (row) => Math.max(0, Number(weight.at(row)) || 0));
    if (sums.total <= 0) return () => -1;
    return (row) => sums.find(random.uniform53(row, 0) * sums.total);
  }
  const chosen = node.distribution as "uniform" | "zipf" | DistributionOptions | undefined;
  if (chosen === undefined || chosen === "uniform") {
    if (node.acyclic === true)
      return (row) => (row === 0 ? -1 : Math.floor(random.uniform53(row, 0) * Math.min(row, parentCount)));
    if (parentCount <= 65536) return (row) => Math.floor(random.uniform(row, 0) * parentCount);
    return (row) => Math.floor(random.uniform53(row, 0) * parentCount);
  }
  const distribution = createDistribution(chosen === "zipf" ? { type: "zipf", n: parentCount, exponent: 1 } : chosen);
  const position =
    chosen === "zipf" || chosen.type === "zipf"
      ? (row: number) => distribution.sample(random, row) - 1
      : (row: number) => Math.floor(distribution.sample(random, row));
  const within = (parent: number, count: number): number => (parent < 0 ? 0 : parent >= count ? parent % count : parent);
  if (node.acyclic === true) return (row) => (row === 0 ? -1 : within(position(row), Math.min(row, parentCount)));
  return (row) => within(position(row), parentCount);
}
