import type { ValueType } from "../vector/value-type.js";
import { compileArithmetic, compileMinus } from "./arithmetic.js";
import { compileCall } from "./calls.js";
import { compileComparison, compileIn } from "./comparison.js";
import type { CompiledExpression, TypeOfPath } from "./expression.js";
import { failedExpression, invalidExpression } from "./expression-error.js";
import { compileConditional, compileLogic, compileNot } from "./logic.js";
import { constantPart, mapRun, type Part, type PartContext, Refusal } from "./part.js";
import { resolvePath } from "./resolve-path.js";
import { pathNames, type Syntax } from "./syntax.js";

/** Types whose values read the same inside a struct as in a column. */
const PLAIN = /^(?:int|float|string|bool)$/;

/**
 * Compiles the common part of the language to closures.
 *
 * @param source - The expression.
 * @param syntax - Its tree.
 * @param typeOf - Types of the paths it may read.
 * @returns The compiled expression, or a refusal that names what only the full language has.
 * @throws SeedbedError `EXPRESSION_INVALID` or `EXPRESSION_PATH_UNKNOWN`.
 */
export function compileCompact(source: string, syntax: Syntax, typeOf: TypeOfPath): CompiledExpression | Refusal {
  const inputs: string[] = [];
  const context: PartContext = {
    compile: (inner) => compilePart(inner, context, (path) => compilePath(path, source, typeOf, inputs)),
    invalid: (at, message, hint) => {
      throw invalidExpression(source, at, message, hint);
    },
    fail: (message) => {
      throw failedExpression(source, message, inputs);
    },
  };
  try {
    const { type, run } = context.compile(syntax);
    return { source, inputs, type: type.type === "null" ? { type: "json" } : type, evaluate: run };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function compilePart(syntax: Syntax, context: PartContext, readPath: (syntax: Syntax) => Part | undefined): Part {
  const path = readPath(syntax);
  if (path !== undefined) return path;
  switch (syntax.kind) {
    case "literal":
      return constantPart(syntax, { type: syntax.type }, syntax.value);
    case "call":
      return compileCall(syntax, context);
    case "conditional":
      return compileConditional(syntax, context);
    case "unary": {
      const of = context.compile(syntax.of);
      return syntax.op === "!" ? compileNot(syntax, of, context) : compileMinus(syntax, of, context);
    }
    case "binary":
      if (syntax.op === "&&" || syntax.op === "||") return compileLogic(syntax, context);
      if (syntax.op === "in") return compileIn(syntax, context);
      return /[=<>]/.test(syntax.op) ? compileComparison(syntax, context) : compileArithmetic(syntax, context);
    default:
      throw new Refusal(WORDS[syntax.kind] ?? syntax.kind);
  }
}

const WORDS: Readonly<Record<string, string>> = {
  foreign: "a literal of bytes or of an unsigned integer",
  index: "an index",
  list: "a list",
  map: "a map",
  member: "a member of a computed value",
};

function compilePath(syntax: Syntax, source: string, typeOf: TypeOfPath, inputs: string[]): Part | undefined {
  const names = pathNames(syntax);
  if (names === undefined) return undefined;
  const { path, type, depth } = resolvePath(names, typeOf, source, syntax.at);
  let k = inputs.indexOf(path);
  if (k < 0) k = inputs.push(path) - 1;
  let part: Part = { syntax, type, column: k, run: (columns, i) => columns[k]![i] ?? null };
  for (const name of names.slice(depth)) part = compileMember(part, name);
  return part;
}

function compileMember({ syntax, type, run }: Part, name: string): Part {
  if (type.type === "list") throw new Refusal("a member of a list");
  const inner: ValueType | undefined = type.type === "struct" ? type.fields[name] : undefined;
  return {
    syntax,
    type: inner !== undefined && PLAIN.test(inner.type) ? inner : { type: "json" },
    run: mapRun<object>(
      run,
      (value) => (typeof value === "object" && Object.hasOwn(value, name) ? Reflect.get(value, name) : null) ?? null,
    ),
  };
}
