import { parseTimestamp } from "../vector/calendar.js";
import { parseExpression } from "./parse-expression.js";
import { pathNames, type Syntax } from "./syntax.js";

/** One comparison between a path and a path, a number, or a date or timestamp as text. */
export interface OrderTerm {
  /** Dotted path. */
  readonly left: string;
  readonly op: "<" | "<=" | ">" | ">=";
  /** A constant, or a path. */
  readonly right: string | number;
  /** What `right` is: another path, a number, or a moment in ISO 8601. */
  readonly rightKind: "path" | "number" | "moment";
}

const MIRRORED = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/**
 * Reads a check that is nothing but a conjunction of order comparisons, so that rows can meet it by construction.
 *
 * A constant always stands right: `18 <= age` comes back as `age >= 18`. Whether a text compares with a date or is
 * one is for the caller to tell from the types.
 *
 * @param source - The expression.
 * @returns The comparisons, or undefined when the expression is anything else.
 * @throws SeedbedError `EXPRESSION_INVALID`.
 * @example
 * ```ts
 * findOrder("start < end && age >= 18");
 * // [{ left: "start", op: "<", right: "end", rightKind: "path" },
 * //  { left: "age", op: ">=", right: 18, rightKind: "number" }]
 * ```
 */
export function findOrder(source: string): OrderTerm[] | undefined {
  const terms: OrderTerm[] = [];
  return collectTerms(parseExpression(source), terms) ? terms : undefined;
}

type Side = Pick<OrderTerm, "right" | "rightKind">;

function collectTerms(syntax: Syntax, terms: OrderTerm[]): boolean {
  if (syntax.kind !== "binary") return false;
  const { op } = syntax;
  if (op === "&&") return collectTerms(syntax.left, terms) && collectTerms(syntax.right, terms);
  if (op !== "<" && op !== "<=" && op !== ">" && op !== ">=") return false;
  const left = toSide(syntax.left);
  const right = toSide(syntax.right);
  if (left === undefined || right === undefined) return false;
  if (left.rightKind === "path") terms.push({ left: String(left.right), op, ...right });
  else if (right.rightKind === "path") terms.push({ left: String(right.right), op: MIRRORED[op], ...left });
  else return false;
  return true;
}

function toSide(syntax: Syntax): Side | undefined {
  const names = pathNames(syntax);
  if (names !== undefined) {
    return names.some((name) => name.includes(".")) ? undefined : { right: names.join("."), rightKind: "path" };
  }
  if (syntax.kind === "unary" && syntax.op === "-") {
    const inner = toSide(syntax.of);
    return inner?.rightKind === "number" ? { right: -inner.right, rightKind: "number" } : undefined;
  }
  if (syntax.kind === "call" && syntax.name === "timestamp" && syntax.of === undefined && syntax.args.length === 1) {
    const inner = toSide(syntax.args[0]!);
    return inner?.rightKind === "moment" ? inner : undefined;
  }
  if (syntax.kind !== "literal") return undefined;
  if (typeof syntax.value === "number") return { right: syntax.value, rightKind: "number" };
  const isMoment = typeof syntax.value === "string" && parseTimestamp(syntax.value) !== undefined;
  return isMoment ? { right: syntax.value as string, rightKind: "moment" } : undefined;
}
