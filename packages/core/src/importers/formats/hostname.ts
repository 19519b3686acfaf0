import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { drawHost, hostOfLength } from "./parts/hosts.js";

const MAX_LABEL = 63;

/**
 * Host names of domains that belong to nobody, `api.example.org`.
 *
 * @source RFC 1123, section 2.1; RFC 1035, section 2.3.4 for lengths.
 */
export const hostnameFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["hostname"],
  minLength: 1,
  maxLength: 253,
  natural: drawHost,
  ofLength: hostOfLength,
  examples: [
    "a",
    "localhost",
    "example.com",
    "1.example.com",
    "a-b.example.com",
    "EXAMPLE.COM",
    "xn--bcher-kva.example",
    `${"a".repeat(MAX_LABEL)}.example.com`,
    `${`${"a".repeat(MAX_LABEL)}.`.repeat(3)}${"b".repeat(61)}`,
  ],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "-a.example.com", because: "a label does not start with a hyphen" },
    { text: "a-.example.com", because: "a label does not end with a hyphen" },
    { text: "a..example.com", because: "a label is not empty" },
    { text: ".example.com", because: "a label is not empty" },
    { text: "a_b.example.com", because: "host names have no underscore" },
    { text: "a b.example.com", because: "host names have no space" },
    { text: "bücher.example", because: "letters beyond ASCII must be encoded" },
    { text: "example.com:80", because: "a port is no part of it" },
    { text: `${"a".repeat(64)}.example.com`, because: "labels have 63 characters at most" },
    { text: `${"a.".repeat(127)}`.slice(0, -1).concat(".a"), because: "it has more than 253 characters" },
  ],
});
