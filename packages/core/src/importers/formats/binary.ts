import type { Format } from "../contract/format.js";
import { BASE62, drawText } from "./parts/alphabets.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";

/**
 * Content of files: any text is valid, and letters and digits pass every transport.
 *
 * @source OpenAPI Specification 3.0, data types.
 */
export const binaryFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["binary"],
  minLength: 0,
  maxLength: LONGEST,
  natural: (draws) => drawText(draws, BASE62, draws.between(16, 64)),
  ofLength: (draws, length) => drawText(draws, BASE62, length),
  examples: ["", "a", "\u0000", "\u00ff\u00d8"],
  counterexamples: [],
});
