import type { Format } from "../contract/format.js";
import { BASE62, drawText } from "./parts/alphabets.js";
import { fixedFormat } from "./parts/fixed-format.js";

const LENGTH = 27;

/**
 * KSUIDs of the years 2014 to 2029: 160 bits in base 62, so that the first digit stays low.
 *
 * @source segmentio/ksuid, "How do KSUIDs work".
 */
export const ksuidFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["ksuid"],
  length: LENGTH,
  draw: (draws) => drawText(draws, "0123", 1) + drawText(draws, BASE62, LENGTH - 1),
  examples: ["0ujtsYcgvSTl8PAuAdqWYSMnLOv", "000000000000000000000000000", "aWgEPTl1tmebfsQzFP4bxwgy80V"],
  counterexamples: [
    { text: "0ujtsYcgvSTl8PAuAdqWYSMnLO", because: "a digit is missing" },
    { text: "0ujtsYcgvSTl8PAuAdqWYSMnLOvv", because: "there is a digit too many" },
    { text: "0ujtsYcgvSTl8PAuAdqWYSMnLO-", because: "a hyphen is no digit" },
  ],
});
