import { SeedbedError } from "../errors/seedbed-error.js";

const WINDOW = 70;

/**
 * The line of a source around a position, with a caret under it.
 *
 * @param source - The expression.
 * @param at - Character the caret points at, from 0.
 */
export function excerpt(source: string, at: number): string {
  const start = Math.max(source.lastIndexOf("\n", at - 1) + 1, at - WINDOW);
  const line = source.slice(start, start + 2 * WINDOW).split("\n", 1)[0]!;
  return `  ${line}\n  ${" ".repeat(at - start)}^`;
}

/**
 * The error of an expression that is not well formed or not well typed.
 *
 * @param source - The expression.
 * @param at - Character that is wrong, from 0.
 * @param message - What is wrong.
 * @param hint - The next step.
 */
export function invalidExpression(source: string, at: number, message: string, hint = "mend the expression"): SeedbedError {
  const text = `the expression is not valid at character ${at + 1}: ${message}\n${excerpt(source, at)}`;
  return new SeedbedError("EXPRESSION_INVALID", text, { hint, details: { source: source.slice(0, 4096), at } });
}

/**
 * The error of a row for which an expression has no result.
 *
 * @param source - The expression.
 * @param message - What happened.
 * @param inputs - The paths it reads.
 * @param cause - What was thrown below.
 */
export function failedExpression(source: string, message: string, inputs: readonly string[], cause?: unknown): SeedbedError {
  const reads = inputs.length === 0 ? "" : `; it reads ${inputs.join(", ")}`;
  return new SeedbedError("EXPRESSION_FAILED", `the expression "${source}" has no result: ${message}${reads}`, {
    hint: "guard it with a condition, as in b == 0 ? 0 : a / b",
    details: { source, inputs },
    ...(cause === undefined ? {} : { cause }),
  });
}
