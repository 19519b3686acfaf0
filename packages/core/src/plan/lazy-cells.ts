import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import { type Cells, createCells } from "../generators/contract/cells.js";
import { fromValues } from "../vector/from-values.js";
import { withValidity } from "../vector/gather.js";
import { toValues } from "../vector/read-vector.js";
import { uniteBits } from "../vector/vector.js";

/**
 * Cells that are looked up when they are first read, because which ones they are is known only once the plan stands.
 *
 * @param describe - Cells to take type and domain from.
 * @param resolve - The cells to read.
 */
export function lazyCells(describe: () => Cells, resolve: () => Cells): Cells {
  let cells: Cells | undefined;
  const get = (): Cells => {
    cells ??= resolve();
    return cells;
  };
  return {
    get type() {
      return describe().type;
    },
    get fixed() {
      return describe().fixed === true;
    },
    get distinct() {
      return describe().distinct === true;
    },
    get nullable() {
      return describe().nullable === true;
    },
    get optionalMembers() {
      return describe().optionalMembers ?? [];
    },
    get optional() {
      return describe().optional === true;
    },
    at: (row) => get().at(row),
    fill: (rows) => get().fill(rows),
  };
}

/**
 * A member of cells that hold objects: `["email"]` of a person.
 *
 * @param cells - The cells.
 * @param names - Member names, outermost first; none gives the cells themselves.
 * @param path - The whole path, for the error.
 * @throws SeedbedError `PATH_UNKNOWN`.
 */
export function memberCells(cells: Cells, names: readonly string[], path: string): Cells {
  const [name, ...rest] = names;
  if (name === undefined) return cells;
  const { type } = cells;
  const memberType = type.type === "struct" && Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  if (memberType === undefined) {
    const near = type.type === "struct" ? suggestName(name, Object.keys(type.fields)) : undefined;
    throw new SeedbedError("PATH_UNKNOWN", `there is no "${name}" in "${path}"`, {
      ...(near === undefined ? {} : { hint: near }),
      details: { path },
    });
  }
  const member = createCells({
    type: memberType,
    fixed: cells.fixed === true,
    // A member may be null in an object that is there, as the state of an address.
    nullable: true,
    optional: cells.optional === true || cells.optionalMembers?.includes(name) === true,
    at(row) {
      const value = cells.at(row) as Record<string, unknown> | null | undefined;
      return value === null || value === undefined ? value : value[name];
    },
    fill(rows) {
      const vector = cells.fill(rows);
      if (vector.layout !== "struct") {
        return fromValues(
          memberType,
          toValues(vector).map((value) =>
            value === null || value === undefined ? value : (value as Record<string, unknown>)[name],
          ),
        );
      }
      const child = vector.children[name]!;
      const narrowed = withValidity(child, vector.validity);
      const absent = uniteBits(narrowed.absent, vector.absent);
      return absent === undefined ? narrowed : { ...narrowed, absent };
    },
  });
  return memberCells(member, rest, path);
}
