import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { BASE62, DIGITS, drawText, LOWER, UPPER } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";

const SYMBOLS = "!#$%&*+-.=?@_";
const ALL: string = BASE62 + SYMBOLS;

/**
 * Passwords with letters of both cases, digits and symbols, as far as the length allows; any text is valid.
 *
 * @source OpenAPI Specification 3.0, data types.
 */
export const passwordFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["password"],
  minLength: 0,
  maxLength: LONGEST,
  natural: (draws) => drawPassword(draws, draws.between(12, 20)),
  ofLength: drawPassword,
  examples: ["", "a", "correct horse battery staple", "пароль"],
  counterexamples: [],
});

/** One character of each sort first, in turn, then any. */
function drawPassword(draws: Draws, length: number): string {
  const sorts = [UPPER, LOWER, DIGITS, SYMBOLS].slice(0, length).map((alphabet) => drawText(draws, alphabet, 1));
  return sorts.join("") + drawText(draws, ALL, length - sorts.length);
}
