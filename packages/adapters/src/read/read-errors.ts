import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { createAdapterError } from "../errors/adapter-error.js";
import type { ReadLimits } from "./read-limits.js";

/**
 * An error for a file that is damaged, or not what its format says.
 *
 * @param file - Name of the file.
 * @param what - What is wrong.
 * @param cause - What was caught.
 */
export function createFileInvalid(file: string, what: string, cause?: unknown): SeedbedError {
  return createAdapterError("FILE_INVALID", `${file}: ${what}`, { details: { file }, ...(cause === undefined ? {} : { cause }) });
}

/**
 * An error for a file that asks for more than the limits allow.
 *
 * @param file - Name of the file.
 * @param limit - Which limit.
 * @param what - What it asks for.
 */
export function createReadLimit(file: string, limit: keyof ReadLimits, what: string): SeedbedError {
  return createAdapterError("READ_LIMIT", `${file}: ${what}`, {
    hint: `raise limits.${limit} if the file is to be trusted`,
    details: { file, limit },
  });
}

/**
 * Turns whatever a parser threw into a damaged file; errors of Seedbed pass unchanged.
 *
 * @param error - What was caught.
 * @param file - Name of the file.
 */
export function toFileInvalid(error: unknown, file: string): SeedbedError {
  if (isSeedbedError(error)) return error;
  const what = error instanceof Error ? error.message : String(error);
  return createFileInvalid(file, what.slice(0, 200), error);
}
