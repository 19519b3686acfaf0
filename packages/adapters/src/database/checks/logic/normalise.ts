import type { ColumnTypes } from "../compile/compile-expression.js";
import { isNumeric } from "../evaluate/sql-type.js";
import type { ComparisonOperator, SqlExpression } from "../sql-expression.js";
import { listColumns } from "../walk-expression.js";
import { countBranches } from "./count-branches.js";
import { evaluateConstant } from "./evaluate-constant.js";
import { ALWAYS, all, any, leaf, NEVER, type Tree } from "./tree.js";

/**
 * Brings a condition into negation normal form, and takes apart what stands for a choice: comparisons between conditions, `CASE`,
 * `COALESCE`, counts of nulls.
 *
 * @param condition - The condition.
 * @param types - Of the columns.
 */
export function normalise(condition: SqlExpression, types: ColumnTypes): Tree {
  return read(condition, true, types);
}

const OPPOSITE: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

function read(part: SqlExpression, positive: boolean, types: ColumnTypes): Tree {
  const inner = (item: SqlExpression, sign = positive): Tree => read(item, sign, types);
  switch (part.node) {
    case "and":
    case "or":
      return ((part.node === "and") === positive ? all : any)(part.items.map((item) => inner(item)));
    case "not":
      return inner(part.item, !positive);
    case "constant":
      return part.value === null || (part.value === true || part.value === 1) === positive ? ALWAYS : NEVER;
    case "truth":
      return readTruth(part, positive, inner);
    case "case":
      return readCase(part, inner);
    case "cast":
      return part.type.name === "bool" || part.type.name === "boolean" ? inner(part.item) : leaf(part, !positive);
    case "compare":
      return readCompare(part, positive, types, inner);
    case "call":
      return readCall(part, positive, inner);
    case "null":
      return readNull(part.item, positive);
    case "distinct":
      return readDistinct(part, positive, inner);
    default:
      return leaf(part, !positive);
  }
}

type Inner = (item: SqlExpression, sign?: boolean) => Tree;

/** `x IS TRUE` is x, and nothing in it null; `x IS NOT FALSE` is what a condition is anyway. */
function readTruth({ item, is }: Extract<SqlExpression, { node: "truth" }>, positive: boolean, inner: Inner): Tree {
  const present = (): readonly Tree[] =>
    listColumns(item).map((name) => leaf({ node: "null", item: { node: "column", name } }, true));
  if (is === "unknown") {
    const column = item.node === "column" ? leaf({ node: "null", item }, !positive) : undefined;
    return column ?? leaf({ node: "truth", item, is }, !positive);
  }
  if (!positive) return inner(item, is === "false");
  return all([inner(item, is === "true"), ...present()]);
}

/** One branch is taken: its condition holds, and none before it. */
function readCase(part: Extract<SqlExpression, { node: "case" }>, inner: Inner): Tree {
  const before: Tree[] = [];
  const choices: Tree[] = [];
  for (const { when, result } of part.branches) {
    choices.push(all([...before, inner({ node: "truth", item: when, is: "true" }, true), inner(result)]));
    before.push(inner(when, false));
  }
  choices.push(all([...before, inner(part.otherwise)]));
  return any(choices.map((choice) => choice));
}

function readCall(part: Extract<SqlExpression, { node: "call" }>, positive: boolean, inner: Inner): Tree {
  const [first, second, third] = part.args;
  if (
    (part.name === "coalesce" || part.name === "ifnull") &&
    first !== undefined &&
    second?.node === "constant" &&
    third === undefined
  ) {
    // Where null counts as what is wanted, null passes as it does anyway.
    return second.value === positive
      ? inner(first)
      : inner({ node: "truth", item: first, is: positive ? "true" : "false" }, true);
  }
  return leaf(part, !positive);
}

function readNull(item: SqlExpression, positive: boolean): Tree {
  if (item.node === "constant") return (item.value === null) === positive ? ALWAYS : NEVER;
  if (item.node === "cast") return readNull(item.item, positive);
  if (item.node === "row") return all(item.items.map((part) => readNull(part, positive)));
  if (item.node === "call" && item.name === "coalesce")
    return (positive ? all : any)(item.args.map((arg) => readNull(arg, positive)));
  return leaf({ node: "null", item }, !positive);
}

