import { createAdapterError } from "../../errors/adapter-error.js";

/**
 * A URL below another.
 *
 * @param base - Where paths begin, with a path of its own or without.
 * @param path - Relative to it, with or without a slash in front.
 * @throws SeedbedError `REQUEST_FORBIDDEN` when it would lead elsewhere.
 */
export function joinUrl(base: URL, path: string): URL {
  const folder = base.pathname.endsWith("/") ? base.pathname : `${base.pathname}/`;
  const url = new URL(base);
  const [name = "", query] = path.replace(/^\/+/, "").split("?", 2);
  url.pathname = folder + name;
  if (query !== undefined) url.search = query;
  if (url.origin === base.origin && url.pathname.startsWith(folder)) return url;
  throw createAdapterError("REQUEST_FORBIDDEN", "a path leads out of the service");
}
