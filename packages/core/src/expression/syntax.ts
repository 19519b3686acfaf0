/** Types of the literals the compact compiler knows. */
type LiteralType = "null" | "bool" | "int" | "float" | "string";

/** A binary operator. */
export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "+" | "-" | "*" | "/" | "%";

/** A literal value. */
interface LiteralSyntax {
  readonly kind: "literal";
  readonly at: number;
  readonly type: LiteralType;
  readonly value: null | boolean | number | string;
  /** Digits after the point of a number written as `19.99`; undefined for any other literal. */
  readonly scale: number | undefined;
}

/** A call, with a receiver when it is written as a method. */
export interface CallSyntax {
  readonly kind: "call";
  readonly at: number;
  readonly name: string;
  readonly of: Syntax | undefined;
  readonly args: readonly Syntax[];
}

/** An operator between two expressions; `at` is where the operator stands. */
export interface BinarySyntax {
  readonly kind: "binary";
  readonly at: number;
  readonly op: BinaryOperator;
  readonly left: Syntax;
  readonly right: Syntax;
}

/** An expression as a tree. `at` is the character it begins at. */
export type Syntax =
  | LiteralSyntax
  | CallSyntax
  | BinarySyntax
  /** A literal only the full language has: bytes, unsigned integers. */
  | { readonly kind: "foreign"; readonly at: number }
  | { readonly kind: "name"; readonly at: number; readonly name: string }
  /** `a.b` and `a["b"]`. */
  | { readonly kind: "member"; readonly at: number; readonly of: Syntax; readonly name: string }
  | { readonly kind: "index"; readonly at: number; readonly of: Syntax; readonly index: Syntax }
  | { readonly kind: "list"; readonly at: number; readonly items: readonly Syntax[] }
  /** Keys and values by turns. */
  | { readonly kind: "map"; readonly at: number; readonly items: readonly Syntax[] }
  | { readonly kind: "unary"; readonly at: number; readonly op: "!" | "-"; readonly of: Syntax }
  | { readonly kind: "conditional"; readonly at: number; readonly items: readonly [Syntax, Syntax, Syntax] };

/**
 * The names of a pure path: `a.b["c"]` gives `["a", "b", "c"]`.
 *
 * @param syntax - Any expression.
 * @returns The names from the root, or undefined when it is no path.
 */
export function pathNames(syntax: Syntax): string[] | undefined {
  if (syntax.kind === "name") return [syntax.name];
  return syntax.kind === "member" ? pathNames(syntax.of)?.concat(syntax.name) : undefined;
}
