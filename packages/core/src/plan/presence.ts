import type { FieldNode } from "../definition/node.js";
import { isSeedbedError } from "../errors/seedbed-error.js";
import { type Cells, type CellsInit, fillByRow } from "../generators/contract/cells.js";
import type { FieldRandom } from "../random/field-random.js";
import type { Rows } from "../random/rows.js";
import { withValidity } from "../vector/gather.js";
import { toValues } from "../vector/read-vector.js";
import { createBits, hasBit, intersectBits, setBit, uniteBits, type Vector } from "../vector/vector.js";

const WORD = 4294967296;

/** Whether a cell has a value, is null, or is absent. */
export interface Presence {
  /** True when some row may be without a value. */
  readonly nullable: boolean;
  readonly optional: boolean;
  /** `undefined` when absent, `null` when null, true when there is a value. */
  at(row: number): true | null | undefined;
  /** Bitmaps of the rows with a value and, where there are any, of absent rows. */
  fill(rows: Rows): { readonly validity: Uint8Array | null; readonly absent: Uint8Array | undefined };
}

/**
 * Reads the modifiers that take values away.
 *
 * @param node - The field's node.
 * @param random - The field's randomness.
 * @param when - Cells of the field that `when` names.
 * @returns Undefined when every row has a value.
 */
export function createPresence(node: FieldNode, random: FieldRandom, when: Cells | undefined): Presence | undefined {
  const nulls = createShare(node.nullFraction, random.derive("#null"));
  const absences = createShare(node.absentFraction, random.derive("#absent"));
  const allowed = when === undefined || node.when === undefined ? undefined : new Set<unknown>(node.when.in);
  if (nulls === undefined && absences === undefined && allowed === undefined) return undefined;
  return {
    nullable: nulls !== undefined || allowed !== undefined,
    optional: absences !== undefined,
    at(row) {
      if (absences?.at(row)) return undefined;
      if (nulls?.at(row)) return null;
      return allowed === undefined || allowed.has(when!.at(row)) ? true : null;
    },
    fill(rows) {
      const absent = absences?.fill(rows);
      const without = nulls?.fill(rows);
      let validity = absent === undefined ? null : invert(absent);
      if (without !== undefined) validity = intersectBits(validity, invert(without));
      if (allowed !== undefined) validity = intersectBits(validity, matches(when!, allowed, rows));
      return { validity, absent };
    },
  };
}

/**
 * Lets presence take values away from cells.
 *
 * @param cells - Cells with a value in every row.
 * @param presence - Which rows keep theirs.
 */
export function withPresence(cells: Cells, presence: Presence): CellsInit {
  const at = (row: number): unknown => {
    const present = presence.at(row);
    return present === true ? cells.at(row) : present;
  };
  return {
    ...cells,
    nullable: cells.nullable === true || presence.nullable,
    optional: cells.optional === true || presence.optional,
    distinct: false,
    at,
    fill(rows) {
      const { validity, absent } = presence.fill(rows);
      const vector = fillPresent(cells, rows, at);
      if (validity === null) return vector;
      const narrowed = withValidity(vector, validity);
      const missing = uniteBits(narrowed.absent, absent);
      return missing === undefined ? narrowed : { ...narrowed, absent: missing };
    },
  };
}

/** Rows without a value may be ones that have none to give: then only the others are made. */
function fillPresent(cells: Cells, rows: Rows, at: (row: number) => unknown): Vector {
  try {
    return cells.fill(rows);
  } catch (error) {
    if (!isSeedbedError(error)) throw error;
    return fillByRow({ type: cells.type, at }, rows);
  }
}

function createShare(
  fraction: number | undefined,
  random: FieldRandom,
): { at(row: number): boolean; fill(rows: Rows): Uint8Array } | undefined {
  if (fraction === undefined || fraction <= 0) return undefined;
  const limit = fraction * WORD;
  return {
    at: (row) => random.word(row, 0) < limit,
    fill(rows) {
      const words = random.words(rows, 0);
      const bits = createBits(words.length);
      for (let i = 0; i < words.length; i++) if (words[i]! < limit) setBit(bits, i);
      return bits;
    },
  };
}

function invert(bits: Uint8Array): Uint8Array {
  return bits.map((byte) => ~byte);
}

function matches(when: Cells, allowed: ReadonlySet<unknown>, rows: Rows): Uint8Array {
  const vector = when.fill(rows);
  const bits = createBits(rows.length);
  if (vector.layout === "dictionary") {
    const hits = vector.dictionary.strings.map((text) => allowed.has(text));
    for (let i = 0; i < rows.length; i++) {
      if (hits[vector.indices[i]!] && hasBit(vector.validity, i)) setBit(bits, i);
    }
    return bits;
  }
  const values = toValues(vector);
  for (let i = 0; i < values.length; i++) if (allowed.has(values[i])) setBit(bits, i);
  return bits;
}
