import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { pathOfLength } from "./parts/paths.js";
import { WORDS } from "./parts/words.js";

/**
 * Pointers into JSON documents, `/orders/3/title`.
 *
 * @source RFC 6901, section 3.
 */
export const jsonPointerFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["json-pointer"],
  minLength: 0,
  maxLength: LONGEST,
  natural: drawPointer,
  ofLength: (draws, length) => (length === 0 ? "" : pathOfLength(draws, length)),
  examples: ["", "/", "//", "/0", "/a~1b", "/m~0n", "/ ", "/a/0/b", "/%", "/ä"],
  counterexamples: [
    { text: "a", because: "a slash stands ahead of every step" },
    { text: "0", because: "a slash stands ahead of every step" },
    { text: "/a~", because: "0 or 1 follows a tilde" },
    { text: "/a~2", because: "0 or 1 follows a tilde" },
    { text: "#/a", because: "it is a fragment, not a pointer alone" },
  ],
});

/** A pointer of two to four steps; now and then a step holds a slash or a tilde, escaped. */
export function drawPointer(draws: Draws): string {
  let text = "";
  for (let left = draws.between(2, 4); left > 0; left--) {
    const kind = draws.below(12);
    const word = draws.pick(WORDS);
    text += `/${kind < 3 ? draws.below(100) : kind === 3 ? `${word}~1${draws.pick(WORDS)}` : kind === 4 ? `~0${word}` : word}`;
  }
  return text;
}
