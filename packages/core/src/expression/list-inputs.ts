import { parseExpression } from "./parse-expression.js";
import { pathNames, type Syntax } from "./syntax.js";

/** Macros whose first argument names a variable of the others. */
const MACROS: ReadonlySet<string> = new Set(["all", "exists", "exists_one", "map", "filter", "bind"]);
const NONE: ReadonlySet<string> = new Set();

/**
 * Lists the paths an expression reads, as written, before any type is known.
 *
 * A path may go on inside a field's value (`"meta.tags"` of a JSON field `meta`); its first name is the field.
 *
 * @param source - The expression.
 * @returns Distinct dotted paths in the order they appear; variables of macros are left out.
 * @throws SeedbedError `EXPRESSION_INVALID`.
 * @example
 * ```ts
 * listInputs("quantity * unitPrice"); // ["quantity", "unitPrice"]
 * ```
 */
export function listInputs(source: string): string[] {
  const found = new Set<string>();
  collect(parseExpression(source), NONE, found);
  return [...found];
}

/**
 * Lists the fields of the row an expression reads.
 *
 * @param source - The expression.
 * @returns Distinct field names in the order they appear.
 * @throws SeedbedError `EXPRESSION_INVALID`.
 */
export function listInputFields(source: string): string[] {
  return [...new Set(listInputs(source).map((path) => path.split(".", 1)[0]!))];
}

function collect(syntax: Syntax, bound: ReadonlySet<string>, found: Set<string>): void {
  const names = pathNames(syntax);
  if (names !== undefined) {
    const end = names.findIndex((name) => name.includes("."));
    if (!bound.has(names[0]!)) found.add((end < 0 ? names : names.slice(0, end)).join("."));
    return;
  }
  if (syntax.kind === "call") collectCall(syntax, bound, found);
  else for (const inner of partsOf(syntax)) collect(inner, bound, found);
}

function partsOf(syntax: Syntax): readonly Syntax[] {
  switch (syntax.kind) {
    case "binary":
      return [syntax.left, syntax.right];
    case "member":
    case "unary":
      return [syntax.of];
    case "index":
      return [syntax.of, syntax.index];
    case "list":
    case "map":
    case "conditional":
      return syntax.items;
    default:
      return [];
  }
}

function collectCall(call: Syntax & { kind: "call" }, bound: ReadonlySet<string>, found: Set<string>): void {
  const { of, args } = call;
  const variable = args[0];
  const isMacro = of !== undefined && args.length > 1 && MACROS.has(call.name) && variable?.kind === "name";
  const isBind = isMacro && call.name === "bind" && of.kind === "name" && of.name === "cel";
  if (of !== undefined && !isBind) collect(of, bound, found);
  const inner = isMacro ? new Set([...bound, variable.name]) : bound;
  args.forEach((arg, i) => {
    if (isMacro && i === 0) return;
    collect(arg, isBind && i === 1 ? bound : inner, found);
  });
}
