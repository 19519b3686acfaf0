import { createAdapterError } from "../../errors/adapter-error.js";

const MAX_BYTES = 900;

/** Control characters, what file systems forbid, and what URLs read otherwise. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const ODD = /[\u0000-\u001f\u007f\\<>:"|?*#%]|\p{Surrogate}/u;

/**
 * A key as all stores take it.
 *
 * @param key - Steps joined by slashes.
 * @returns The key.
 * @throws SeedbedError `STORE_KEY_INVALID`.
 */
export function checkKey(key: string): string {
  const steps = key.split("/");
  const fine = steps.every((step) => step !== "" && step !== "." && step !== ".." && step.trim() === step && !step.endsWith("."));
  if (fine && !ODD.test(key) && Buffer.byteLength(key) <= MAX_BYTES) return key;
  throw createAdapterError("STORE_KEY_INVALID", `${JSON.stringify(key.slice(0, 100))} is no key of an object`, {
    details: { key: key.slice(0, 100) },
  });
}
