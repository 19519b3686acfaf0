import { Field } from "../../definition/field.js";
import type { NumberVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";

/** Options of sequences. */
export interface SequenceOptions {
  /** First value, 1 unless stated. */
  readonly start?: number;
  /** Distance between values, 1 unless stated; not 0. */
  readonly step?: number;
  /** Counts anew for each parent of a table made per parent: line numbers. */
  readonly perParent?: boolean;
}

const MAX = 9007199254740991;

const generator: Generator<SequenceOptions, number> = {
  name: "sequence",
  options: (z) => z.strictObject({ start: z.int().optional(), step: z.int().optional(), perParent: z.boolean().optional() }),
  prepare(options, context) {
    const { start = 1, step = 1 } = options;
    for (const [name, value] of [
      ["start", start],
      ["step", step],
    ] as const) {
      if (!Number.isSafeInteger(value)) context.report(name, `${name} must be a whole number, got ${String(value)}`);
    }
    if (step === 0) context.report("step", "a step of 0 repeats one value", "use 1 or another whole number");
    const last = start + step * Math.max(0, context.rowCount() - 1);
    if (Math.abs(last) > MAX)
      context.report("start", `the last value ${last} is beyond ±2^53`, "lower start, step or rows", "RANGE_UNSAFE");
    return options.perParent === true ? countPerParent(start, step, context) : count(start, step, last);
  },
};

function count(start: number, step: number, last: number): CellsInit<number> {
  const small = Math.abs(start) < 2147483647 && Math.abs(last) < 2147483647;
  return {
    type: { type: "int" },
    fixed: true,
    distinct: true,
    at: (row) => start + step * row,
    fill(rows): NumberVector {
      const { length, values: numbers } = rows;
      const values = small ? new Int32Array(length) : new Float64Array(length);
      for (let i = 0; i < length; i++) values[i] = start + step * numbers[i]!;
      return { layout: "number", type: { type: "int" }, length, validity: null, values };
    },
  };
}

function countPerParent(start: number, step: number, context: GeneratorContext): CellsInit<number> {
  const position = context.positionInParent();
  return { type: { type: "int" }, fixed: true, at: (row) => start + step * position(row) };
}

/**
 * Whole numbers that count up with the row: 1, 2, 3, …
 *
 * @param options - `start` and `step`; `perParent` counts within each parent.
 * @returns A field of numbers.
 * @example
 * ```ts
 * f.sequence().primaryKey();
 * f.sequence({ start: 1000, step: 10 });
 * ```
 */
export const sequence: FieldBuilder<(options?: SequenceOptions) => Field<number>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: SequenceOptions = {}) => new Field<number>({ kind: "sequence", ...options }),
);
