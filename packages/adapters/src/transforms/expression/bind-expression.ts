import {
  type Batch,
  compileExpression,
  fromRaw,
  fromValues,
  hasBit,
  type NumberType,
  SeedbedError,
  type TableSchema,
  toValues,
  type ValueType,
  type Vector,
} from "@seedbed/core";
import type { TransformContext } from "../contract/transform.js";

/** An expression over the rows of a table. */
export interface BoundExpression {
  readonly type: ValueType;
  /** Fields it reads. */
  readonly inputs: readonly string[];
  /** Its value in each row, in the conventions of expressions: plain numbers, days, milliseconds. */
  evaluate(batch: Batch): unknown[];
  /** The same as a column. */
  toVector(batch: Batch): Vector;
}

/**
 * Compiles an expression over a table.
 *
 * @param source - The expression.
 * @param schema - The table.
 * @param context - Holds the engine.
 * @throws SeedbedError `EXPRESSION_INVALID`, `EXPRESSION_PATH_UNKNOWN`, `EXPRESSION_NEEDS_CEL`.
 */
export function bindExpression(
  source: string,
  schema: TableSchema,
  { engine }: Pick<TransformContext, "engine">,
): BoundExpression {
  const types = new Map(schema.columns.map(({ name, type }) => [name, type]));
  const typeOf = Object.assign(
    (path: string): ValueType | undefined => {
      const [root = "", ...steps] = types.has(path) ? [path] : path.split(".");
      let type = types.get(root);
      for (const step of steps)
        type = type?.type === "struct" && Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
      return type;
    },
    { names: [...types.keys()] },
  );
  const compiled = compileExpression(source, typeOf, engine);
  const { type } = compiled;
  const evaluate = (batch: Batch): unknown[] => {
    const columns = compiled.inputs.map((path) => readColumn(batch, path, types.has(path)));
    return Array.from({ length: batch.length }, (_, i) => {
      const value = compiled.evaluate(columns, i);
      if (typeof value !== "number" || Number.isFinite(value)) return value;
      throw new SeedbedError("EXPRESSION_FAILED", `"${source}" gives ${value} in row ${batch.from + i}`, {
        hint: "guard the division: x == 0.0 ? 0.0 : y / x",
        details: { source, row: batch.from + i },
      });
    });
  };
  return {
    type,
    inputs: [...new Set(compiled.inputs.map((path) => (types.has(path) ? path : path.split(".", 1)[0]!)))],
    evaluate,
    toVector: (batch) =>
      fromValues(
        type,
        evaluate(batch).map((value) => toRow(type, value)),
      ),
  };
}

function readColumn(batch: Batch, path: string, whole: boolean): ArrayLike<unknown> {
  const [root, ...steps] = whole ? [path] : path.split(".");
  let vector = batch.columns[root!]!;
  for (const step of steps) if (vector.layout === "struct") vector = vector.children[step]!;
  if (vector.layout !== "number") return toValues(vector).map((value) => value ?? null);
  const { values, validity, type } = vector;
  const unit = type.type === "decimal" ? 10 ** type.scale : 1;
  return Array.from({ length: vector.length }, (_, i) => (hasBit(validity, i) ? values[i]! / unit : null));
}

/** An expression's result as a value of rows. */
function toRow(type: ValueType, value: unknown): unknown {
  if (typeof value !== "number") return value ?? null;
  if (type.type === "date" || type.type === "time" || type.type === "timestamp" || type.type === "duration") {
    return fromRaw(type as NumberType, value);
  }
  return value;
}
