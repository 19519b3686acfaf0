import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { DIGITS, drawText, LOWER_DIGITS } from "./parts/alphabets.js";
import { drawBytes, encodeBase64, toBytes } from "./parts/base64.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { FIRST_NAMES, LAST_NAMES } from "./parts/words.js";

/** Algorithms whose headers are as long, and the bytes of their signatures. */
const ALGORITHMS = [
  ["HS256", 32],
  ["HS384", 48],
  ["HS512", 64],
] as const;
const HEADER = 36;
/** Digits of the three signatures: 43, 64 and 86. */
const SIGNATURES = ALGORITHMS.map(([, bytes]) => Math.ceil((bytes * 4) / 3));
/** Digits of the shortest claims, `{"sub":"1"}`. */
const CLAIMS = 15;

/**
 * JSON web tokens with a header, claims of a subject, and random bytes in place of the signature: no key verifies them.
 *
 * @source RFC 7519, section 3.1; RFC 7515, section 7.1.
 */
export const jwtFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["jwt"],
  minLength: HEADER + CLAIMS + SIGNATURES[0]! + 2,
  maxLength: LONGEST,
  natural(draws) {
    const name = `${draws.pick(FIRST_NAMES)} ${draws.pick(LAST_NAMES)}`;
    const issued = draws.between(1_400_000_000, 2_000_000_000);
    const claims = `{"sub":"${draws.between(1, 9_999_999)}","name":"${name}","iat":${issued},"exp":${issued + 3600}}`;
    return drawToken(draws, draws.below(ALGORITHMS.length), claims);
  },
  ofLength(draws, length) {
    for (const [which, signature] of SIGNATURES.entries()) {
      const digits = length - HEADER - signature - 2;
      if (digits < CLAIMS || digits % 4 === 1) continue;
      const free = Math.floor((digits * 3) / 4) - '{"sub":""}'.length;
      const subject = free < 10 ? drawText(draws, DIGITS, free) : drawText(draws, LOWER_DIGITS, free);
      return drawToken(draws, which, `{"sub":"${subject}"}`);
    }
    return undefined;
  },
  examples: [
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
    "eyJhbGciOiJub25lIn0.e30.",
  ],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "eyJhbGciOiJub25lIn0.e30", because: "a part is missing" },
    { text: "e30.e30.", because: "the header names no algorithm" },
    { text: "abc.e30.", because: "the header is no JSON" },
    { text: "eyJhbGciOiJub25lIn0.e30..", because: "there is a part too many" },
  ],
});

function drawToken(draws: Draws, which: number, claims: string): string {
  const [name, bytes] = ALGORITHMS[which]!;
  const encode = (text: string): string => encodeBase64(toBytes(text), "url");
  const signature = encodeBase64(drawBytes(draws, bytes), "url");
  return `${encode(`{"alg":"${name}","typ":"JWT"}`)}.${encode(claims)}.${signature}`;
}
