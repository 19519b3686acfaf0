import { Field } from "../../definition/field.js";
import { SeedbedError } from "../../errors/seedbed-error.js";
import { fromValues, toRaw } from "../../vector/from-values.js";
import { fromRaw, powerOfTen, toValues } from "../../vector/read-vector.js";
import { isNumberType, type ValueType } from "../../vector/value-type.js";
import type { Vector } from "../../vector/vector.js";
import type { Cells, CellsInit } from "../contract/cells.js";
import { createCells } from "../contract/cells.js";
import { defineField, type FieldBuilder, type Generator, type GeneratorContext } from "../contract/generator.js";

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

/** Cells as the columns an expression reads: decimals as numbers, moments as milliseconds, the rest as in rows. */
export function createColumns(inputs: readonly Cells[]): {
  at(row: number): ArrayLike<unknown>[];
  fill(rows: Parameters<Cells["fill"]>[0]): ArrayLike<unknown>[];
} {
  return {
    at: (row) => inputs.map((cells) => [toOperand(cells.type, cells.at(row))]),
    fill: (rows) => inputs.map((cells) => toOperands(cells.fill(rows))),
  };
}

function toOperand(type: ValueType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (!isNumberType(type)) return value;
  const raw = toRaw(type, value);
  return type.type === "decimal" ? raw / powerOfTen(type.scale) : raw;
}

function toOperands(vector: Vector): ArrayLike<unknown> {
  if (vector.layout !== "number") return toValues(vector).map((value) => value ?? null);
  const { type, values, validity } = vector;
  if (type.type === "decimal") {
    const unit = powerOfTen(type.scale);
    const out = new Float64Array(values.length);
    for (let i = 0; i < out.length; i++) out[i] = values[i]! / unit;
    return validity === null ? out : withNulls(out, validity);
  }
  return validity === null ? values : withNulls(values, validity);
}

function withNulls(values: ArrayLike<number>, validity: Uint8Array): unknown[] {
  return Array.from(values, (value, i) => (((validity[i >> 3]! >> (i & 7)) & 1) === 1 ? value : null));
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
}> = defineField(
  generator as Generator<object>,
  ((expression: string | RowFunction, options: DerivedOptions = {}) =>
    new Field({ kind: "derived", expression, ...options })) as never,
);
