import type { Expression, ExpressionElement } from "../syntax/expression.js";

/** Ways through a text that an engine may try. */
const MAX_TRIES = 10_000_000;
/** Longest text that is asked about. */
const MAX_LENGTH = 1 << 20;

/**
 * How long texts may be for an engine that backtracks to come to an end soon, whatever they are.
 *
 * @param expression - The syntax tree.
 * @param multiline - True when `^` holds at each line.
 * @returns Characters, at most 2^20; −1 when not even the empty text is safe.
 */
export function nativeReach(expression: Expression, multiline: boolean): number {
  const anchored = !multiline && expression.alternatives.every(({ elements: [first] }) => isStart(first));
  const isSafe = (length: number): boolean => countWays(expression, length) * (anchored ? 1 : length + 1) <= MAX_TRIES;
  let safe = -1;
  let unsafe = MAX_LENGTH + 1;
  while (unsafe - safe > 1) {
    const middle = (safe + unsafe) >> 1;
    if (isSafe(middle)) safe = middle;
    else unsafe = middle;
  }
  return safe;
}

function isStart(element: ExpressionElement | undefined): boolean {
  return element?.type === "Assertion" && element.kind === "start";
}

/** Bounds the ways that lead through a part, over all texts of a length. */
function countWays(node: Expression | ExpressionElement, length: number): number {
  switch (node.type) {
    case "Pattern":
    case "Group":
    case "CapturingGroup":
      return sum(node.alternatives, length);
    case "Assertion":
      return node.kind === "lookahead" || node.kind === "lookbehind" ? sum(node.alternatives, length) : 1;
    case "Quantifier": {
      const ways = countWays(node.element, length);
      const most = Math.min(node.max, Math.max(node.min, length));
      if (node.min === node.max) return power(ways, most);
      // What can be read in one way only is read so many times or so many.
      return ways === 1 ? most - node.min + 1 : power(ways + 1, most);
    }
    default:
      return 1;
  }
}

function sum(alternatives: Expression["alternatives"], length: number): number {
  return alternatives.reduce((all, { elements }) => all + elements.reduce((ways, one) => ways * countWays(one, length), 1), 0);
}

function power(base: number, exponent: number): number {
  let out = 1;
  for (let square = base, left = exponent; left > 0 && out <= MAX_TRIES; left = Math.floor(left / 2), square *= square) {
    if (left % 2 === 1) out *= square;
  }
  return out;
}
