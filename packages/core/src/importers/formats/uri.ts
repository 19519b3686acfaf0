import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { drawHost, hostOfLength } from "./parts/hosts.js";
import { LONGEST } from "./parts/lengths.js";
import { drawPath, drawSuffix, pathOfLength, shortUri } from "./parts/paths.js";

/**
 * Web addresses at domains that belong to nobody, `https://api.example.org/orders/maple-17?page=3`.
 *
 * Other schemes stand among the examples: many who write `uri` mean a web address.
 *
 * @source RFC 3986, section 3.
 */
export const uriFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["uri"],
  minLength: 3,
  maxLength: LONGEST,
  natural: drawUrl,
  ofLength: (draws, length) => (length < 9 ? shortUri(draws, length) : urlOfLength(draws, length)),
  examples: [
    "a:b",
    "http://a",
    "https://example.com",
    "https://example.com/",
    "https://user:pass@example.com:8080/a/b;c=1?q=%20&r=/?#frag",
    "http://192.0.2.1/",
    "http://[2001:db8::1]:80/",
    "urn:isbn:9780306406157",
    "mailto:someone@example.com",
    "tel:+1-201-555-0123",
    "file:///etc/hosts",
    "data:,",
  ],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "//example.com/a", because: "the scheme is missing" },
    { text: "example.com", because: "the scheme is missing" },
    { text: "/a/b", because: "a path alone is a reference" },
    { text: "https://example.com/a b", because: "a space must be escaped" },
    { text: "https://example.com/%zz", because: "two hexadecimal digits follow a percent sign" },
    { text: "https://example.com/<a>", because: "angle brackets must be escaped" },
    { text: "https://example.com/ä", because: "letters beyond ASCII must be escaped" },
    { text: "https://example.com/\\a", because: "a backslash must be escaped" },
    { text: "1http://example.com", because: "a scheme starts with a letter" },
    { text: "http://[2001:db8::g]/", because: "g is no hexadecimal digit" },
    { text: "http://example.com:8a/", because: "a port is made of digits" },
  ],
});

/** A web address as one would meet it. */
export function drawUrl(draws: Draws): string {
  const scheme = draws.chance(0.9) ? "https" : "http";
  const path = draws.chance(0.95) ? drawPath(draws) : "/";
  return `${scheme}://${drawHost(draws)}${path}${drawSuffix(draws)}`;
}

/**
 * A web address of an exact length.
 *
 * @param draws - Where randomness comes from.
 * @param length - At least 9.
 */
export function urlOfLength(draws: Draws, length: number): string {
  const scheme = length < 20 ? "http://" : "https://";
  const rest = length - scheme.length;
  if (rest <= 16) return scheme + hostOfLength(draws, rest);
  const host = draws.pick(["example.com", "example.org", "example.net"]);
  return scheme + host + pathOfLength(draws, rest - host.length);
}
