import type { ColumnTypes } from "../compile/compile-expression.js";
import { DAY_MS, type SqlInterval } from "../evaluate/sql-interval.js";
import { isNumeric, isTemporal, type SqlType } from "../evaluate/sql-type.js";
import { toSqlValue } from "../evaluate/sql-value.js";
import { translatePattern } from "../evaluate/text-pattern.js";
import { evaluateConstant } from "../logic/evaluate-constant.js";
import { columnOf, stripCasts } from "../logic/strip-casts.js";
import { type Literal, toExpression } from "../logic/tree.js";
import { NotUnderstood } from "../parse/parse-fault.js";
import type { ComparisonOperator, SqlExpression } from "../sql-expression.js";
import { listColumns } from "../walk-expression.js";
import type { ColumnSpace } from "./column-space.js";
import { readComputed } from "./read-computed.js";

/** A test read: values of one column, an order between two, or anything else. */
export type ReadLiteral =
  | { readonly form: "space"; readonly column: string; readonly space: ColumnSpace }
  | { readonly form: "order"; readonly left: string; readonly op: ComparisonOperator; readonly right: string }
  | { readonly form: "other"; readonly expression: SqlExpression };

/** What reading a test needs. */
export interface LiteralContext {
  readonly types: ColumnTypes;
  /** The fixed present, milliseconds since 1970. */
  readonly now: number;
  /** A moment later than any at which rows are written. */
  readonly later: number;
}

export const NEGATED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};
const FLIPPED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/**
 * Reads what a test says of columns.
 *
 * @param literal - The test.
 * @param context - Types, and the present.
 */
export function readLiteral(literal: Literal, context: LiteralContext): ReadLiteral {
  const { expression, negated } = literal;
  const whole = toExpression(literal);
  const columns = listColumns(expression);
  const [column] = columns;
  const read = column === undefined ? undefined : readTest(expression, negated, context);
  if (read !== undefined) return read;
  if (column !== undefined && columns.length === 1) return { form: "space", column, space: { tests: [whole] } };
  return { form: "other", expression: whole };
}

function readTest(part: SqlExpression, negated: boolean, context: LiteralContext): ReadLiteral | undefined {
  switch (part.node) {
    case "column":
      return { form: "space", column: part.name, space: { values: [!negated] } };
    case "null": {
      const column = columnOf(part.item);
      return column === undefined ? undefined : { form: "space", column, space: { null: negated ? "never" : "always" } };
    }
    case "in":
      return readList(part, negated, context);
    case "match":
      return readMatch(part, negated, context);
    case "compare":
      return readCompare(negated ? { ...part, op: NEGATED[part.op] } : part, context);
    default:
      return undefined;
  }
}

function readList(
  { item, list }: Extract<SqlExpression, { node: "in" }>,
  negated: boolean,
  context: LiteralContext,
): ReadLiteral | undefined {
  const column = columnOf(item) ?? (negated ? undefined : casedColumn(item)?.column);
  if (column === undefined) return undefined;
  const values = list.map((part) => settled(part, context.types(column), context));
  if (values.includes(undefined) || (negated && values.includes(null))) return undefined;
  const present = values.filter((value) => value !== null);
  return { form: "space", column, space: negated ? { excluded: present } : { values: present } };
}

