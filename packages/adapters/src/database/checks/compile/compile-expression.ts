import { compileCast } from "../evaluate/compile-cast.js";
import { compileCompare, compileDistinct, compileIn, compileQuantified } from "../evaluate/compile-compare.js";
import { compileOperator } from "../evaluate/compile-operator.js";
import { type Compiled, constantOf, type SqlRow, settle, strict } from "../evaluate/compiled.js";
import { FUNCTIONS } from "../evaluate/functions/functions.js";
import type { SqlType } from "../evaluate/sql-type.js";
import { compilePattern, translatePattern } from "../evaluate/text-pattern.js";
import { NotUnderstood } from "../parse/parse-fault.js";
import type { SqlExpression } from "../sql-expression.js";

/** Types of columns by name; undefined for those that are not there. */
export type ColumnTypes = (name: string) => SqlType | undefined;

/**
 * Makes an expression evaluable.
 *
 * @param expression - Any expression.
 * @param types - Of the columns.
 * @throws NotUnderstood when it holds a function or type that is not known.
 */
export function compileExpression(expression: SqlExpression, types: ColumnTypes): Compiled {
  const compile = (part: SqlExpression): Compiled => compilePart(part, types, compile);
  return compile(expression);
}

/** Compiles a part. */
export type Compile = (part: SqlExpression) => Compiled;

function compilePart(part: SqlExpression, types: ColumnTypes, compile: Compile): Compiled {
  switch (part.node) {
    case "column": {
      const type = types(part.name);
      if (type === undefined) throw new NotUnderstood(`there is no column ${part.name}`);
      const { name } = part;
      return { type, at: (row) => row.values[name] ?? null };
    }
    case "constant":
      return compileConstant(part);
    case "and":
    case "or":
      return compileLogic(
        part.node,
        part.items.map((item) => toBool(compile(item))),
      );
    case "not":
      return strict({ kind: "bool" }, [toBool(compile(part.item))], (value: boolean) => !value);
    case "null": {
      const item = compile(part.item);
      return { type: { kind: "bool" }, at: (row) => isNull(item.at(row)) };
    }
    case "truth": {
      const item = toBool(compile(part.item));
      const wanted = part.is === "unknown" ? null : part.is === "true";
      return { type: { kind: "bool" }, at: (row) => (item.at(row) ?? null) === wanted };
    }
    case "compare":
      return compileCompare(part.op, compile(part.left), compile(part.right));
    case "distinct":
      return compileDistinct(compile(part.left), compile(part.right));
    case "in":
      return compileIn(compile(part.item), part.list.map(compile));
    case "quantified":
      return compileQuantified(part.quantifier, part.op, compile(part.left), compile(part.right));
    case "match":
      return compileMatch(part, compile);
    case "operator":
      return compileOperator(part.op, part.args.map(compile));
    case "call": {
      const make = Object.hasOwn(FUNCTIONS, part.name) ? FUNCTIONS[part.name] : undefined;
      if (make === undefined) throw new NotUnderstood(`the function ${part.name} is not known`);
      return make(part.args.map(compile), part.name);
    }
    case "cast":
      return compileCast(compile(part.item), part.type);
    case "case":
      return compileCase(part, compile);
    case "array":
      return compileArray(part.items.map(compile));
    case "row": {
      const items = part.items.map(compile);
      return { type: { kind: "row" }, at: (row) => items.map((item) => item.at(row)) };
    }
    case "index":
      return compileIndex(compile(part.item), compile(part.index));
    case "member":
      throw new NotUnderstood(`it reads the member ${part.name} of a value`);
  }
}

function compileConstant({ value, form }: Extract<SqlExpression, { node: "constant" }>): Compiled {
  const kind = form === "decimal" ? "numeric" : form === "text" || form === "null" ? "unknown" : form;
  return constantOf({ kind }, value);
}

/** A condition as true, false or null. Databases without booleans count numbers: all but 0 are true. */
export function toBool(item: Compiled): Compiled {
  if (item.type.kind === "bool") return item;
  const settled = settle(item, { kind: "bool" });
  if (settled.type.kind === "bool") return settled;
  if (settled.type.kind !== "int") throw new NotUnderstood(`a value of type ${settled.type.kind} stands for a condition`);
  return strict({ kind: "bool" }, [settled], (value: number) => value !== 0);
}

function compileLogic(node: "and" | "or", items: readonly Compiled[]): Compiled {
  const decisive = node === "or";
  return {
    type: { kind: "bool" },
    at(row: SqlRow) {
      let unknown = false;
      for (const item of items) {
        const value = item.at(row);
        if (value === decisive) return decisive;
        if (isNull(value)) unknown = true;
      }
      return unknown ? null : !decisive;
    },
  };
}

function compileMatch(part: Extract<SqlExpression, { node: "match" }>, compile: Compile): Compiled {
  const item = settle(compile(part.item), { kind: "text" });
  const pattern = settle(compile(part.pattern), { kind: "text" });
  if (pattern.constant === undefined) {
    // Patterns that are computed are mostly the same ones: the last is kept.
    let known: { readonly source: string; readonly test: (text: string) => boolean } | undefined;
    return strict({ kind: "bool" }, [item, pattern], (text: unknown, computed: unknown) => {
      const source = String(computed);
      if (known?.source !== source) known = { source, test: compilePattern(translatePattern(part.how, source, part.escape)) };
      return known.test(String(text));
    });
  }
  if (isNull(pattern.constant.value)) return constantOf({ kind: "bool" }, null);
  const test = compilePattern(translatePattern(part.how, String(pattern.constant.value), part.escape));
  return strict({ kind: "bool" }, [item], (text: unknown) => test(String(text)));
}

function compileCase(part: Extract<SqlExpression, { node: "case" }>, compile: Compile): Compiled {
  const compiled = part.branches.map(({ when, result }) => ({ when: toBool(compile(when)), result: compile(result) }));
  const last = compile(part.otherwise);
  const type = [...compiled.map(({ result }) => result.type), last.type].find(({ kind }) => kind !== "unknown") ?? {
    kind: "text",
  };
  const branches = compiled.map(({ when, result }) => ({ when, result: settle(result, type) }));
  const otherwise = settle(last, type);
  return { type, at: (row) => (branches.find(({ when }) => when.at(row) === true)?.result ?? otherwise).at(row) };
}

function compileArray(items: readonly Compiled[]): Compiled {
  const type = items.find((item) => item.type.kind !== "unknown")?.type ?? { kind: "text" };
  const settled = items.map((item) => settle(item, type));
  const at = (row: SqlRow): unknown => settled.map((item) => item.at(row));
  const whole: SqlType = { kind: "array", of: type };
  return settled.every((item) => item.constant !== undefined)
    ? constantOf(
        whole,
        settled.map((item) => item.constant!.value),
      )
    : { type: whole, at };
}

function compileIndex(item: Compiled, index: Compiled): Compiled {
  if (item.type.kind !== "array") throw new NotUnderstood("a value that is no array is indexed");
  return strict(item.type.of ?? { kind: "text" }, [item, index], (list: readonly unknown[], at: number) => list[at - 1] ?? null);
}

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}
