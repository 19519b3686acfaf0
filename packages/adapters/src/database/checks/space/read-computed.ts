import type { ColumnTypes } from "../compile/compile-expression.js";
import { evaluateConstant } from "../logic/evaluate-constant.js";
import { columnOf, stripCasts } from "../logic/strip-casts.js";
import type { ComparisonOperator, SqlExpression } from "../sql-expression.js";
import type { ColumnSpace } from "./column-space.js";

const LENGTHS: ReadonlySet<string> = new Set([
  "char_length",
  "character_length",
  "length",
  "len",
  "octet_length",
  "cardinality",
  "array_length",
  "jsonb_array_length",
]);

/**
 * Reads a comparison of something computed from a column: its length, its case, its remainder, the type of its JSON.
 *
 * @param side - What is computed.
 * @param op - The comparison.
 * @param constant - What it is compared with.
 * @param context - Types of columns.
 * @returns Undefined when it is none of these.
 */
export function readComputed(
  side: SqlExpression,
  op: ComparisonOperator,
  constant: SqlExpression,
  context: { readonly types: ColumnTypes },
): { readonly form: "space"; readonly column: string; readonly space: ColumnSpace } | undefined {
  const inner = stripCasts(side);
  const value = evaluateConstant(constant, context.types);
  const first = inner.node === "call" || inner.node === "operator" ? inner.args[0] : undefined;
  if (first === undefined) return undefined;
  const item = withoutCase(first);
  const column = columnOf(item) ?? trimmedColumn(item);
  if (column === undefined) return undefined;
  const space =
    inner.node === "call"
      ? readCall(inner.name, columnOf(item) === undefined, op, value, context.types(column)?.kind)
      : inner.node === "operator"
        ? readRemainder(inner, op, value, context.types)
        : undefined;
  return space === undefined ? undefined : { form: "space", column, space };
}

/** Letters of either case count as one character, and one byte where they are ASCII. */
function withoutCase(item: SqlExpression): SqlExpression {
  const inner = stripCasts(item);
  const cased = inner.node === "call" && /^(?:upper|lower|ucase|lcase)$/.test(inner.name) && inner.args.length === 1;
  return cased ? withoutCase(inner.args[0]!) : item;
}

/** The column whose trimmed text is measured. */
function trimmedColumn(item: SqlExpression): string | undefined {
  const inner = stripCasts(item);
  if (inner.node !== "call" || !/^[lrb]?trim$/.test(inner.name) || inner.args.length !== 1) return undefined;
  return columnOf(inner.args[0]!);
}

const NO_EDGES = { source: "^(?! )(?:[\\s\\S]*[^ ])?$", flags: "su", negated: false };

function readCall(
  name: string,
  trimmed: boolean,
  op: ComparisonOperator,
  value: unknown,
  kind: string | undefined,
): ColumnSpace | undefined {
  if (LENGTHS.has(name) && typeof value === "number") {
    const bytes = name === "octet_length" && kind === "text";
    const range = lengthRange(op, value);
    if (range === undefined) return undefined;
    const edges = trimmed ? { patterns: [NO_EDGES] } : {};
    if (!bytes) return { ...range, ...edges };
    return {
      ...(range.minLength === undefined ? {} : { minBytes: range.minLength, minLength: range.minLength }),
      ...(range.maxLength === undefined ? {} : { maxBytes: range.maxLength, maxLength: range.maxLength }),
      ...edges,
    };
  }
  if ((name === "jsonb_typeof" || name === "json_typeof") && op === "=" && typeof value === "string") return { jsonType: value };
  if (/^(?:upper|lower|ucase|lcase)$/.test(name) && op === "=" && typeof value === "string") return { values: [value] };
  if (/^[lrb]?trim$/.test(name) && op === "<>" && value === "") return { minLength: 1, patterns: [NO_EDGES] };
  return undefined;
}

function lengthRange(op: ComparisonOperator, value: number): Pick<ColumnSpace, "minLength" | "maxLength"> | undefined {
  switch (op) {
    case "=":
      return { minLength: value, maxLength: value };
    case "<=":
      return { maxLength: Math.floor(value) };
    case "<":
      return { maxLength: Math.ceil(value) - 1 };
    case ">=":
      return { minLength: Math.ceil(value) };
    case ">":
      return { minLength: Math.floor(value) + 1 };
    default:
      return value === 0 ? { minLength: 1 } : undefined;
  }
}

function readRemainder(
  { op, args }: Extract<SqlExpression, { node: "operator" }>,
  comparison: ComparisonOperator,
  value: unknown,
  types: ColumnTypes,
): ColumnSpace | undefined {
  const of = args[1] === undefined ? undefined : evaluateConstant(args[1], types);
  if (op !== "%" || comparison !== "=" || typeof of !== "number" || typeof value !== "number" || of === 0) return undefined;
  return { multiple: { of: Math.abs(of), remainder: value } };
}
