import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * Loads a library when it is first needed.
 *
 * @param name - Package name, for the message.
 * @param load - Imports it.
 * @throws SeedbedError `STORE_CLIENT_MISSING`.
 */
export async function loadPackage<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw createAdapterError("STORE_CLIENT_MISSING", `the package ${name} cannot be loaded`, {
      hint: `install it: npm install ${name}`,
      details: { package: name },
      cause,
    });
  }
}
