import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { createAdapterError } from "../errors/adapter-error.js";

/**
 * An error for a file that is damaged.
 *
 * @param file - Name of the file.
 * @param what - What is wrong.
 * @param cause - What was caught.
 */
export function invalidFile(file: string, what: string, cause?: unknown): SeedbedError {
  return createAdapterError("FILE_INVALID", `${file}: ${what}`, { details: { file }, ...(cause === undefined ? {} : { cause }) });
}

/**
 * An error for a file that asks for too much.
 *
 * @param file - Name of the file.
 * @param limit - Name of the limit.
 * @param what - What it asks for.
 */
export function beyondLimit(file: string, limit: string, what: string): SeedbedError {
  return createAdapterError("READ_LIMIT", `${file}: ${what}`, {
    hint: `raise ${limit} if the file is to be trusted`,
    details: { file, limit },
  });
}

/**
 * Runs a part of a reader; whatever goes wrong in it without a name of its own is a damaged file.
 *
 * @param file - Name of the file.
 * @param read - The part.
 */
export async function orInvalid<T>(file: string, read: () => Promise<T> | T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isSeedbedError(error) ? error : invalidFile(file, describe(error), error);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 100) : "cannot be read";
}
