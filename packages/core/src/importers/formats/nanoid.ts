import type { Format } from "../contract/format.js";
import { BASE62, drawText } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";

const DEFAULT = 21;
const ALPHABET: string = `${BASE62}_-`;

/**
 * Nano IDs: letters, digits, underscores and hyphens, 21 characters unless another length is asked for.
 *
 * @source nanoid, "URL-friendly unique string ID".
 */
export const nanoidFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["nanoid"],
  minLength: 1,
  maxLength: 256,
  natural: (draws) => drawText(draws, ALPHABET, DEFAULT),
  ofLength: (draws, length) => drawText(draws, ALPHABET, length),
  examples: ["V1StGXR8_Z5jdHi6B-myT", "000000000000000000000", "---------------------", "_____________________"],
  counterexamples: [
    { text: "V1StGXR8.Z5jdHi6B-myT", because: "a dot is no digit" },
    { text: "V1StGXR8 Z5jdHi6B-myT", because: "a space is no digit" },
    { text: "", because: "it is empty" },
  ],
});
