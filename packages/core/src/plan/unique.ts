import { SeedbedError } from "../errors/seedbed-error.js";
import type { Cells, CellsInit } from "../generators/contract/cells.js";
import type { FieldRandom } from "../random/field-random.js";
import { GrowingPermutation, Permutation } from "../random/permutation.js";

/** The index in a field's domain that a row takes; no two rows take the same. */
export type IndexOf = (row: number) => number;

/** Largest domain a permutation covers. */
export const MAX_DOMAIN = 9007199254740992;

/**
 * The error for more rows than values.
 *
 * @param path - Field or fields.
 * @param rows - Rows asked for.
 * @param values - Distinct values there are.
 */
export function capacityError(path: string, rows: number, values: number): SeedbedError {
  return new SeedbedError("CAPACITY_EXCEEDED", `${rows} rows need different values of ${path}, but there are only ${values}`, {
    hint: "widen the options, lower the row count, or drop the uniqueness",
    details: { path, rows, values },
  });
}

/**
 * The error for a unique reference to the parent a table is made per, where siblings share the parent.
 *
 * @param path - The reference.
 * @param most - Most children of a parent.
 */
export function ownParentRepeats(path: string, most: number): SeedbedError {
  return new SeedbedError(
    "CAPACITY_EXCEEDED",
    `up to ${most} rows share each parent, but the reference must differ: only 1 row can`,
    {
      hint: "use between: [0, 1], drop the uniqueness, or make it unique together with another field",
      details: { path, rows: most, values: 1 },
    },
  );
}

/**
 * Chooses the index of each row by a keyed permutation of the domain.
 *
 * @param cells - Cells with `pick` and `domain`.
 * @param random - The field's randomness.
 */
export function createIndex(cells: CellsInit, random: FieldRandom): IndexOf {
  const keyed = random.derive("#unique");
  if (cells.growing === true) {
    const permutation = new GrowingPermutation(keyed);
    return (row) => permutation.at(row);
  }
  const permutation = new Permutation(keyed, Math.min(cells.domain ?? 0, MAX_DOMAIN));
  return (row) => permutation.at(row);
}

/**
 * Cells that take their value at an index of the domain.
 *
 * @param cells - Cells with `pick`.
 * @param indexOf - The index of each row.
 */
export function pickCells(cells: Cells, indexOf: IndexOf): CellsInit {
  const pick = cells.pick!;
  return {
    type: cells.type,
    fixed: true,
    distinct: true,
    ...(cells.domain === undefined ? {} : { domain: cells.domain }),
    at: (row) => pick(indexOf(row), row),
    ...(cells.fillPicked === undefined
      ? {}
      : {
          fill: (rows) => {
            const indices = new Float64Array(rows.length);
            for (let i = 0; i < indices.length; i++) indices[i] = indexOf(rows.values[i]!);
            return cells.fillPicked!(indices, rows);
          },
        }),
  };
}
