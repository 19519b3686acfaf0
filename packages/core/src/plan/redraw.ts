import { SeedbedError } from "../errors/seedbed-error.js";
import { type Cells, createCells } from "../generators/contract/cells.js";
import type { Rows } from "../random/rows.js";
import { Rows as RowList } from "../random/rows.js";
import { fromValues } from "../vector/from-values.js";
import { toValues } from "../vector/read-vector.js";
import type { FieldPlan } from "./table-plan.js";

/** How often a row is drawn before its check is given up. */
const MAX_ATTEMPTS = 1000;

/** A rule over the rows of a table, in each attempt's own world. */
export interface RowCheck {
  /** How the check is named in errors. */
  readonly source: string;
  /** Tells for many rows whether the check holds when their fields are those of an attempt. */
  holds(attempt: number, rows: Rows): boolean[];
}

/** Fields that are drawn again together until their checks hold. */
export interface RedrawGroup {
  readonly table: string;
  readonly fields: readonly FieldPlan[];
  readonly checks: readonly RowCheck[];
  /** False when drawing again changes no field: then one attempt tells. */
  readonly movable: boolean;
}

/**
 * Makes the fields of a group take each row from the first attempt whose values meet every check. The attempt is a function
 * of the row alone, so any cell can still be had at any time.
 *
 * @param group - Fields and checks.
 * @returns The attempt of a row.
 * @throws SeedbedError `CHECK_UNMET` while reading, when a thousand attempts fail for a row.
 */
export function planRedraw(group: RedrawGroup): (row: number) => number {
  const owner = {};
  let lastRow = -1;
  let lastAttempt = 0;
  const attemptOf = (row: number): number => {
    if (row === lastRow) return lastAttempt;
    const attempt = attempts(RowList.range(row, row + 1))[0]!;
    lastRow = row;
    lastAttempt = attempt;
    return attempt;
  };
  const attempts = (rows: Rows): Uint16Array => rows.once(owner, (batch) => findAttempts(group, batch));
  for (const field of group.fields) {
    const first = field.world(0);
    field.redraw(
      createCells({
        ...first,
        at: (row) => field.world(attemptOf(row)).at(row),
        fill: (rows) => mergeAttempts(field, first, rows, attempts(rows)),
      }),
    );
  }
  return attemptOf;
}

function findAttempts(group: RedrawGroup, rows: Rows): Uint16Array {
  const out = new Uint16Array(rows.length);
  let pending = rows;
  let positions: number[] | undefined;
  for (let attempt = 0; ; attempt++) {
    if (attempt === (group.movable ? MAX_ATTEMPTS : 1)) throw unmet(group, attempt - 1, pending);
    const held = group.checks.map((check) => check.holds(attempt, pending));
    const failing: number[] = [];
    for (let i = 0; i < pending.length; i++) {
      if (held.every((results) => results[i])) out[positions === undefined ? i : positions[i]!] = attempt;
      else failing.push(i);
    }
    if (failing.length === 0) return out;
    const before = positions;
    const { values } = pending;
    positions = failing.map((i) => (before === undefined ? i : before[i]!));
    pending = RowList.of(Float64Array.from(failing, (i) => values[i]!));
  }
}

function unmet(group: RedrawGroup, attempt: number, rows: Rows): SeedbedError {
  const failed = group.checks.filter((check) => check.holds(attempt, rows).some((held) => !held));
  const names = (failed.length > 0 ? failed : group.checks).map((check) => `"${check.source}"`).join(" and ");
  const row = rows.values[0]!;
  const fields = group.fields.map((field) => field.name).join(", ");
  const why = group.movable ? `for each of ${MAX_ATTEMPTS} draws of ${fields}` : `and ${fields} cannot be drawn again`;
  return new SeedbedError(
    "CHECK_UNMET",
    `the check ${names} of ${group.table} failed at row ${row}${group.movable ? " " : ", "}${why}`,
    {
      hint: group.movable
        ? "narrow the fields so that the check holds more often, or derive one field from the others"
        : "choose options by which every value meets the check, or drop the uniqueness",
      details: { table: group.table, row, checks: group.checks.map((check) => check.source) },
    },
  );
}

function mergeAttempts(field: FieldPlan, first: Cells, rows: Rows, attempts: Uint16Array): ReturnType<Cells["fill"]> {
  const vector = first.fill(rows);
  if (attempts.every((attempt) => attempt === 0)) return vector;
  const values = toValues(vector);
  const { values: numbers } = rows;
  for (let i = 0; i < attempts.length; i++) {
    const attempt = attempts[i]!;
    if (attempt > 0) values[i] = field.world(attempt).at(numbers[i]!);
  }
  return fromValues(first.type, values);
}
