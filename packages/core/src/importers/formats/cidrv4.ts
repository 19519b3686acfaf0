import type { Format } from "../contract/format.js";
import { ipv4OfLength } from "./ipv4.js";
import { elasticFormat } from "./parts/elastic-format.js";

/**
 * IPv4 networks in private ranges, `10.42.16.0/24`: bits beyond the prefix are zero.
 *
 * @source RFC 4632, section 3.1.
 */
export const cidrv4Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["cidrv4"],
  minLength: 9,
  maxLength: 18,
  natural(draws) {
    const bits = draws.pick([16, 20, 22, 24, 24, 24, 28, 32]);
    let address = 0x0a000000 + draws.below(0x01000000);
    const size = 1 << (32 - bits);
    address = Math.floor(address / size) * size;
    return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}/${bits}`;
  },
  ofLength: (draws, length) => (length === 9 ? `${draws.between(1, 9)}.0.0.0/8` : `${ipv4OfLength(draws, length - 3)}/32`),
  examples: ["0.0.0.0/0", "10.0.0.0/8", "192.0.2.0/24", "192.0.2.1/32", "255.255.255.255/32"],
  counterexamples: [
    { text: "192.0.2.0", because: "the prefix length is missing" },
    { text: "192.0.2.0/33", because: "prefix lengths end at 32" },
    { text: "192.0.2/24", because: "a number is missing" },
    { text: "192.0.2.256/24", because: "numbers end at 255" },
    { text: "192.0.2.0/", because: "the prefix length is missing" },
  ],
});
