import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * Loads the library of a database when it is first needed.
 *
 * @param name - Package name, for the message.
 * @param load - Imports it.
 * @throws SeedbedError `DATABASE_CLIENT_MISSING`.
 */
export async function loadClient<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw createAdapterError("DATABASE_CLIENT_MISSING", `the package ${name} cannot be loaded`, {
      hint: `install it: npm install ${name}`,
      details: { package: name },
      cause,
    });
  }
}

/**
 * The error for a client that was passed in and is none the driver knows.
 *
 * @param driver - Name of the driver.
 * @param accepted - What it takes, as a list in words.
 */
export function createClientError(driver: string, accepted: string): Error {
  return createAdapterError("DATABASE_CLIENT_MISSING", `what was passed as the client of ${driver} is none it knows`, {
    hint: `pass ${accepted}`,
    details: { driver },
  });
}
