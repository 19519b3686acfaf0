import type { MatchKind, SqlExpression } from "../sql-expression.js";
import { NotUnderstood } from "./parse-fault.js";
import { COMPARISONS, lastName, type Read } from "./parse-names.js";

// biome-ignore lint/suspicious/noExplicitAny: the tree's types are a thousand, and each reader knows its own
type Body = any;

/** Operators that match texts, and whether they say no. */
const MATCHES: Readonly<Record<string, readonly [how: MatchKind, negated: boolean]>> = {
  "~~": ["like", false],
  "!~~": ["like", true],
  "~~*": ["ilike", false],
  "!~~*": ["ilike", true],
  "~": ["regex", false],
  "!~": ["regex", true],
  "~*": ["iregex", false],
  "!~*": ["iregex", true],
};

/**
 * Reads an operator and what stands around it.
 *
 * @param body - An `A_Expr`.
 * @param read - Reads the operands.
 */
export function readOperator(body: Body, read: Read): SqlExpression {
  const { kind, name, lexpr, rexpr } = body;
  const op = lastName(name);
  switch (kind) {
    case "AEXPR_OP":
      return readPlain(op, lexpr, rexpr, read);
    case "AEXPR_OP_ANY":
    case "AEXPR_OP_ALL":
      return readQuantified(op, kind === "AEXPR_OP_ANY" ? "any" : "all", read(lexpr), read(rexpr));
    case "AEXPR_DISTINCT":
      return { node: "distinct", left: read(lexpr), right: read(rexpr) };
    case "AEXPR_NOT_DISTINCT":
      return { node: "not", item: { node: "distinct", left: read(lexpr), right: read(rexpr) } };
    case "AEXPR_NULLIF":
      return { node: "call", name: "nullif", args: [read(lexpr), read(rexpr)] };
    case "AEXPR_IN": {
      const test: SqlExpression = { node: "in", item: read(lexpr), list: rexpr.List.items.map(read) };
      return op === "<>" ? { node: "not", item: test } : test;
    }
    case "AEXPR_LIKE":
    case "AEXPR_ILIKE":
    case "AEXPR_SIMILAR":
      return createMatch(op, read(lexpr), read(rexpr));
    case "AEXPR_BETWEEN":
    case "AEXPR_NOT_BETWEEN":
    case "AEXPR_BETWEEN_SYM":
    case "AEXPR_NOT_BETWEEN_SYM":
      return readBetween(kind, read(lexpr), rexpr.List.items.map(read));
    default:
      throw new NotUnderstood(`it holds an operator of kind ${String(kind)}`);
  }
}

function readPlain(op: string, lexpr: unknown, rexpr: unknown, read: Read): SqlExpression {
  const right = read(rexpr);
  if (lexpr === undefined) {
    if (op === "-" && right.node === "constant" && typeof right.value === "number") return { ...right, value: -right.value };
    return { node: "operator", op, args: [right] };
  }
  const left = read(lexpr);
  const comparison = COMPARISONS.get(op);
  if (comparison !== undefined) return { node: "compare", op: comparison, left, right };
  if (Object.hasOwn(MATCHES, op)) return createMatch(op, left, right);
  return { node: "operator", op, args: [left, right] };
}

function readQuantified(op: string, quantifier: "any" | "all", left: SqlExpression, right: SqlExpression): SqlExpression {
  const comparison = COMPARISONS.get(op);
  const list = right.node === "cast" && right.item.node === "array" && right.type.array ? right.item : right;
  if (comparison === "=" && quantifier === "any" && list.node === "array") return { node: "in", item: left, list: list.items };
  if (comparison === "<>" && quantifier === "all" && list.node === "array") {
    return { node: "not", item: { node: "in", item: left, list: list.items } };
  }
  if (comparison !== undefined) return { node: "quantified", quantifier, op: comparison, left, right };
  if (!Object.hasOwn(MATCHES, op) || list.node !== "array") throw new NotUnderstood(`it compares with ${op} over a list`);
  const tests = list.items.map((pattern) => createMatch(op, left, pattern));
  return { node: quantifier === "any" ? "or" : "and", items: tests };
}

function createMatch(op: string, item: SqlExpression, right: SqlExpression): SqlExpression {
  const [how, negated] = MATCHES[op]!;
  const wrapped =
    right.node === "call" && /^(?:like_escape|similar_to_escape|similar_escape)$/.test(right.name) ? right : undefined;
  const sign = wrapped?.args[1]?.node === "constant" ? String(wrapped.args[1].value ?? "\\") : "\\";
  const test: SqlExpression = {
    node: "match",
    how: wrapped?.name.startsWith("similar") === true ? "similar" : how,
    item,
    pattern: wrapped?.args[0] ?? right,
    escape: sign,
  };
  return negated ? { node: "not", item: test } : test;
}

function readBetween(kind: string, item: SqlExpression, [low, high]: readonly SqlExpression[]): SqlExpression {
  if (low === undefined || high === undefined) throw new NotUnderstood("it has a BETWEEN without bounds");
  const within = (from: SqlExpression, to: SqlExpression): SqlExpression => ({
    node: "and",
    items: [
      { node: "compare", op: ">=", left: item, right: from },
      { node: "compare", op: "<=", left: item, right: to },
    ],
  });
  const test: SqlExpression = kind.endsWith("_SYM")
    ? { node: "or", items: [within(low, high), within(high, low)] }
    : within(low, high);
  return kind.startsWith("AEXPR_NOT") ? { node: "not", item: test } : test;
}
