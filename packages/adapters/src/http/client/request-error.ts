import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";

/** System codes of connections that were never made. */
const UNREACHED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "ENETDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What will not go away by trying again: names that do not exist, certificates that do not fit. */
const PERMANENT = /^(ENOTFOUND|ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/;

/**
 * Names a failure of the network. The cause is left out: clients hang requests with their headers on errors.
 *
 * @param error - What was caught; errors of Seedbed pass unchanged.
 * @param where - The URL as it may be shown.
 */
export function toRequestError(error: unknown, where: string): SeedbedError {
  const inner = findInner(error);
  if (isSeedbedError(inner)) return inner;
  const code = codeOf(inner);
  if (code === "UND_ERR_CONNECT_TIMEOUT") {
    return createAdapterError("REQUEST_TIMEOUT", `${where} cannot be connected to in time`, { details: { connected: false } });
  }
  const permanent = PERMANENT.test(code);
  if (permanent || UNREACHED.has(code)) {
    return createAdapterError("REQUEST_UNREACHABLE", `${where} cannot be reached (${code})`, {
      details: { reason: code, connected: false, permanent },
    });
  }
  const isNonsense = (inner as { name?: unknown } | null)?.name === "HTTPParserError";
  if (isNonsense || code === "UND_ERR_HEADERS_OVERFLOW") {
    return createAdapterError("RESPONSE_INVALID", `${where} answers with something that is not HTTP`);
  }
  if (/^UND_ERR_(INVALID_ARG|NOT_SUPPORTED|REQ_CONTENT)/.test(code)) {
    return createAdapterError("REQUEST_FORBIDDEN", `the request to ${where} is not valid HTTP (${code})`, {
      hint: "check its headers and its method",
      details: { reason: code },
    });
  }
  return createAdapterError(
    "REQUEST_INTERRUPTED",
    `the connection to ${where} broke (${code === "" ? "no reason given" : code})`,
    {
      details: { reason: code },
    },
  );
}

/** Attempts at several addresses at once fail with a list; the first says enough. */
function findInner(error: unknown): unknown {
  if (isSeedbedError(error) || typeof error !== "object" || error === null) return error;
  const { errors, cause } = error as { errors?: unknown; cause?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return findInner(errors[0]);
  return codeOf(error) === "" && cause !== undefined ? findInner(cause) : error;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
