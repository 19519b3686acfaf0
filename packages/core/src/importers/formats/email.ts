import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { LOWER } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { drawHost, hostOfLength } from "./parts/hosts.js";
import { FIRST_NAMES, LAST_NAMES, wordsOfLength } from "./parts/words.js";

const MAX_LOCAL = 64;
const SEPARATORS = [".", ".", "_", "-", ""];

/**
 * Mail addresses at domains that belong to nobody, `ada.okafor41@example.com`.
 *
 * Plain letters, digits, dots, hyphens and underscores: quoted local parts and addresses in brackets are valid, yet few accept them.
 *
 * @source RFC 5321, section 4.1.2; lengths: section 4.5.3.1.
 */
export const emailFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["email"],
  minLength: 5,
  maxLength: 254,
  natural: (draws) => `${drawLocal(draws)}@${drawHost(draws)}`,
  ofLength(draws, length) {
    if (length === 5) return `${wordsOfLength(draws, 1)}@${wordsOfLength(draws, 1)}.${LOWER[draws.below(26)]!}`;
    // The host takes at least four characters, the local part 64 at most.
    const shortest = Math.max(1, length - 1 - 253);
    const longest = Math.min(MAX_LOCAL, length - 5);
    const wanted = Math.min(longest, Math.max(shortest, length < 24 ? Math.floor(length / 2) - 1 : length - 12));
    return `${wordsOfLength(draws, wanted, ".")}@${hostOfLength(draws, length - 1 - wanted)}`;
  },
  examples: [
    "a@b.co",
    "first.last@example.com",
    "user+tag@example.org",
    "o'brien@example.net",
    "1@example.com",
    "_@example.com",
    "a@a.b.c.d.example.com",
    `${"a".repeat(64)}@example.com`,
    "a@xn--bcher-kva.example",
  ],
  counterexamples: [
    { text: "example.com", because: "the at sign is missing" },
    { text: "@example.com", because: "the local part is empty" },
    { text: "a@", because: "the domain is empty" },
    { text: ".a@example.com", because: "a local part does not start with a dot" },
    { text: "a.@example.com", because: "a local part does not end with a dot" },
    { text: "a..b@example.com", because: "two dots in a row need quotes" },
    { text: "a b@example.com", because: "a space needs quotes" },
    { text: "a@-example.com", because: "a label does not start with a hyphen" },
    { text: "a@example-.com", because: "a label does not end with a hyphen" },
    { text: "a@example..com", because: "a label is not empty" },
    { text: "a@exam_ple.com", because: "host names have no underscore" },
    { text: "a@b@example.com", because: "there is one at sign" },
  ],
});

function drawLocal(draws: Draws): string {
  const first = draws.pick(FIRST_NAMES);
  const last = draws.pick(LAST_NAMES);
  const start = draws.chance(0.8) ? first : first[0]!;
  const end = draws.chance(0.6) ? "" : String(draws.between(1, 999));
  return `${start}${draws.pick(SEPARATORS)}${last}${end}`;
}
