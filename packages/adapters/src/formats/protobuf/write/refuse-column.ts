import { createAdapterError } from "../../../errors/adapter-error.js";

/**
 * An error for a column that a message cannot hold.
 *
 * @param path - The column.
 * @param what - What it cannot hold.
 */
export function refuseColumn(path: string, what: string): Error {
  return createAdapterError("TYPE_UNSUPPORTED", `${path} ${what}`, { details: { path } });
}
