import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";

/** Runs of emoji of one code point each that are shown as pictures everywhere: first, and how many. */
const RUNS = [
  [0x1f600, 80],
  [0x1f400, 62],
  [0x1f330, 24],
  [0x1f34a, 50],
] as const;

/**
 * One to three emoji of one code point each.
 *
 * @source Unicode Technical Standard 51.
 */
export const emojiFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["emoji"],
  minLength: 1,
  maxLength: 10_000,
  natural: (draws) => drawEmoji(draws, draws.between(1, 3)),
  ofLength: drawEmoji,
  examples: ["😀", "🐳", "👍🏽", "❤️", "👩‍🚀", "🇺🇳"],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "a", because: "a letter is no emoji" },
    { text: "1", because: "a digit alone is no emoji" },
    { text: "😀 😀", because: "a space is no emoji" },
    { text: ":)", because: "it is drawn with punctuation" },
  ],
});

function drawEmoji(draws: Draws, count: number): string {
  let text = "";
  for (let i = 0; i < count; i++) {
    const [first, size] = draws.pick(RUNS);
    text += String.fromCodePoint(first + draws.below(size));
  }
  return text;
}
