import { createAdapterError } from "../../errors/adapter-error.js";
import { parseNextLink } from "./next-link.js";
import type { PagingOptions } from "./paging-options.js";
import { readPath } from "./read-path.js";

/** A page that came. */
export interface PageSeen {
  /** Rows on it. */
  readonly rows: number;
  readonly body: unknown;
  readonly url: URL;
  readonly link: string | null;
}

/** What asks for a page, as JSON. */
export interface PageAsk {
  /** Number of the page, rows to leave out, cursor, or path of the next page. */
  readonly at?: number | string | undefined;
}

/** Asks for one page after the other. */
export interface Pager {
  /**
   * The URL of a page.
   *
   * @param base - Of the list.
   * @param ask - Which page.
   */
  toUrl(base: URL, ask: PageAsk): URL;
  /**
   * The page that follows.
   *
   * @param ask - The page that came.
   * @param seen - What it was like.
   * @returns Undefined after the last.
   */
  next(ask: PageAsk, seen: PageSeen): PageAsk | undefined;
}

const DEFAULT_SIZE = 100;

/**
 * Makes a pager.
 *
 * @param options - How the service cuts lists.
 */
export function createPager(options: PagingOptions): Pager {
  switch (options.type) {
    case "none":
      return { toUrl: (base) => base, next: () => undefined };
    case "page": {
      const { parameter = "page", first = 1, size } = options;
      return {
        toUrl: (base, { at = first }) => withParameters(base, { [parameter]: at, ...sizeOf(options) }),
        next: ({ at = first }, { rows }) =>
          rows === 0 || (size !== undefined && rows < size) ? undefined : { at: Number(at) + 1 },
      };
    }
    case "offset": {
      const { parameter = "offset", sizeParameter = "limit", size = DEFAULT_SIZE } = options;
      return {
        toUrl: (base, { at = 0 }) => withParameters(base, { [parameter]: at, [sizeParameter]: size }),
        // By what came, not by what was asked for: services have limits of their own.
        next: ({ at = 0 }, { rows }) => (rows === 0 ? undefined : { at: Number(at) + rows }),
      };
    }
    case "cursor": {
      const { parameter = "cursor", path } = options;
      return {
        toUrl: (base, { at }) => withParameters(base, { ...(at === undefined ? {} : { [parameter]: at }), ...sizeOf(options) }),
        next(_, { body }) {
          const at = readPath(body, path);
          return (typeof at === "string" && at !== "") || typeof at === "number" ? { at } : undefined;
        },
      };
    }
    case "link":
      return {
        toUrl: (base, { at }) => (at === undefined ? withParameters(base, sizeOf(options)) : new URL(String(at), base)),
        next(_, { link, url }) {
          const next = parseNextLink(link, url);
          if (next === undefined) return undefined;
          if (next.origin === url.origin) return { at: `${next.pathname}${next.search}` };
          throw createAdapterError("RESPONSE_INVALID", `${url.host} says that the next page is at ${next.host}`);
        },
      };
  }
}

function sizeOf({
  sizeParameter,
  size,
}: {
  sizeParameter?: string | undefined;
  size?: number | undefined;
}): Record<string, number> {
  return sizeParameter === undefined ? {} : { [sizeParameter]: size ?? DEFAULT_SIZE };
}

function withParameters(base: URL, parameters: Readonly<Record<string, number | string>>): URL {
  const url = new URL(base);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url;
}
