import type { Draws } from "../../contract/draws.js";

/** Words of texts that nothing is known of. */
export const WORDS: readonly string[] = [
  "amber",
  "anchor",
  "autumn",
  "basil",
  "beacon",
  "birch",
  "bridge",
  "canyon",
  "cedar",
  "clover",
  "cobalt",
  "copper",
  "coral",
  "crystal",
  "dawn",
  "delta",
  "ember",
  "falcon",
  "fern",
  "forest",
  "garnet",
  "glacier",
  "harbor",
  "hazel",
  "heron",
  "indigo",
  "island",
  "ivory",
  "jasper",
  "juniper",
  "lagoon",
  "lantern",
  "laurel",
  "linen",
  "lotus",
  "maple",
  "marble",
  "meadow",
  "mesa",
  "mint",
  "mosaic",
  "north",
  "oak",
  "ocean",
  "olive",
  "onyx",
  "opal",
  "orchid",
  "pearl",
  "pebble",
  "pine",
  "prairie",
  "quartz",
  "raven",
  "reef",
  "river",
  "sable",
  "saffron",
  "sage",
  "sierra",
  "silver",
  "slate",
  "sparrow",
  "spruce",
  "summit",
  "tide",
  "timber",
  "topaz",
  "tulip",
  "valley",
  "velvet",
  "violet",
  "willow",
  "zephyr",
];

const MOST_WORDS = 3;
const USUAL = 24;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * A text of a few words.
 *
 * @param draws - Where randomness comes from.
 * @param min - Least length.
 * @param max - Greatest length.
 */
export function makePlainText(draws: Draws, min: number, max: number): string {
  if (max <= 0) return "";
  // Short texts are letters: cut words would give few different ones.
  if (max < 4) return makeLetters(draws, draws.between(Math.max(1, min), max));
  const count = draws.between(1, MOST_WORDS);
  let text = draws.pick(WORDS);
  for (let i = 1; i < count && text.length < Math.min(max, USUAL) - 4; i++) text += ` ${draws.pick(WORDS)}`;
  while (text.length < min) text += ` ${draws.pick(WORDS)}`;
  if (text.length > max) text = text.slice(0, max);
  return text.endsWith(" ") ? `${text.slice(0, -1)}${draws.pick(LETTERS)}` : text;
}

/**
 * A text of letters.
 *
 * @param draws - Where randomness comes from.
 * @param length - How many.
 */
export function makeLetters(draws: Draws, length: number): string {
  let text = "";
  for (let i = 0; i < length; i++) text += draws.pick(LETTERS);
  return text;
}
