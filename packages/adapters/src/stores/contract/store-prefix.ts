import { checkKey } from "./check-key.js";

/**
 * The start of all keys of a store.
 *
 * @param prefix - With or without slashes around it.
 * @returns With a slash at its end, or nothing.
 * @throws SeedbedError `STORE_KEY_INVALID`.
 */
export function toPrefix(prefix: string | undefined): string {
  const steps = (prefix ?? "").replace(/^\/+|\/+$/g, "");
  return steps === "" ? "" : `${checkKey(steps)}/`;
}
