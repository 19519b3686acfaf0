import { isSeedbedError } from "@seedbed/core";

/** An error as JSON. */
export interface ErrorReport {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly issues?: readonly unknown[];
}

/**
 * An error for people: what is wrong and what helps, without a stack trace unless asked for.
 *
 * @param error - Anything that was thrown.
 * @param debug - Whether to add stack traces.
 */
export function formatError(error: unknown, debug: boolean): string {
  const { code, message, hint } = toErrorReport(error);
  // A message that lists issues ends with their codes and hints already.
  const listed = isSeedbedError(error) && error.issues.length > 0;
  const lines = [`seedbed: ${listed ? message : `${message} (${code})`}`];
  if (hint !== undefined && !listed) lines.push(`  hint: ${hint}`);
  if (debug) lines.push(...stacksOf(error));
  return lines.join("\n");
}

/**
 * An error as plain data.
 *
 * @param error - Anything that was thrown.
 */
export function toErrorReport(error: unknown): ErrorReport {
  if (!isSeedbedError(error)) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      code: "UNEXPECTED",
      message,
      hint: "set SEEDBED_DEBUG=1 for the stack trace, and report it if it is a fault of Seedbed",
    };
  }
  const { code, message, hint, issues } = error;
  return { code, message, ...(hint === undefined ? {} : { hint }), ...(issues.length === 0 ? {} : { issues }) };
}

function stacksOf(error: unknown): string[] {
  const stacks: string[] = [];
  for (
    let at = error as { stack?: unknown; cause?: unknown } | undefined;
    at !== undefined && at !== null;
    at = at.cause as typeof at
  ) {
    if (typeof at.stack === "string") stacks.push(at.stack);
  }
  return stacks;
}
