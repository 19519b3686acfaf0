import { createAdapterError } from "../../errors/adapter-error.js";

const MAX_DEPTH = 200;

/**
 * Reads a JSON body.
 *
 * @param bytes - UTF-8 text.
 * @param where - The URL as it may be shown.
 * @returns The value; a member called `__proto__` is a member like any other.
 * @throws SeedbedError `RESPONSE_INVALID`, also when values are nested more than 200 deep.
 */
export function parseJsonBody(bytes: Uint8Array, where: string): unknown {
  const fail = (what: string): Error => createAdapterError("RESPONSE_INVALID", `${where} answers with ${what}`);
  if (isDeep(bytes)) throw fail(`JSON that is nested more than ${MAX_DEPTH} deep`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw fail(bytes.length === 0 ? "nothing where JSON was expected" : "something that is not JSON");
  }
}

/** Counted before parsing, as a deep value takes more stack than others have. */
function isDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let inText = false;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (inText) {
      if (byte === 0x5c) i++;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      if (++depth > MAX_DEPTH) return true;
    } else if (byte === 0x5d || byte === 0x7d) depth--;
  }
  return false;
}
