/** A comparison of two values. */
export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** How a text is matched. */
export type MatchKind = "like" | "ilike" | "similar" | "regex" | "iregex" | "glob";

/** A type named in SQL: its name without schema, lower case, and what stands in brackets behind it. */
export interface SqlTypeName {
  readonly name: string;
  readonly modifiers: readonly number[];
  readonly array: boolean;
}

/** An SQL expression, parsed: the same tree for every database. */
export type SqlExpression =
  | { readonly node: "column"; readonly name: string }
  | { readonly node: "constant"; readonly value: string | number | boolean | null; readonly form: ConstantForm }
  | { readonly node: "array" | "row"; readonly items: readonly SqlExpression[] }
  | { readonly node: "and" | "or"; readonly items: readonly SqlExpression[] }
  | { readonly node: "not"; readonly item: SqlExpression }
  | { readonly node: "null"; readonly item: SqlExpression }
  | { readonly node: "truth"; readonly item: SqlExpression; readonly is: "true" | "false" | "unknown" }
  | { readonly node: "compare"; readonly op: ComparisonOperator; readonly left: SqlExpression; readonly right: SqlExpression }
  | { readonly node: "distinct"; readonly left: SqlExpression; readonly right: SqlExpression }
  | { readonly node: "in"; readonly item: SqlExpression; readonly list: readonly SqlExpression[] }
  | {
      readonly node: "quantified";
      readonly quantifier: "any" | "all";
      readonly op: ComparisonOperator;
      readonly left: SqlExpression;
      readonly right: SqlExpression;
    }
  | {
      readonly node: "match";
      readonly how: MatchKind;
      readonly item: SqlExpression;
      readonly pattern: SqlExpression;
      readonly escape: string;
    }
  | { readonly node: "call"; readonly name: string; readonly args: readonly SqlExpression[] }
  | { readonly node: "operator"; readonly op: string; readonly args: readonly SqlExpression[] }
  | { readonly node: "cast"; readonly item: SqlExpression; readonly type: SqlTypeName }
  | {
      readonly node: "case";
      readonly branches: readonly { readonly when: SqlExpression; readonly result: SqlExpression }[];
      readonly otherwise: SqlExpression;
    }
  | { readonly node: "index"; readonly item: SqlExpression; readonly index: SqlExpression }
  | { readonly node: "member"; readonly item: SqlExpression; readonly name: string };

/** How a constant was written. Texts take the type of what they stand beside. */
export type ConstantForm = "int" | "decimal" | "text" | "bool" | "bits" | "null";

/** The constant null. */
export const NULL: SqlExpression = { node: "constant", value: null, form: "null" };

/** The constants true and false. */
export function truthOf(value: boolean): SqlExpression {
  return { node: "constant", value, form: "bool" };
}
