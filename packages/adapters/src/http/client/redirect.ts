import { createAdapterError } from "../../errors/adapter-error.js";

/** A request on its way, as redirects change it. */
export interface Hop {
  readonly method: string;
  readonly url: URL;
  /** Lower case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** Headers that go along to another origin; all others may be meant for the first one only. */
const HARMLESS: ReadonlySet<string> = new Set(["accept", "accept-encoding", "accept-language", "content-type", "user-agent"]);

/**
 * Whether a response sends the client elsewhere.
 *
 * @param status - Of the response.
 * @param location - Header `Location`.
 */
export function isRedirect(status: number, location: string | null): location is string {
  return location !== null && [301, 302, 303, 307, 308].includes(status);
}

/**
 * The request that follows a redirect.
 *
 * @param hop - The request that was redirected.
 * @param status - 301, 302, 303, 307 or 308.
 * @param location - Where to.
 * @param where - The URL as it may be shown.
 * @throws SeedbedError `REQUEST_FORBIDDEN` when it leads to something that is not HTTP, or from HTTPS to HTTP.
 * @source RFC 9110, section 15.4; Fetch standard, "HTTP-redirect fetch".
 */
export function followRedirect(hop: Hop, status: number, location: string, where: string): Hop {
  const url = URL.canParse(location, hop.url.href) ? new URL(location, hop.url) : undefined;
  const refuse = (what: string): Error => createAdapterError("REQUEST_FORBIDDEN", `${where} redirects to ${what}`);
  if (url === undefined) throw refuse("an address that is none");
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refuse(`${url.protocol}, which is not HTTP`);
  if (url.protocol === "http:" && hop.url.protocol === "https:") throw refuse("an address that is not encrypted");
  if (url.username !== "" || url.password !== "") throw refuse("an address with credentials");
  const becomesGet = status === 303 ? hop.method !== "HEAD" : (status === 301 || status === 302) && hop.method === "POST";
  const isSame = url.origin === hop.url.origin;
  const kept = Object.entries(hop.headers).filter(
    ([name]) => (isSame || HARMLESS.has(name)) && !(becomesGet && name.startsWith("content-")),
  );
  return {
    url,
    method: becomesGet ? "GET" : hop.method,
    headers: Object.fromEntries(kept),
    body: becomesGet ? undefined : hop.body,
  };
}
