const PARTS = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

/** A reference cut at its fragment. */
export interface SplitUri {
  readonly uri: string;
  /** Without `#`; undefined when there is none. */
  readonly fragment: string | undefined;
}

/**
 * Cuts off a fragment.
 *
 * @param uri - Any URI or reference.
 */
export function splitUri(uri: string): SplitUri {
  const at = uri.indexOf("#");
  return at < 0 ? { uri, fragment: undefined } : { uri: uri.slice(0, at), fragment: uri.slice(at + 1) };
}

/**
 * Resolves a reference against a base.
 *
 * @param base - An absolute URI, or `""`.
 * @param reference - A URI or relative reference.
 * @source RFC 3986, section 5.2.
 */
export function resolveUri(base: string, reference: string): string {
  const [, scheme, authority, path = "", query, fragment] = PARTS.exec(reference) ?? [];
  const [, baseScheme, baseAuthority, basePath = "", baseQuery] = PARTS.exec(base) ?? [];
  if (scheme !== undefined) return join(scheme, authority, authority === undefined ? path : removeDots(path), query, fragment);
  if (authority !== undefined) return join(baseScheme, authority, removeDots(path), query, fragment);
  if (path === "") return join(baseScheme, baseAuthority, basePath, query ?? baseQuery, fragment);
  if (path.startsWith("/")) return join(baseScheme, baseAuthority, removeDots(path), query, fragment);
  const folder = baseAuthority !== undefined && basePath === "" ? "/" : basePath.slice(0, basePath.lastIndexOf("/") + 1);
  return join(baseScheme, baseAuthority, removeDots(folder + path), query, fragment);
}

function join(
  scheme: string | undefined,
  authority: string | undefined,
  path: string,
  query: string | undefined,
  fragment: string | undefined,
): string {
  return `${scheme === undefined ? "" : `${scheme}:`}${authority === undefined ? "" : `//${authority}`}${path}${
    query === undefined ? "" : `?${query}`
  }${fragment === undefined ? "" : `#${fragment}`}`;
}

function removeDots(path: string): string {
  const out: string[] = [];
  const segments = path.split("/");
  segments.forEach((segment, i) => {
    const last = i === segments.length - 1;
    if (segment === "..") {
      if (out.length > 1 || (out.length === 1 && out[0] !== "")) out.pop();
      if (last) out.push("");
    } else if (segment === ".") {
      if (last) out.push("");
    } else {
      out.push(segment);
    }
  });
  return out.join("/");
}
