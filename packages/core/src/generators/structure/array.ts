import { Field } from "../../definition/field.js";
import type { FieldNode } from "../../definition/node.js";
import { SeedbedError } from "../../errors/seedbed-error.js";
import { Permutation } from "../../random/permutation.js";
import { Rows } from "../../random/rows.js";
import { fromValues } from "../../vector/from-values.js";
import type { ListVector, Vector } from "../../vector/vector.js";
import type { Cells, CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { MAX_LENGTH, resolveLengths } from "../text/symbols/resolve-lengths.js";
import { checkNestedNode } from "./nested-node.js";

/** Options of arrays. */
export interface ArrayOptions {
  /** Exact number of elements; instead of `min` and `max`. */
  readonly length?: number;
  /** Least number of elements, 0 unless stated. */
  readonly min?: number;
  /** Greatest number of elements, 5 unless stated. */
  readonly max?: number;
  /** No two elements of one array are the same. */
  readonly distinct?: boolean;
}

interface ArrayNode extends ArrayOptions {
  readonly of: FieldNode;
}

const WORD = 4294967296;
const MAX_ROWS = 9007199254740992;
const MAX_ELEMENTS = 2147483647;
/** Values of growing kinds get longer with their index: elements start below this. */
const GROWING_START = 1000;

const generator: Generator<ArrayNode, unknown[]> = {
  name: "array",
  options: (z, parts) => {
    const length = z.int().min(0).max(MAX_LENGTH).optional();
    return z.strictObject({ of: parts.field, length, min: length, max: length, distinct: z.boolean().optional() });
  },
  prepare(options, context): CellsInit<unknown[]> {
    const given = {
      ...(options.length === undefined ? {} : { length: options.length }),
      ...(options.min === undefined ? {} : { minLength: options.min }),
      ...(options.max === undefined ? {} : { maxLength: options.max }),
    };
    const { min, max } = resolveLengths(given, { min: 0, max: 5 }, context, ["min", "max"]);
    if (!checkNestedNode(options.of, "of", context)) return { type: { type: "list", of: { type: "json" } }, at: () => [] };
    const cells = context.nested("[]", options.of);
    const elements = options.distinct === true ? distinctElements(cells, options.of, max, context) : freeElements(cells);
    const { random } = context;
    const factor = (max - min + 1) / WORD;
    const lengthOf = (row: number): number => (min === max ? min : min + Math.floor(random.word(row, 0) * factor));
    // Every element is the element field's cell at a row of its own. Beyond 2^53 / stride, rows share elements in turns.
    let stride = 1;
    while (stride < max) stride *= 2;
    const period = MAX_ROWS / stride;
    const firstOf = (row: number): number => (row % period) * stride;
    return {
      type: { type: "list", of: cells.type },
      at(row) {
        const first = firstOf(row);
        return Array.from({ length: lengthOf(row) }, (_, i) => elements.at(row, i, first + i));
      },
      fill(rows): ListVector {
        const { length, values } = rows;
        const offsets = new Int32Array(length + 1);
        let total = 0;
        for (let i = 0; i < length; i++) {
          total += lengthOf(values[i]!);
          if (total > MAX_ELEMENTS) throw tooLarge(context.path);
          offsets[i + 1] = total;
        }
        const places = new Float64Array(total);
        for (let i = 0; i < length; i++) {
          const first = firstOf(values[i]!) - offsets[i]!;
          for (let j = offsets[i]!; j < offsets[i + 1]!; j++) places[j] = first + j;
        }
        const child = elements.fill(rows, offsets, Rows.of(places));
        return { layout: "list", type: { type: "list", of: cells.type }, length, validity: null, offsets, child };
      },
    };
  },
};

/** The elements of arrays: of which row, the how-manieth, and the row that the element field is evaluated at. */
interface Elements {
  at(row: number, index: number, place: number): unknown;
  fill(rows: Rows, offsets: Int32Array, places: Rows): Vector;
}

function freeElements(cells: Cells): Elements {
  return { at: (_row, _index, place) => cells.at(place), fill: (_rows, _offsets, places) => cells.fill(places) };
}

/** Elements at indices of the element field's domain, permuted for each row in a way of its own. */
function distinctElements(cells: Cells, node: FieldNode, most: number, context: GeneratorContext): Elements {
  if ((node.nullFraction ?? 0) > 0 || (node.absentFraction ?? 0) > 0) {
    context.report(
      "distinct",
      "elements that may be missing cannot all be different",
      "drop nullable() or optional() from the element field",
    );
  }
  const { pick, domain = 0 } = cells;
  if (cells.distinct === true) return freeElements(cells);
  if (pick === undefined) {
    const hint = "drop distinct, or use a kind with a domain, such as an int between bounds, an enum or a pattern";
    context.report(
      "distinct",
      `elements of kind ${node.kind} with these options have no known set of values`,
      hint,
      "UNIQUE_UNSUPPORTED",
    );
    return freeElements(cells);
  }
  if (most > domain) {
    const hint = "widen the element field or lower max";
    context.report(
      "distinct",
      `arrays of up to ${most} different elements need as many values, but there are only ${domain}`,
      hint,
      "CAPACITY_EXCEEDED",
    );
    return freeElements(cells);
  }
  const random = context.random.derive("#unique");
  const permutation = new Permutation(random, Math.min(domain, MAX_ROWS));
  const indexOf =
    cells.growing === true
      ? (row: number, index: number): number => Math.floor((random.word(row, 0) / WORD) * GROWING_START) + index
      : (row: number, index: number): number => permutation.atTweaked(index, row);
  return {
    at: (row, index, place) => pick(indexOf(row, index), place),
    fill({ values }, offsets, places) {
      const indices = new Float64Array(places.length);
      for (let i = 0; i < values.length; i++) {
        for (let j = offsets[i]!; j < offsets[i + 1]!; j++) indices[j] = indexOf(values[i]!, j - offsets[i]!);
      }
      if (cells.fillPicked !== undefined) return cells.fillPicked(indices, places);
      return fromValues(
        cells.type,
        Array.from(indices, (index, j) => pick(index, places.values[j]!)),
      );
    },
  };
}

function tooLarge(path: string): SeedbedError {
  return new SeedbedError("BATCH_TOO_LARGE", `${path} has more than ${MAX_ELEMENTS} elements in one batch`, {
    hint: "read fewer rows at once",
    details: { path },
  });
}

/**
 * Arrays of another field's values.
 *
 * @param of - The element field; it cannot read fields of the row.
 * @param options - `length`, or `min` and `max` (0 to 5 unless stated, 100,000 at most); `distinct` elements.
 * @returns A field of arrays.
 * @example
 * ```ts
 * f.array(f.enum(["red", "green", "blue"]), { min: 1, max: 3, distinct: true });
 * ```
 */
export const array: FieldBuilder<<T, Paths extends string>(of: Field<T, Paths>, options?: ArrayOptions) => Field<T[], Paths>> =
  /* @__PURE__ */ defineBuiltinField(
    generator,
    ((of: Field<unknown, string>, options: ArrayOptions = {}) => new Field({ kind: "array", of: of.node, ...options })) as never,
  );
