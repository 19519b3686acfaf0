import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { type AdapterErrorCode, createAdapterError } from "../../errors/adapter-error.js";

const MAX_CAUSES = 5;

/**
 * Names a failure of a store. Messages of clients are left out: they hold signed requests and file names of credentials.
 *
 * @param error - What was caught; errors of Seedbed pass unchanged.
 * @param doing - Such as `cannot write a/b`.
 */
export function toStoreError(error: unknown, doing: string): SeedbedError {
  const chain = causes(error);
  const own = chain.find(isSeedbedError);
  if (own !== undefined) return own;
  const reason =
    chain
      .map(reasonOf)
      .filter((text) => text !== "")
      .at(-1) ?? "no reason given";
  const code = classify(chain);
  return createAdapterError(code, `${doing} (${reason})`, { details: { reason } });
}

/** Whether a failure says that an object is not there. */
export function isMissing(error: unknown): boolean {
  return classify(causes(error)) === "STORE_MISSING";
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at !== undefined && at !== null && chain.length < MAX_CAUSES; at = (at as { cause?: unknown }).cause)
    chain.push(at);
  return chain;
}

function classify(chain: readonly unknown[]): AdapterErrorCode {
  for (const each of chain) {
    const status = statusOf(each);
    const reason = reasonOf(each);
    if (status === 404 || reason === "ENOENT" || reason === "NoSuchKey" || reason === "NotFound") return "STORE_MISSING";
    if (status === 401 || status === 403 || reason === "EACCES" || reason === "EPERM") return "STORE_DENIED";
  }
  return "STORE_FAILED";
}

function statusOf(error: unknown): unknown {
  const { $metadata, code, status } = error as { $metadata?: { httpStatusCode?: unknown }; code?: unknown; status?: unknown };
  return $metadata?.httpStatusCode ?? (typeof code === "number" ? code : status);
}

/** Codes are made of letters and digits; anything else could be a message. */
function reasonOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  const text =
    typeof code === "string" || typeof code === "number"
      ? String(code)
      : typeof name === "string" && name !== "Error"
        ? name
        : "";
  return /^[\w.]{1,60}$/.test(text) ? text : "";
}
