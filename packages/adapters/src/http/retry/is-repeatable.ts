import { isSeedbedError } from "@seedbed/core";

/** Methods that do the same when sent twice. */
const IDEMPOTENT: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE"]);

/** Statuses that pass by themselves. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

const NETWORK: ReadonlySet<string> = new Set(["REQUEST_UNREACHABLE", "REQUEST_TIMEOUT", "REQUEST_INTERRUPTED"]);

/**
 * Whether a request may be sent twice without doing twice what it asks for.
 *
 * @param method - Upper case.
 * @param headers - Lower case names; an `idempotency-key` lets the server tell repeats.
 * @source RFC 9110, section 9.2.2.
 */
export function isIdempotent(method: string, headers: Readonly<Record<string, string>>): boolean {
  return IDEMPOTENT.has(method) || headers["idempotency-key"] !== undefined;
}

/**
 * Whether a status is worth another attempt.
 *
 * @param status - Of the response.
 * @param idempotent - Whether the request may be handled twice; otherwise only refusals that came before handling count.
 */
export function isTransientStatus(status: number, idempotent: boolean): boolean {
  return idempotent ? TRANSIENT.has(status) : status === 429;
}

/**
 * Whether a failure of the network is worth another attempt.
 *
 * @param error - From `toRequestError`.
 * @param idempotent - Whether the request may be handled twice; otherwise only failures to connect count.
 */
export function isTransientFailure(error: unknown, idempotent: boolean): boolean {
  if (!isSeedbedError(error) || !NETWORK.has(error.code) || error.details?.["permanent"] === true) return false;
  return idempotent || error.details?.["connected"] === false;
}
