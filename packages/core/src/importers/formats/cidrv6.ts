import type { Format } from "../contract/format.js";
import { ipv6OfLength } from "./ipv6.js";
import { drawText, HEX } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

/**
 * IPv6 networks in the range for documentation, `2001:db8:4f1a::/48`: bits beyond the prefix are zero.
 *
 * @source RFC 4291, section 2.3; range: RFC 3849.
 */
export const cidrv6Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["cidrv6"],
  minLength: 4,
  maxLength: 43,
  natural(draws) {
    const group = (): string => HEX[draws.between(1, 15)]! + drawText(draws, HEX, 3);
    return draws.chance(0.5) ? `2001:db8:${group()}::/48` : `2001:db8:${group()}:${group()}::/64`;
  },
  ofLength(draws, length) {
    if (length < 6) return length === 4 ? "::/0" : `::/${draws.between(10, 99)}`;
    return `${ipv6OfLength(draws, length - 4)}/128`;
  },
  examples: ["::/0", "::1/128", "2001:db8::/32", "fe80::/10", "2001:db8:1:2:3:4:5:6/128"],
  counterexamples: [
    { text: "2001:db8::", because: "the prefix length is missing" },
    { text: "2001:db8::/129", because: "prefix lengths end at 128" },
    { text: "2001:db8/32", because: "groups are missing" },
    { text: "1::2::3/64", because: "zeros are left out in one place only" },
  ],
});
