import { isSeedbedError, SeedbedError } from "@seedbed/core";
import type { PlainError } from "./worker-message.js";

/**
 * Turns what a worker caught into plain data.
 *
 * @param error - Anything that was thrown.
 */
export function toPlainError(error: unknown): PlainError {
  const stack = error instanceof Error ? error.stack : undefined;
  if (isSeedbedError(error)) {
    const { code, message, hint, issues } = error;
    return { code, message, hint, details: toPlainDetails(error.details), issues, stack };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { code: "WORKER_FAILED", message: `a worker failed: ${message}`, hint: undefined, details: {}, issues: [], stack };
}

/**
 * Turns plain data back into an error.
 *
 * @param plain - From {@link toPlainError}.
 */
export function fromPlainError(plain: PlainError): SeedbedError {
  const { code, message, hint, details, issues, stack } = plain;
  const cause = stack === undefined ? undefined : { stack };
  return new SeedbedError(code, message, { ...(hint === undefined ? {} : { hint }), details, issues, cause });
}

/** Details may hold functions, which do not travel. */
function toPlainDetails(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(details)) as Readonly<Record<string, unknown>>;
}
