import { NULL, type SqlExpression, type SqlTypeName, truthOf } from "../sql-expression.js";
import type { ParseNode } from "./load-sql-parser.js";
import { NotUnderstood } from "./parse-fault.js";
import { lastName, type Read } from "./parse-names.js";
import { readOperator } from "./read-operator.js";

/** How deep expressions may be nested. */
const MAX_DEPTH = 500;

/**
 * Turns PostgreSQL's parse tree into an expression.
 *
 * @param root - What the parser gave.
 * @throws NotUnderstood for parts that no condition over one row has, such as queries.
 */
export function readExpression(root: ParseNode): SqlExpression {
  let depth = 0;
  const read: Read = (node) => {
    if (++depth > MAX_DEPTH) throw new NotUnderstood("it is nested too deep");
    const [kind, body] = Object.entries(node as ParseNode)[0] ?? ["nothing", {}];
    const reader = Object.hasOwn(READERS, kind) ? READERS[kind] : undefined;
    if (reader === undefined) throw new NotUnderstood(`it holds a ${kind}`);
    const expression = reader(body as Body, read);
    depth--;
    return expression;
  };
  return read(root);
}

// biome-ignore lint/suspicious/noExplicitAny: the tree's types are a thousand, and each reader knows its own
type Body = any;

const READERS: Readonly<Record<string, (body: Body, read: Read) => SqlExpression>> = {
  ColumnRef: ({ fields }) => {
    const name = lastName(fields);
    if (name === "") throw new NotUnderstood("it reads the whole row");
    return { node: "column", name };
  },
  A_Const: readConstant,
  A_Expr: (body, read) => readOperator(body, read),
  BoolExpr: ({ boolop, args }, read) =>
    boolop === "NOT_EXPR"
      ? { node: "not", item: read(args[0]) }
      : { node: boolop === "AND_EXPR" ? "and" : "or", items: args.map(read) },
  NullTest: ({ arg, nulltesttype }, read) => {
    const test: SqlExpression = { node: "null", item: read(arg) };
    return nulltesttype === "IS_NULL" ? test : { node: "not", item: test };
  },
  BooleanTest: ({ arg, booltesttype }, read) => {
    const [, not, is] = /^IS_(NOT_)?(TRUE|FALSE|UNKNOWN)$/.exec(booltesttype) ?? [];
    const test: SqlExpression = { node: "truth", item: read(arg), is: String(is).toLowerCase() as "true" };
    return not === undefined ? test : { node: "not", item: test };
  },
  TypeCast: ({ arg, typeName }, read) => ({ node: "cast", item: read(arg), type: readType(typeName) }),
  CollateClause: ({ arg }, read) => read(arg),
  FuncCall: ({ funcname, args = [], agg_star, over, agg_filter, func_variadic }, read) => {
    if (agg_star === true || over !== undefined || agg_filter !== undefined) throw new NotUnderstood("it holds an aggregate");
    const read_ = args.map(read) as SqlExpression[];
    const last = read_.at(-1);
    const spread = func_variadic === true && last?.node === "array" ? [...read_.slice(0, -1), ...last.items] : read_;
    return { node: "call", name: lastName(funcname).toLowerCase(), args: spread };
  },
  CoalesceExpr: ({ args }, read) => ({ node: "call", name: "coalesce", args: args.map(read) }),
  MinMaxExpr: ({ op, args }, read) => ({ node: "call", name: op === "IS_LEAST" ? "least" : "greatest", args: args.map(read) }),
  A_ArrayExpr: ({ elements = [] }, read) => ({ node: "array", items: elements.map(read) }),
  RowExpr: ({ args }, read) => ({ node: "row", items: args.map(read) }),
  CaseExpr: ({ arg, args, defresult }, read) => ({
    node: "case",
    branches: args.map(({ CaseWhen }: Body) => ({
      when:
        arg === undefined
          ? read(CaseWhen.expr)
          : ({ node: "compare", op: "=", left: read(arg), right: read(CaseWhen.expr) } satisfies SqlExpression),
      result: read(CaseWhen.result),
    })),
    otherwise: defresult === undefined ? NULL : read(defresult),
  }),
  SQLValueFunction: ({ op }) => ({
    node: "call",
    name: String(op)
      .replace(/^SVFOP_/, "")
      .toLowerCase(),
    args: [],
  }),
  A_Indirection: ({ arg, indirection }, read) =>
    (indirection as Body[]).reduce<SqlExpression>((item, step) => {
      if (step.String !== undefined) return { node: "member", item, name: step.String.sval };
      if (step.A_Indices === undefined || step.A_Indices.is_slice === true) throw new NotUnderstood("it takes a slice");
      return { node: "index", item, index: read(step.A_Indices.uidx) };
    }, read(arg)),
  JsonIsPredicate: ({ expr, item_type }, read) => ({
    node: "call",
    name: `is_json_${String(item_type ?? "any")
      .replace(/^JS_TYPE_/, "")
      .toLowerCase()}`,
    args: [read(expr)],
  }),
};

function readConstant(body: Body): SqlExpression {
  if (body.isnull === true) return NULL;
  if (body.boolval !== undefined) return truthOf(body.boolval.boolval === true);
  if (body.ival !== undefined) return { node: "constant", value: body.ival.ival ?? 0, form: "int" };
  if (body.fval !== undefined) {
    const text = String(body.fval.fval);
    const form = /^[+-]?\d+$/.test(text) ? "int" : "decimal";
    return { node: "constant", value: Number(text), form };
  }
  if (body.bsval !== undefined) return { node: "constant", value: readBits(String(body.bsval.bsval)), form: "bits" };
  return { node: "constant", value: String(body.sval?.sval ?? ""), form: "text" };
}

function readBits(text: string): string {
  if (!text.startsWith("x")) return text.slice(1);
  return [...text.slice(1)].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("");
}

/** A type's name and modifiers. */
function readType(type: Body): SqlTypeName {
  const modifiers = (type.typmods ?? []).map((modifier: Body) => Number(modifier.A_Const?.ival?.ival ?? 0));
  return { name: lastName(type.names).toLowerCase(), modifiers, array: type.arrayBounds !== undefined };
}
