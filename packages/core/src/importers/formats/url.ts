import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { drawUrl, urlOfLength } from "./uri.js";

/**
 * Web addresses at domains that belong to nobody.
 *
 * @source WHATWG, URL Standard; RFC 3986, section 3.
 */
export const urlFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["url"],
  minLength: 11,
  maxLength: LONGEST,
  natural: drawUrl,
  ofLength: urlOfLength,
  examples: [
    "http://a.co",
    "https://example.com",
    "https://example.com/",
    "https://example.com:8080/a/b?q=1#frag",
    "ftp://example.com/a",
  ],
  counterexamples: [
    { text: "example.com", because: "the scheme is missing" },
    { text: "//example.com", because: "the scheme is missing" },
    { text: "https://", because: "the host is missing" },
    { text: "https://exa mple.com", because: "a host has no space" },
    { text: "mailto:someone@example.com", because: "it is no web address" },
  ],
});
