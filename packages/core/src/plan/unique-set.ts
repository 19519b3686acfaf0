import type { TableNode } from "../definition/node.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import type { Cells } from "../generators/contract/cells.js";
import { Permutation } from "../random/permutation.js";
import type { FieldPlan, TablePlan } from "./table-plan.js";
import { capacityError, createIndex, type IndexOf, MAX_DOMAIN } from "./unique.js";

/** One member of a set of fields that must differ together. */
export interface UniqueMember {
  readonly field: FieldPlan;
  /** Number of values it can take; undefined when it cannot be chosen by index. */
  readonly domain: number | undefined;
  /** True when no two rows share its value anyway. */
  readonly distinct: boolean;
  /** True when it is the row's own parent, fixed by the table being made per parent. */
  readonly ownParent: boolean;
  /** Cells, unless the member is a reference. */
  readonly cells: Cells | undefined;
}

/**
 * Tells whether a field has to differ together with others.
 *
 * @param node - The table's node.
 * @param name - The field.
 */
export function isInUniqueSet(node: TableNode, name: string): boolean {
  return [...(node.unique ?? []), node.primaryKey ?? []].some((names) => names.includes(name));
}

/**
 * The sets of a table that are not met anyway because a smaller one is, in the order they are planned.
 *
 * @param node - The table's node.
 */
export function listUniqueSets(node: TableNode): readonly (readonly string[])[] {
  const declared = [...(node.unique ?? []), ...(node.primaryKey === undefined ? [] : [node.primaryKey])];
  const sets = declared.filter((set) => set.length > 0 && set.every((name) => Object.hasOwn(node.fields, name)));
  return sets.filter((set, i) => {
    const within = (other: readonly string[]): boolean => other.every((name) => set.includes(name));
    return !sets.some((other, j) => i !== j && within(other) && (other.length < set.length || j < i));
  });
}

/**
 * Plans a set of fields whose values differ together: rows get different points of the grid of all combinations.
 *
 * @param table - Their table.
 * @param members - The fields.
 * @param taken - Names of fields whose index another set decides already; the others have to differ without them.
 * @returns The index each member takes, by name; members left out keep their own values.
 * @throws SeedbedError `CAPACITY_EXCEEDED`, `UNIQUE_UNSUPPORTED`.
 */
export function planUniqueSet(
  table: TablePlan,
  members: readonly UniqueMember[],
  taken: ReadonlySet<string>,
): Map<string, IndexOf> {
  const indices = new Map<string, IndexOf>();
  const names = members.map((member) => member.field.name);
  if (members.some((member) => member.distinct)) return indices;
  const inParent = members.some((member) => member.ownParent);
  if (inParent && members.some((m) => m.field.node.kind === "sequence" && m.field.node.perParent === true)) return indices;
  const choosable = members.filter((member) => {
    return member.domain !== undefined && !member.ownParent && !taken.has(member.field.name);
  });
  const wide = choosable.find((member) => member.cells?.growing === true);
  if (wide !== undefined && wide.cells !== undefined) {
    indices.set(wide.field.name, createIndex(wide.cells, wide.field.random));
    return indices;
  }
  const path = `${table.name}(${names.join(", ")})`;
  const keys = members.map(({ field }) => field.node.key ?? field.name);
  const random = table.random.derive(`#unique ${keys.sort().join(" ")}`);
  const shared = names.filter((name) => taken.has(name));
  const grid = createGrid(choosable.map((member) => member.domain!));
  const between = table.node.per?.between[1] ?? 0;
  if (choosable.length === 0 && !(inParent && between <= 1)) {
    throw new SeedbedError("UNIQUE_UNSUPPORTED", `none of ${names.join(", ")} has values that can be chosen by index`, {
      hint:
        shared.length > 0
          ? `${shared.join(", ")} must differ with other fields already; give this set a field of its own`
          : "add a field with a known set of values, such as an int, an enum, a reference or a sequence",
      details: { path },
    });
  }
  if (choosable.length === 0) return indices;
  const permutation = new Permutation(random, Math.max(1, grid.size));
  let pointOf: IndexOf;
  if (inParent && table.per !== undefined) {
    if (between > grid.size) throw capacityError(path, between, grid.size);
    const { counts } = table.per;
    pointOf = (row) => {
      const parent = counts.parentOf(row);
      return permutation.atTweaked(row - counts.start(parent), parent);
    };
  } else {
    if (table.maxRowCount() > grid.size && table.rowCount() > grid.size) throw capacityError(path, table.rowCount(), grid.size);
    pointOf = (row) => permutation.at(row);
  }
  choosable.forEach((member, axis) => {
    const spread = member.field.random.derive("#spread");
    indices.set(member.field.name, (row) => grid.coordinate(axis, pointOf(row), spread.uniform53(row, 0)));
  });
  return indices;
}

interface Grid {
  /** Number of points, at most 2^53. */
  readonly size: number;
  /** A point's index on one axis; `spread` in [0, 1) chooses within an axis too long to be covered point by point. */
  coordinate(axis: number, point: number, spread: number): number;
}

/** All combinations of several domains, as far as 2^53 points reach. */
function createGrid(domains: readonly number[]): Grid {
  const sizes: number[] = [];
  let size = 1;
  for (const domain of domains) {
    const steps = Math.min(domain, Math.max(1, Math.floor(MAX_DOMAIN / size)));
    sizes.push(steps);
    size *= steps;
  }
  return {
    size,
    coordinate(axis, point, spread) {
      let rest = point;
      for (let i = 0; i < axis; i++) rest = Math.floor(rest / sizes[i]!);
      const steps = sizes[axis]!;
      const index = rest % steps;
      const stride = Math.floor(domains[axis]! / steps);
      return stride === 1 ? index : index * stride + Math.floor(spread * stride);
    },
  };
}
