import { type AST, RegExpParser } from "@eslint-community/regexpp";

export type Alternative = AST.Alternative;
export type Assertion = AST.EdgeAssertion | AST.WordBoundaryAssertion | AST.LookaheadAssertion | AST.LookbehindAssertion;
export type CapturingGroup = AST.CapturingGroup;
export type CharacterClass = AST.CharacterClass | AST.ExpressionCharacterClass;
export type CharacterSetEscape = AST.CharacterSet;
export type ClassMember = AST.CharacterClassElement | AST.ClassSetOperand;
export type ClassOperation = AST.ClassIntersection | AST.ClassSubtraction;
export type ExpressionElement = AST.Element;
export type ExpressionGroup = AST.Group;
export type Quantifier = AST.Quantifier;

/** A regular expression as a syntax tree. */
export type Expression = AST.Pattern;

/**
 * Parses a regular expression, in the syntax of ECMAScript 2025.
 *
 * @param source - Without slashes. Groups must not be nested deeper than the stack allows.
 * @param unicode - Which of the flags u and v is set.
 * @returns The tree, or undefined when it is no regular expression.
 */
export function parseExpression(source: string, unicode: "u" | "v" | undefined): Expression | undefined {
  try {
    return new RegExpParser().parsePattern(source, 0, source.length, { unicode: unicode === "u", unicodeSets: unicode === "v" });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * How deep brackets of any kind are nested in a source, escapes aside. More than there are is possible, less is not.
 *
 * @param source - Perhaps a regular expression.
 */
export function nestingDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === "\\") at++;
    else if (character === "(" || character === "[") deepest = Math.max(deepest, ++depth);
    else if ((character === ")" || character === "]") && depth > 0) depth--;
  }
  return deepest;
}
