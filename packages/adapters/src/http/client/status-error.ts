import type { SeedbedError } from "@seedbed/core";
import { type AdapterErrorCode, createAdapterError } from "../../errors/adapter-error.js";

const MAX_SAID = 300;

/**
 * The error of a response that says no.
 *
 * @param status - 400 to 599.
 * @param where - The URL as it may be shown.
 * @param body - What the server said, with secrets hidden.
 * @param attempts - Times the request was sent.
 */
export function createStatusError(status: number, where: string, body: string, attempts: number): SeedbedError {
  const code: AdapterErrorCode = status === 401 || status === 403 || status === 407 ? "REQUEST_DENIED" : "REQUEST_FAILED";
  const said = toLine(body);
  const times = attempts > 1 ? ` after ${attempts} attempts` : "";
  return createAdapterError(code, `${where} answers ${status}${times}${said === "" ? "" : `: ${said}`}`, {
    details: { status, attempts },
  });
}

/** One short line of what may be a page: control characters could move the cursor of a terminal. */
function toLine(text: string): string {
  const line = text
    .replace(/<[^>]{0,1000}>/g, " ")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ")
    .trim();
  return line.length > MAX_SAID ? `${line.slice(0, MAX_SAID)}…` : line;
}
