import { Field, type SameAs } from "../../definition/field.js";
import { SeedbedError } from "../../errors/seedbed-error.js";
import { Rows } from "../../random/rows.js";
import { fromRaw, powerOfTen, toValues } from "../../vector/read-vector.js";
import { isNumberType, type NumberType } from "../../vector/value-type.js";
import { hasBit, type Vector } from "../../vector/vector.js";
import type { Cells, CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import type { Children } from "../contract/relation.js";

/** Most child rows evaluated at once. */
const CHUNK = 65536;
/** Beyond it, numbers are no longer exact. */
const MAX_EXACT = 9007199254740992;

interface AggregateOptions {
  /** `"items.subtotal"`; only the table, `"items"`, for `count`. */
  readonly of: string;
}

/** Folds raw child values, in row order; missing values are skipped. */
interface Fold {
  readonly name: "sum" | "min" | "max" | "avg";
  /** Types it makes sense for; any number unless stated. */
  readonly of?: readonly NumberType["type"][];
  /** Result without any value; NaN stands for null. */
  readonly empty: number;
  add(total: number, value: number): number;
  end(total: number, count: number): number;
}

const SUM: Fold = {
  name: "sum",
  of: ["int", "float", "decimal", "duration"],
  empty: 0,
  add: (total, value) => total + value,
  end: (total) => total,
};
const MIN: Fold = {
  name: "min",
  empty: Number.NaN,
  add: (total, value) => (value < total ? value : total),
  end: (total) => total,
};
const MAX: Fold = {
  name: "max",
  empty: Number.NaN,
  add: (total, value) => (value > total ? value : total),
  end: (total) => total,
};
const AVG: Fold = {
  name: "avg",
  of: ["int", "float", "decimal"],
  empty: Number.NaN,
  add: (total, value) => total + value,
  end: (total, count) => total / count,
};

function numericAggregate(fold: Fold): Generator<AggregateOptions, number | null> {
  return {
    name: fold.name,
    options: (z, parts) => z.strictObject({ of: parts.path }),
    prepare(options, context) {
      const { children, source } = readChildren(options.of, context);
      const from = source.type;
      if (!isNumberType(from) || !(fold.of ?? [from.type]).includes(from.type)) {
        context.report("of", `${options.of} is of type ${from.type}, ${fold.name} needs numbers`, "aggregate a numeric field");
        return { type: { type: "float" }, at: () => 0 };
      }
      const type: NumberType = fold.name === "avg" ? { type: "float" } : from;
      const exact = fold.name !== "avg" && from.type !== "float";
      const scale = fold.name === "avg" && from.type === "decimal" ? powerOfTen(from.scale) : 1;
      const raws = (rows: Rows): Float64Array => {
        const totals = new Float64Array(rows.length).fill(fold.empty);
        const counts = new Float64Array(rows.length);
        forEachChildRun(children, rows, source, (i, vector, begin, end) => {
          if (vector.layout !== "number") return;
          const { values, validity } = vector;
          let total = totals[i]!;
          let count = counts[i]!;
          for (let j = begin; j < end; j++) {
            if (!hasBit(validity, j)) continue;
            total = count === 0 ? values[j]! : fold.add(total, values[j]!);
            count++;
          }
          counts[i] = count;
          totals[i] = total;
        });
        for (let i = 0; i < totals.length; i++) {
          if (exact && Math.abs(totals[i]!) > MAX_EXACT) throw inexact(fold.name, options.of, rows.values[i]!);
          totals[i] = fold.end(totals[i]!, counts[i]!) / scale;
        }
        return totals;
      };
      return aggregateCells(type, Number.isNaN(fold.empty), raws);
    },
  };
}

function inexact(name: string, of: string, row: number): SeedbedError {
  return new SeedbedError("RANGE_UNSAFE", `the ${name} of ${of} at row ${row} is beyond ±2^53, where it would not be exact`, {
    hint: "narrow the values' bounds, lower the number of children, or sum floats",
    details: { of, row },
  });
}

/** Cells from a function that gives raw results of many rows, NaN for null. */
function aggregateCells(type: NumberType, nullable: boolean, raws: (rows: Rows) => Float64Array): CellsInit<number | null> {
  return {
    type,
    nullable,
    at(row) {
      const raw = raws(Rows.range(row, row + 1))[0]!;
      return Number.isNaN(raw) ? null : (fromRaw(type, raw) as number);
    },
    fill(rows) {
      const values = raws(rows);
      const { length } = values;
      let validity: Uint8Array | null = null;
      for (let i = 0; i < length; i++) {
        if (!Number.isNaN(values[i]!)) continue;
        validity ??= new Uint8Array((length + 7) >> 3).fill(255);
        validity[i >> 3]! &= ~(1 << (i & 7));
        values[i] = 0;
      }
      return { layout: "number", type, length, validity, values };
    },
  };
}

function readChildren(of: string, context: GeneratorContext): { children: Children; source: Cells } {
  const table = of.split(".")[0] ?? "";
  return { children: context.children(table), source: context.column(of) };
}

/** Evaluates the children of many rows in runs and hands each row its part of a run. */
function forEachChildRun(
  children: Children,
  rows: Rows,
  source: Cells,
  visit: (i: number, vector: Vector, begin: number, end: number) => void,
): void {
  const { values, length } = rows;
  let i = 0;
  while (i < length) {
    // Neighbouring rows have neighbouring children: one run covers as many rows as fit.
    const runStart = children.start(values[i]!);
    let runEnd = children.end(values[i]!);
    let next = i + 1;
    while (next < length && runEnd - runStart < CHUNK && children.start(values[next]!) === runEnd) {
      runEnd = children.end(values[next]!);
      next++;
    }
    for (let from = runStart; from < runEnd; from += CHUNK) {
      const to = Math.min(runEnd, from + CHUNK);
      const vector = source.fill(Rows.range(from, to));
      for (let k = i; k < next; k++) {
        const start = children.start(values[k]!);
        const end = children.end(values[k]!);
        const low = Math.max(start, from);
        const high = Math.min(end, to);
        if (low < high) visit(k, vector, low - from, high - from);
      }
    }
    i = next;
  }
}

function endAggregate(name: "first" | "last"): Generator<AggregateOptions> {
  return {
    name,
    options: (z, parts) => z.strictObject({ of: parts.path }),
    prepare(options, context) {
      const { children, source } = readChildren(options.of, context);
      return {
        type: source.type,
        nullable: true,
        optional: source.optional === true,
        at(row) {
          const start = children.start(row);
          const end = children.end(row);
          return start === end ? null : source.at(name === "first" ? start : end - 1);
        },
      };
    },
  };
}

const countGenerator: Generator<AggregateOptions, number> = {
  name: "count",
  options: (z, parts) => z.strictObject({ of: parts.path }),
  prepare(options, context) {
    const [table = "", ...rest] = options.of.split(".");
    const children = context.children(table);
    if (rest.length === 0) return { type: { type: "int" }, at: (row) => children.end(row) - children.start(row) };
    const source = context.column(options.of);
    return {
      type: { type: "int" },
      at(row) {
        let count = 0;
        const end = children.end(row);
        for (let from = children.start(row); from < end; from += CHUNK) {
          const present = toValues(source.fill(Rows.range(from, Math.min(end, from + CHUNK))));
          for (const value of present) if (value !== null && value !== undefined) count++;
        }
        return count;
      },
    };
  },
};

type NumberAggregate = <const Path extends string>(of: Path) => Field<number, Path>;
type NullableAggregate = <const Path extends string>(of: Path) => Field<number | null, Path>;
type ValueAggregate = <const Path extends string>(of: Path) => Field<SameAs<Path> | null, Path>;

function aggregateField<B extends (of: never) => unknown>(generator: Generator<AggregateOptions>): FieldBuilder<B> {
  const build = (of: string): Field<unknown, string> => new Field({ kind: generator.name, of });
  return defineBuiltinField(generator, build as unknown as B);
}

/**
 * The sum over a row's children; 0 when it has none.
 *
 * @param of - `"table.field"`, a numeric field of a table made per this one.
 * @returns A field of numbers, of the same scale as the field summed.
 * @example
 * ```ts
 * f.sum("items.subtotal");
 * ```
 */
export const sum: FieldBuilder<NumberAggregate> = /* @__PURE__ */ aggregateField(
  /* @__PURE__ */ numericAggregate(SUM) as Generator<AggregateOptions>,
);
/** The least value among a row's children; null when it has none. See {@link sum}. */
export const min: FieldBuilder<ValueAggregate> = /* @__PURE__ */ aggregateField(
  /* @__PURE__ */ numericAggregate(MIN) as Generator<AggregateOptions>,
);
/** The greatest value among a row's children; null when it has none. See {@link sum}. */
export const max: FieldBuilder<ValueAggregate> = /* @__PURE__ */ aggregateField(
  /* @__PURE__ */ numericAggregate(MAX) as Generator<AggregateOptions>,
);
/** The mean over a row's children; null when it has none. See {@link sum}. */
export const avg: FieldBuilder<NullableAggregate> = /* @__PURE__ */ aggregateField(
  /* @__PURE__ */ numericAggregate(AVG) as Generator<AggregateOptions>,
);
/** The value of a row's first child; null when it has none. See {@link sum}. */
export const first: FieldBuilder<ValueAggregate> = /* @__PURE__ */ aggregateField(
  /* @__PURE__ */ endAggregate("first") as Generator<AggregateOptions>,
);
/** The value of a row's last child; null when it has none. See {@link sum}. */
export const last: FieldBuilder<ValueAggregate> = /* @__PURE__ */ aggregateField(
  /* @__PURE__ */ endAggregate("last") as Generator<AggregateOptions>,
);
/** The number of a row's children: all with `"items"`, those with a value with `"items.note"`. See {@link sum}. */
export const count: FieldBuilder<<const Name extends string>(of: Name) => Field<number>> = /* @__PURE__ */ aggregateField(
  countGenerator as Generator<AggregateOptions>,
);
