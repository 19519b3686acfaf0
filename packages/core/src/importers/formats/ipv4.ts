import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { shareOut } from "./parts/share-out.js";

/** Ranges for documentation, all of whose addresses reach nobody. */
const DOCUMENTATION = ["192.0.2", "198.51.100", "203.0.113"];

/**
 * IPv4 addresses, mostly of ranges for documentation and of private networks.
 *
 * @source RFC 2673, section 3.2, dotted-quad; ranges: RFC 5737, RFC 1918.
 */
export const ipv4Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["ipv4", "ip"],
  minLength: 7,
  maxLength: 15,
  natural(draws) {
    const kind = draws.below(10);
    const octet = (): number => draws.below(256);
    if (kind === 0) return `${draws.pick(DOCUMENTATION)}.${octet()}`;
    if (kind < 3) return `192.168.${octet()}.${octet()}`;
    if (kind < 5) return `172.${draws.between(16, 31)}.${octet()}.${octet()}`;
    return `10.${octet()}.${octet()}.${octet()}`;
  },
  ofLength: ipv4OfLength,
  examples: ["0.0.0.0", "127.0.0.1", "255.255.255.255", "10.0.0.1", "192.0.2.1", "1.2.3.4"],
  counterexamples: [
    { text: "256.0.0.1", because: "numbers end at 255" },
    { text: "10.0.0", because: "a number is missing" },
    { text: "10.0.0.0.1", because: "there is a number too many" },
    { text: "10.00.0.1", because: "a leading zero may be read as octal" },
    { text: "010.0.0.1", because: "a leading zero may be read as octal" },
    { text: "10.0.0.1/8", because: "a prefix length is no part of it" },
    { text: "10.0.0.", because: "a number is missing" },
    { text: "0x7f.0.0.1", because: "numbers are decimal" },
    { text: "2130706433", because: "the four numbers are written apart" },
  ],
});

/** Least and greatest number of so many digits. */
const OCTETS = [
  [0, 9],
  [10, 99],
  [100, 255],
] as const;

/**
 * An address of an exact length, its first number that of a unicast address.
 *
 * @param draws - Where randomness comes from.
 * @param length - 7 to 15.
 */
export function ipv4OfLength(draws: Draws, length: number): string {
  const digits = shareOut(draws, length - 3, 4, 3);
  return digits
    .map((count, i) => {
      const [least, greatest] = OCTETS[count - 1]!;
      return draws.between(i === 0 ? Math.max(1, least) : least, i === 0 ? Math.min(223, greatest) : greatest);
    })
    .join(".");
}
