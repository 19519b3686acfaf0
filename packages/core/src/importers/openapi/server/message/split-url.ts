import type { RawPair } from "../../parameters/styles/style.js";

/** Pairs read of one query at most. */
const MAX_PAIRS = 2000;

/** A URL cut at its query. */
export interface SplitUrl {
  /** Encoded. */
  readonly path: string;
  readonly query: readonly RawPair[];
}

/**
 * Cuts a URL into path and query; the origin and the fragment are dropped.
 *
 * @param url - Absolute, or from the path on.
 */
export function splitUrl(url: string): SplitUrl {
  const [before = ""] = url.split("#", 1);
  const at = before.indexOf("?");
  const address = at < 0 ? before : before.slice(0, at);
  const path = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, "");
  return { path: path === "" ? "/" : path, query: at < 0 ? [] : splitPairs(before.slice(at + 1), "&") };
}

/**
 * Cuts a text into names and values, both still encoded.
 *
 * @param text - A query, a form or cookies.
 * @param delimiter - What stands between pairs.
 */
export function splitPairs(text: string, delimiter: "&" | ";"): readonly RawPair[] {
  return text
    .split(delimiter, MAX_PAIRS)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [part, ""] : [part.slice(0, at), part.slice(at + 1)];
    });
}
