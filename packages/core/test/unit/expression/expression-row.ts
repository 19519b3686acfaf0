import type { CompiledExpression, TypeOfPath } from "../../../src/expression/expression.js";
import type { ValueType } from "../../../src/vector/value-type.js";

/** Fields of the rows the expression tests evaluate over, one of each type. */
export const ROW_TYPES: Readonly<Record<string, ValueType>> = {
  quantity: { type: "int" },
  zero: { type: "int" },
  unitPrice: { type: "decimal", scale: 2, as: "number" },
  ratio: { type: "float" },
  name: { type: "string" },
  active: { type: "bool" },
  start: { type: "date" },
  created: { type: "timestamp", as: "iso" },
  lasting: { type: "duration" },
  opening: { type: "time" },
  person: { type: "struct", fields: { firstName: { type: "string" } } },
  "person.firstName": { type: "string" },
  meta: { type: "json" },
  tags: { type: "list", of: { type: "string" } },
  counts: { type: "list", of: { type: "int" } },
};

/** A row of those fields, as columns hold it. */
export const ROW: Readonly<Record<string, unknown>> = {
  quantity: 3,
  zero: 0,
  unitPrice: 19.99,
  ratio: 1.5,
  name: "Zoë",
  active: true,
  start: 19_000,
  created: 1_700_000_000_000,
  lasting: 90_000,
  opening: 3_600_000,
  person: { firstName: "Ann" },
  "person.firstName": "Ann",
  meta: { a: { b: 2 }, none: null },
  tags: ["x", "y"],
  counts: [1, 2],
};

const names = Object.keys(ROW_TYPES).filter((name) => !name.includes("."));

/** Types of the row's paths. */
export const typeOfPath: TypeOfPath = Object.assign(
  (path: string) => (Object.hasOwn(ROW_TYPES, path) ? ROW_TYPES[path] : undefined),
  { names },
);

/** Evaluates over one row; fields it lacks are null. */
export function evaluateRow(expression: CompiledExpression, row: Readonly<Record<string, unknown>> = ROW): unknown {
  return expression.evaluate(
    expression.inputs.map((path) => [row[path] ?? null]),
    0,
  );
}

/** Runs something and gives the error it throws. */
export function catchError(run: () => unknown): { code: string; message: string; hint: string } {
  try {
    run();
  } catch (error) {
    return error as { code: string; message: string; hint: string };
  }
  throw new Error("nothing was thrown");
}
