import { Field } from "../../definition/field.js";
import { SeedbedError } from "../../errors/seedbed-error.js";
import { fromValues } from "../../vector/from-values.js";
import { fromRaw, powerOfTen } from "../../vector/read-vector.js";
import { isNumberType, type ValueType } from "../../vector/value-type.js";
import type { CellsInit } from "../contract/cells.js";
import { createCells } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { createColumns } from "./expression-columns.js";

/** How often a function may come back to itself while it reads other fields. */
const MAX_DEPTH = 200;

/** Computes a field from the other fields of its row. */
export type RowFunction<T = unknown> = (row: Readonly<Record<string, unknown>>) => T;

/** Options of derived fields. */
export interface DerivedOptions {
  /** Digits after the point that the result is rounded to; makes it a decimal. */
  readonly scale?: number;
}

interface DerivedNode extends DerivedOptions {
  readonly expression: string | RowFunction;
}

const generator: Generator<DerivedNode> = {
  name: "derived",
  options: (z) => z.strictObject({ expression: z.string().min(1), scale: z.int().min(0).max(15).optional() }),
  prepare(options, context) {
    if (typeof options.expression === "function") return fromFunction(options.expression, context);
    const { compiled, inputs } = context.expression(options.expression);
    const columns = createColumns(inputs);
    const { scale } = options;
    const type: ValueType = scale === undefined ? compiled.type : { type: "decimal", scale, as: "number" };
    const unit = scale === undefined ? 1 : powerOfTen(scale);
    const finish = (value: unknown): unknown => {
      if (typeof value !== "number") return value;
      if (!Number.isFinite(value)) throw notFinite(context.path, compiled.source, value);
      return scale === undefined ? value : Math.round(value * unit) / unit;
    };
    const nullable = inputs.some((cells) => cells.nullable === true);
    if (!isNumberType(type)) return { type, nullable, at: (row) => compiled.evaluate(columns.at(row), 0) };
    return {
      type,
      nullable,
      at(row) {
        const value = finish(compiled.evaluate(columns.at(row), 0));
        return value === null ? null : toRow(type, value);
      },
      fill(rows) {
        const read = columns.fill(rows);
        const values: unknown[] = new Array(rows.length);
        let missing = false;
        for (let i = 0; i < values.length; i++) {
          const value = finish(compiled.evaluate(read, i));
          if (value === null) missing = true;
          values[i] = value;
        }
        if (missing)
          return fromValues(
            type,
            values.map((value) => (value === null ? null : toRow(type, value))),
          );
        const raw = new Float64Array(values.length);
        const factor = type.type === "decimal" ? powerOfTen(type.scale) : 1;
        for (let i = 0; i < raw.length; i++)
          raw[i] = factor === 1 ? (values[i] as number) : Math.round((values[i] as number) * factor);
        return { layout: "number", type, length: raw.length, validity: null, values: raw };
      },
    };
  },
};

function notFinite(path: string, source: string, value: number): SeedbedError {
  return new SeedbedError("EXPRESSION_FAILED", `${path}: "${source}" gives ${value}`, {
    hint: "guard the division: x == 0.0 ? 0.0 : y / x",
    details: { path, source },
  });
}

/** An expression's result, decimals as numbers and moments as milliseconds, as its value in rows. */
function toRow(type: ValueType, value: unknown): unknown {
  if (!isNumberType(type)) return value;
  return fromRaw(type, type.type === "decimal" ? Math.round((value as number) * powerOfTen(type.scale)) : (value as number));
}

/** A function may read any field of its row; each is evaluated when it is read. */
function fromFunction(compute: RowFunction, context: GeneratorContext): CellsInit {
  const names = context.siblings();
  const shape: Record<string, unknown> = {};
  let row = 0;
  let depth = 0;
  for (const name of names) {
    const cells = context.cellsLazily(name);
    Object.defineProperty(shape, name, { enumerable: true, get: () => cells().at(row) });
  }
  return createCells({
    type: { type: "json" },
    nullable: true,
    at(index) {
      if (depth >= MAX_DEPTH) throw readsItself(context.path);
      const outer = row;
      row = index;
      depth++;
      try {
        return compute(shape);
      } finally {
        row = outer;
        depth--;
      }
    },
  });
}

function readsItself(path: string): SeedbedError {
  return new SeedbedError("CELL_CYCLE", `the function of ${path} reads fields that read ${path}`, {
    hint: "let it read other fields",
    details: { path },
  });
}

/**
 * A value computed from other fields of the row.
 *
 * @param expression - CEL over field names, `"quantity * unitPrice"`; or a function, which cannot be written to a document.
 * @param options - `scale` rounds to digits after the point.
 * @returns A field; numbers unless a function or the type argument says otherwise.
 * @example
 * ```ts
 * f.derived("quantity * unitPrice");
 * f.derived((row) => `${row.first} ${row.last}`);
 * ```
 */
export const derived: FieldBuilder<{
  <T = number>(expression: string, options?: DerivedOptions): Field<NoInfer<T>>;
  <T>(compute: RowFunction<T>): Field<T>;
}> = /* @__PURE__ */ defineBuiltinField(
  generator as Generator<object>,
  ((expression: string | RowFunction, options: DerivedOptions = {}) =>
    new Field({ kind: "derived", expression, ...options })) as never,
);
