import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { ipv4OfLength } from "./ipv4.js";
import { drawText, HEX } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { shareOut } from "./parts/share-out.js";

/** The longest address without an IPv4 address at its end. */
const PURE = 39;

/**
 * IPv6 addresses of the range for documentation, shortened and in full.
 *
 * @source RFC 4291, section 2.2; range: RFC 3849.
 */
export const ipv6Format: Format = /* @__PURE__ */ elasticFormat({
  names: ["ipv6"],
  minLength: 2,
  maxLength: 45,
  natural(draws) {
    const count = draws.between(2, 6);
    const tail = groups(
      draws,
      Array.from({ length: count }, () => draws.between(count < 4 ? 3 : 1, 4)),
    );
    return `2001:db8:${count === 6 ? "" : ":"}${tail}`;
  },
  ofLength: ipv6OfLength,
  examples: [
    "::",
    "::1",
    "1::",
    "2001:db8::1",
    "fe80::1",
    "2001:DB8:0:0:8:800:200C:417A",
    "2001:0db8:0000:0000:0000:0000:0000:0001",
    "::ffff:192.0.2.1",
    "2001:db8:1:2:3:4:5:6",
  ],
  counterexamples: [
    { text: ":", because: "one colon stands for nothing" },
    { text: ":::", because: "three colons stand for nothing" },
    { text: "1::2::3", because: "zeros are left out in one place only" },
    { text: "1:2:3:4:5:6:7", because: "a group is missing" },
    { text: "1:2:3:4:5:6:7:8:9", because: "there is a group too many" },
    { text: "2001:db8::12345", because: "groups have four digits at most" },
    { text: "2001:db8::g", because: "g is no hexadecimal digit" },
    { text: "::ffff:192.0.2.256", because: "numbers end at 255" },
    { text: "[::1]", because: "brackets belong to URIs" },
    { text: "::1/64", because: "a prefix length is no part of it" },
    { text: "1:2:3:4:5:6:7:", because: "a colon alone ends it" },
  ],
});

/**
 * An address of an exact length: of the range for documentation where that fits. From 40 characters on, with an IPv4 address at
 * its end, for groups alone are shorter.
 *
 * @param draws - Where randomness comes from.
 * @param length - 2 to 45.
 */
export function ipv6OfLength(draws: Draws, length: number): string {
  if (length === 2) return "::";
  if (length < 7) return `::${groups(draws, [length - 2])}`;
  if (length < 11) return `::${groups(draws, shareOut(draws, length - 3, 2, 4))}`;
  if (length > PURE) return `2001:0db8:${groups(draws, [4, 4, 4, 4])}:${ipv4OfLength(draws, length - 30)}`;
  if (length === PURE) return `2001:0db8:${groups(draws, [4, 4, 4, 4, 4, 4])}`;
  // Six groups fill the address; up to four leave at least two groups of zeros, which "::" stands for.
  const counts = [1, 2, 3, 4, 6].filter((count) => {
    const digits = length - (count === 6 ? 9 : 10) - (count - 1);
    return digits >= count && digits <= 4 * count;
  });
  const count = draws.pick(counts);
  const prefix = count === 6 ? "2001:db8:" : "2001:db8::";
  return prefix + groups(draws, shareOut(draws, length - prefix.length - (count - 1), count, 4));
}

/** Groups of given numbers of digits, none with a leading zero. */
function groups(draws: Draws, digits: readonly number[]): string {
  return digits.map((count) => HEX[draws.between(1, 15)]! + drawText(draws, HEX, count - 1)).join(":");
}
