import Link from "http-link-header";

const MAX_LENGTH = 64 * 1024;

/**
 * Where the next page is, by a `Link` header.
 *
 * @param header - The header; null when there is none.
 * @param base - The page it came with.
 * @returns Undefined when there is no next page, or the header cannot be read.
 * @source RFC 8288, section 3.
 */
export function parseNextLink(header: string | null, base: URL): URL | undefined {
  if (header === null || header.length > MAX_LENGTH) return undefined;
  try {
    // Relations are compared without case, and one link may have several.
    const next = Link.parse(header).refs.find(({ rel }) => rel.toLowerCase().split(/\s+/).includes("next"));
    return next === undefined ? undefined : new URL(next.uri, base);
  } catch {
    return undefined;
  }
}
