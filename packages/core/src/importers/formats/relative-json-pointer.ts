import type { Format } from "../contract/format.js";
import { drawPointer } from "./json-pointer.js";
import { DIGITS, drawText } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { pathOfLength } from "./parts/paths.js";

/**
 * Pointers that start from a place in a JSON document, `1/orders/3` or `0#`.
 *
 * @source draft-bhutton-relative-json-pointer-00, section 3.
 */
export const relativeJsonPointerFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["relative-json-pointer"],
  minLength: 1,
  maxLength: LONGEST,
  natural: (draws) => (draws.chance(0.03) ? `${draws.below(10)}#` : `${draws.below(5)}${drawPointer(draws)}`),
  ofLength: (draws, length) => drawText(draws, DIGITS, 1) + (length === 1 ? "" : pathOfLength(draws, length - 1)),
  examples: ["0", "1", "0#", "10", "1/a", "0/a~1b/0", "2/"],
  counterexamples: [
    { text: "", because: "the number of steps upwards is missing" },
    { text: "/a", because: "the number of steps upwards is missing" },
    { text: "-1/a", because: "steps upwards are not negative" },
    { text: "01/a", because: "there are no leading zeros" },
    { text: "0##", because: "there is one hash" },
    { text: "0#/a", because: "a hash ends it" },
    { text: "1a", because: "a slash or a hash follows the number" },
    { text: "1/a~2", because: "0 or 1 follows a tilde" },
  ],
});