function readMatch(
  part: Extract<SqlExpression, { node: "match" }>,
  negated: boolean,
  context: LiteralContext,
): ReadLiteral | undefined {
  const inner = stripCasts(part.item);
  const column = columnOf(inner);
  const pattern = evaluateConstant(part.pattern, context.types);
  if (column === undefined || context.types(column)?.kind !== "text" || typeof pattern !== "string") return undefined;
  try {
    return { form: "space", column, space: { patterns: [{ ...translatePattern(part.how, pattern, part.escape), negated }] } };
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

function readCompare(part: Extract<SqlExpression, { node: "compare" }>, context: LiteralContext): ReadLiteral | undefined {
  const { op, left, right } = part;
  const [a, b] = [columnOf(left), columnOf(right)];
  const same = op === "=" ? (readSameCase(a, casedColumn(right)) ?? readSameCase(b, casedColumn(left))) : undefined;
  if (same !== undefined) return same;
  if (a !== undefined && b !== undefined) return a === b ? undefined : { form: "order", left: a, op, right: b };
  if (listColumns(right).length === 0) return readSide(left, op, right, context);
  return listColumns(left).length === 0 ? readSide(right, FLIPPED[op], left, context) : undefined;
}

/** The column whose text is written in one case, and which. */
function casedColumn(part: SqlExpression): { readonly column: string; readonly how: string } | undefined {
  const inner = stripCasts(part);
  if (inner.node !== "call" || inner.args.length !== 1) return undefined;
  const how = /^(upper|lower|ucase|lcase|trim|btrim|ltrim|rtrim)$/.exec(inner.name)?.[1];
  const column = how === undefined ? undefined : columnOf(inner.args[0]!);
  return column === undefined || how === undefined ? undefined : { column, how };
}

const CASES: Readonly<Record<string, string>> = {
  lower: "^[^A-Z]*$",
  lcase: "^[^A-Z]*$",
  upper: "^[^a-z]*$",
  ucase: "^[^a-z]*$",
};

/** `x = lower(x)`: texts without letters of the other case; `x = trim(x)`: texts without blanks at the ends. */
function readSameCase(column: string | undefined, cased: ReturnType<typeof casedColumn>): ReadLiteral | undefined {
  if (column === undefined || cased === undefined || column !== cased.column) return undefined;
  const source = CASES[cased.how] ?? "^(?! )(?:[\\s\\S]*[^ ])?$";
  return { form: "space", column, space: { patterns: [{ source, flags: "su", negated: false }] } };
}

/** A column, or something computed from one, against a constant. */
function readSide(
  side: SqlExpression,
  op: ComparisonOperator,
  constant: SqlExpression,
  context: LiteralContext,
): ReadLiteral | undefined {
  const column = columnOf(side);
  if (column === undefined) return readComputed(side, op, constant, context);
  const type = context.types(column);
  const value = boundOf(constant, op, type, context);
  const space = value === undefined || value === null || type === undefined ? undefined : compareSpace(type, op, value);
  return space === undefined ? undefined : { form: "space", column, space };
}

/** The present as an upper bound is the fixed one; as a lower bound it lies late. */
function boundOf(constant: SqlExpression, op: ComparisonOperator, type: SqlType | undefined, context: LiteralContext): unknown {
  const lower = op === ">" || op === ">=";
  return settled(constant, type, lower ? { ...context, now: context.later } : context);
}

function settled(part: SqlExpression, type: SqlType | undefined, { types, now }: LiteralContext): unknown {
  const value = evaluateConstant(part, types, now);
  if (value === undefined || value === null || type === undefined) return value;
  try {
    return typeof value === "string" ? toSqlValue(type, value) : value;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

/** What a comparison of a column with a value leaves of it. */
function compareSpace(type: SqlType, op: ComparisonOperator, value: unknown): ColumnSpace | undefined {
  if (op === "=") return type.kind === "json" || type.kind === "array" ? undefined : { values: [value] };
  if (op === "<>")
    return type.kind === "text" && value === ""
      ? { excluded: [value], minLength: 1 }
      : type.kind === "json"
        ? undefined
        : { excluded: [value] };
  const measure = type.kind === "interval" ? spanOf(value) : isNumeric(type) || isTemporal(type) ? value : undefined;
  if (typeof measure !== "number") return undefined;
  const bound = { value: measure, open: op === "<" || op === ">" };
  return op === "<" || op === "<=" ? { max: bound } : { min: bound };
}

/** Milliseconds of a span, as PostgreSQL compares spans: a month counts as thirty days. */
function spanOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { months, days, ms } = value as SqlInterval;
  return (months * 30 + days) * DAY_MS + ms;
}
