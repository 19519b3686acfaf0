import type { Draws } from "../../contract/draws.js";
import { LOWER, LOWER_DIGITS } from "./alphabets.js";

/** Plain words for paths, hosts and names of things. */
export const WORDS: readonly string[] = (
  "account alpha amber api archive atlas autumn badge beacon berry bird blog book breeze bridge bright cart cedar chart city " +
  "clear cloud coast copper coral cotton crane data delta desk docs dune east echo edge event fern field file flint forest " +
  "frost garden gate glass grove guide harbor hazel help hill home image index iris island item ivory jade lake lamp leaf " +
  "light lilac list lunar maple market meadow media mint moon moss news north note ocean olive orbit order page paper path " +
  "pearl photo pine plan plum point post prime profile project quartz queue report ridge river robin rose sage sand search " +
  "shop silver sky snow south spark spring station stone store storm summit sun team thistle tide topic trail user valley " +
  "video violet wave west willow wind winter wood work"
).split(" ");

/** First names, folded to ASCII. */
export const FIRST_NAMES: readonly string[] = (
  "ada alice amir ana anna arun ben carla chen clara daniel david elena emil emma eva farah felix finn fiona grace hana hugo " +
  "ida ines ivan jan jana john jonas julia karim kofi lara lea lena leo liam lina luca lucia maria marta max maya mei mia " +
  "milan mina nadia nina noah nora olga omar oscar paul petra priya rosa ruth sam sara sofia theo tim tom uma vera yara yuki zoe"
).split(" ");

/** Family names, folded to ASCII. */
export const LAST_NAMES: readonly string[] = (
  "adams ahmed baker bauer bell berg brown carter chen clark costa cruz diaz evans fischer ford fox garcia gray green hall " +
  "haas hansen hill ito jansen jones kaur keller khan kim klein kumar lang lee lopez martin meyer miller moreau mori moser " +
  "nagy novak okafor olsen park patel perez popov reed reyes rossi roth santos sato schmidt silva singh smith stone suzuki " +
  "tan taylor torres turner vogel walker wang weber white wolf wong wood young"
).split(" ");

/**
 * A run of lower-case letters that reads as words: an exact number of characters.
 *
 * @param draws - Where randomness comes from.
 * @param length - Number of characters, at least 1.
 * @param separator - What stands between words, one character; never first or last, never twice in a row.
 */
export function wordsOfLength(draws: Draws, length: number, separator = "-"): string {
  const parts: string[] = [];
  let rest = length;
  while (rest > 0) {
    if (rest <= 12) {
      parts.push(drawTail(draws, rest));
      break;
    }
    const word = draws.pick(WORDS);
    parts.push(word);
    rest -= word.length + 1;
  }
  return parts.join(separator);
}

/** A last word of exact length: a word where one fits, with digits or letters behind it. */
function drawTail(draws: Draws, length: number): string {
  if (length <= 2) return LOWER[draws.below(26)]! + (length === 2 ? LOWER_DIGITS[draws.below(36)]! : "");
  const word = draws.pick(WORDS);
  let text = word.slice(0, length);
  while (text.length < length) text += LOWER_DIGITS[draws.below(36)]!;
  return text;
}