function readDistinct(part: Extract<SqlExpression, { node: "distinct" }>, positive: boolean, inner: Inner): Tree {
  const { left, right } = part;
  if (right.node === "constant" && right.value === null) return readNull(left, !positive);
  if (right.node === "constant" || left.node === "constant") {
    const other = right.node === "constant" ? left : right;
    const test: SqlExpression = { node: "compare", op: "=", left, right };
    return positive ? any([inner(test, false)]) : all([inner(test, true), readNull(other, false)]);
  }
  return leaf(part, !positive);
}

function readCompare(
  part: Extract<SqlExpression, { node: "compare" }>,
  positive: boolean,
  types: ColumnTypes,
  inner: Inner,
): Tree {
  const op = positive ? part.op : OPPOSITE[part.op];
  const { left, right } = part;
  if ((op === "=" || op === "<>") && isCondition(left, types) && isCondition(right, types)) {
    const same = op === "=";
    return any([all([inner(left, true), inner(right, same)]), all([inner(left, false), inner(right, !same)])]);
  }
  const rows = readRows(op, left, right, inner);
  if (rows !== undefined) return rows;
  const counted = countBranches(op, left, right, types);
  if (counted !== undefined)
    return any(counted.map((choice) => all(choice.map(({ item, holds }) => inner(exactly(item, holds), true)))));
  const filled = readFilled(op, left, right, types) ?? readFilled(FLIPPED[op], right, left, types);
  return filled ?? leaf({ node: "compare", op, left, right });
}

const FLIPPED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "=",
  "<>": "<>",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** A condition that is counted is true, or anything but true. */
function exactly(item: SqlExpression, holds: boolean): SqlExpression {
  if (item.node === "null" || (item.node === "not" && item.item.node === "null")) return holds ? item : { node: "not", item };
  return holds ? { node: "truth", item, is: "true" } : { node: "not", item: { node: "truth", item, is: "true" } };
}

/** `(a, b) = (1, 2)` compares one by one. */
function readRows(op: ComparisonOperator, left: SqlExpression, right: SqlExpression, inner: Inner): Tree | undefined {
  if (left.node !== "row" || right.node !== "row" || left.items.length !== right.items.length || (op !== "=" && op !== "<>"))
    return undefined;
  const tests = left.items.map((item, i) => inner({ node: "compare", op, left: item, right: right.items[i]! }, true));
  return (op === "=" ? all : any)(tests);
}

/** `COALESCE(a, 0) > 5`: what null counts as decides whether it may be null. */
function readFilled(op: ComparisonOperator, left: SqlExpression, right: SqlExpression, types: ColumnTypes): Tree | undefined {
  if (left.node !== "call" || !/^(?:coalesce|ifnull)$/.test(left.name) || left.args.length !== 2) return undefined;
  const [item, filler] = left.args as [SqlExpression, SqlExpression];
  if (listColumns(filler).length > 0 || listColumns(right).length > 0) return undefined;
  const passes = evaluateConstant({ node: "compare", op, left: filler, right }, types);
  const test = leaf({ node: "compare", op, left: item, right });
  if (passes === undefined) return undefined;
  return passes === false ? all([test, ...listColumns(item).map((name) => readNull({ node: "column", name }, false))]) : test;
}

/** True for what gives true, false or null. */
function isCondition(part: SqlExpression, types: ColumnTypes): boolean {
  switch (part.node) {
    case "and":
    case "or":
    case "not":
    case "null":
    case "truth":
    case "compare":
    case "distinct":
    case "in":
    case "match":
    case "quantified":
      return true;
    case "column": {
      const type = types(part.name);
      return type !== undefined && type.kind === "bool" && !isNumeric(type);
    }
    case "constant":
      return part.form === "bool";
    case "call":
      return part.name === "coalesce" && part.args.every((arg) => isCondition(arg, types));
    default:
      return false;
  }
}
