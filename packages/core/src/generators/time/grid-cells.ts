import { toUniform53 } from "../../random/field-random.js";
import { fromRaw } from "../../vector/read-vector.js";
import type { NumberType } from "../../vector/value-type.js";
import type { NumberVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import type { GeneratorContext } from "../contract/generator.js";
import type { Axis } from "./moment/axis.js";
import { emptyRange } from "./moment/empty-range.js";

const MAX_DOMAIN = 9007199254740992;
const INT_MAX = 2147483647;

/** Values spread evenly over the points of an axis between two bounds. */
export interface GridRange {
  readonly type: NumberType;
  readonly axis: Axis;
  /** Least value, raw. */
  readonly from: number;
  /** Greatest value, raw. */
  readonly to: number;
  /** Distance between neighbours where it is the same everywhere; without it there is no order. */
  readonly step?: number;
}

/**
 * Makes the cells of values between fixed bounds.
 *
 * @param context - The field's context; an empty range is reported.
 * @param range - Axis and bounds.
 */
export function createGridCells(context: GeneratorContext, range: GridRange): CellsInit {
  const { random, path } = context;
  const { type, axis, from, to, step } = range;
  const first = axis.rank(from);
  const count = axis.rank(to + 1) - first;
  if (count <= 0) {
    const message = `no value lies between ${String(fromRaw(type, from))} and ${String(fromRaw(type, to))}`;
    context.report("to", message, "widen the range or lower the step", "RANGE_EMPTY");
    return { type, at: () => fromRaw(type, from) };
  }
  const least = axis.point(first);
  const greatest = axis.point(first + count - 1);
  const cursor = random.cursor(2);
  const small = least >= -INT_MAX && greatest <= INT_MAX;
  return {
    type,
    domain: Math.min(count, MAX_DOMAIN),
    at: (row) => fromRaw(type, axis.point(first + Math.floor(random.uniform53(row, 0) * count))),
    pick: (index) => fromRaw(type, axis.point(first + index)),
    fill(rows): NumberVector {
      const { length } = rows;
      const values = small ? new Int32Array(length) : new Float64Array(length);
      for (let i = 0; i < length; i++) {
        cursor.seek(rows.values[i]!);
        values[i] = axis.point(first + Math.floor(toUniform53(cursor.word(0), cursor.word(1)) * count));
      }
      return { layout: "number", type, length, validity: null, values };
    },
    ...(step === undefined
      ? {}
      : {
          order: {
            min: least,
            max: greatest,
            step,
            between(row, low, high) {
              const start = axis.rank(low);
              const points = axis.rank(high + 1) - start;
              if (points <= 0) throw emptyRange(path, row, type, low, high);
              return axis.point(start + Math.floor(random.uniform53(row, 0) * points));
            },
          },
        }),
  };
}
