import { toUniform53 } from "../../random/field-random.js";
import { toRaw } from "../../vector/from-values.js";
import { fromRaw } from "../../vector/read-vector.js";
import type { NumberType } from "../../vector/value-type.js";
import { hasBit, type NumberVector, type Vector } from "../../vector/vector.js";
import type { Cells, CellsInit } from "../contract/cells.js";
import type { GeneratorContext } from "../contract/generator.js";
import type { Axis } from "./moment/axis.js";
import { emptyRange } from "./moment/empty-range.js";
import { isMomentType } from "./moment/is-moment-type.js";
import { DAY_MS } from "./moment/moment-range.js";
import type { MomentOptions } from "./moment-options.js";

/** How far from its anchor a moment lies at most when nothing else bounds it. */
const DEFAULT_DAYS = 365;
const MAX_DAYS = 1_000_000;

/** What dates and timestamps are drawn from, in raw units. */
export interface RelativeKind {
  readonly type: NumberType & { type: "date" | "timestamp" };
  readonly unitMs: number;
  readonly axis: Axis;
  /** Where values lie when there is nothing to measure from. */
  readonly range: { readonly from: number; readonly to: number };
  /** Bounds that always hold; infinite where none was given. */
  readonly from: number;
  readonly to: number;
}

/** The other field's moments, in raw units of this one; NaN where there is none. */
interface Anchor {
  at(row: number): number;
  read(vector: Vector): (i: number) => number;
  readonly cells: Cells;
}

/**
 * Makes the cells of moments that come after, or before, other moments of the same row or of a row it refers to.
 *
 * @param context - The field's context.
 * @param options - Names of the other fields, and how far from them.
 * @param kind - Axis and bounds.
 */
export function createRelativeMoments(context: GeneratorContext, options: MomentOptions, kind: RelativeKind): CellsInit {
  const { random, path } = context;
  const { type, axis, range, unitMs } = kind;
  const after = readAnchor("after", options, context, unitMs);
  const before = readAnchor("before", options, context, unitMs);
  const { withinDays } = options;
  if (withinDays !== undefined && !(withinDays > 0 && withinDays <= MAX_DAYS)) {
    context.report(
      "withinDays",
      `withinDays lies above 0 and up to ${MAX_DAYS}, got ${String(withinDays)}`,
      "give for example 30",
    );
  }
  const within = withinDays === undefined ? undefined : Math.floor((withinDays * DAY_MS) / unitMs);
  const reach = Math.floor((DEFAULT_DAYS * DAY_MS) / unitMs);
  const draw = (row: number, u: number, start: number, end: number): number => {
    let low = kind.from;
    let high = kind.to;
    const hasStart = !Number.isNaN(start);
    const hasEnd = !Number.isNaN(end);
    if (hasStart) {
      low = Math.max(low, start + 1);
      if (within !== undefined) high = Math.min(high, start + within);
    }
    if (hasEnd) {
      high = Math.min(high, end - 1);
      if (within !== undefined && !hasStart) low = Math.max(low, end - within);
    }
    if (!hasStart && !hasEnd) ({ from: low, to: high } = range);
    if (high === Number.POSITIVE_INFINITY) high = start + reach;
    if (low === Number.NEGATIVE_INFINITY) low = end - reach;
    const first = axis.rank(low);
    const count = axis.rank(high + 1) - first;
    if (!(count > 0)) throw emptyRange(path, row, type, low, high);
    return axis.point(first + Math.floor(u * count));
  };
  return {
    type,
    at: (row) => fromRaw(type, draw(row, random.uniform53(row, 0), after?.at(row) ?? Number.NaN, before?.at(row) ?? Number.NaN)),
    fill(rows): NumberVector {
      const { length, values: numbers } = rows;
      const values = new Float64Array(length);
      const starts = after?.read(after.cells.fill(rows)) ?? missing;
      const ends = before?.read(before.cells.fill(rows)) ?? missing;
      const { first, second } = random.pairs(rows, 0);
      for (let i = 0; i < length; i++) values[i] = draw(numbers[i]!, toUniform53(first[i]!, second[i]!), starts(i), ends(i));
      return { layout: "number", type, length, validity: null, values };
    },
  };
}

function missing(): number {
  return Number.NaN;
}

function readAnchor(
  name: "after" | "before",
  options: MomentOptions,
  context: GeneratorContext,
  unitMs: number,
): Anchor | undefined {
  const path = options[name];
  if (path === undefined) return undefined;
  const cells = context.cells(path, path.includes(".") ? options.via : undefined);
  const { type } = cells;
  if (!isMomentType(type)) {
    context.report(
      name,
      `"${path}" is of type ${type.type}, not a date or timestamp`,
      "name a date or timestamp field",
      "TYPE_MISMATCH",
    );
    return undefined;
  }
  const factor = (type.type === "date" ? DAY_MS : 1) / unitMs;
  return {
    cells,
    at(row) {
      const value = cells.at(row);
      return value === null || value === undefined ? Number.NaN : Math.floor(toRaw(type, value) * factor);
    },
    read(vector) {
      if (vector.layout !== "number") return missing;
      const { values, validity } = vector;
      return (i) => (hasBit(validity, i) ? Math.floor(values[i]! * factor) : Number.NaN);
    },
  };
}
