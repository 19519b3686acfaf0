import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * Loads the library that reads a kind of schema.
 *
 * @param name - Its package.
 * @param load - Imports it.
 * @throws SeedbedError `IMPORT_CLIENT_MISSING`.
 */
export async function loadImportClient<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw createAdapterError("IMPORT_CLIENT_MISSING", `${name} is not installed`, {
      hint: `npm install ${name}`,
      details: { package: name },
      cause,
    });
  }
}

/**
 * The error for a schema that cannot be read.
 *
 * @param name - Its file.
 * @param why - What is wrong.
 * @param cause - What was caught.
 */
export function importError(name: string, why: string, cause?: unknown): Error {
  return createAdapterError("IMPORT_INVALID", `${name}: ${why}`, { details: { file: name }, cause });
}
