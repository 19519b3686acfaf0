import type { Format } from "../contract/format.js";
import { drawText } from "./parts/alphabets.js";
import { fixedFormat } from "./parts/fixed-format.js";

const BASE32 = "0123456789abcdefghijklmnopqrstuv";
const LENGTH = 20;

/**
 * XIDs: 96 bits in base 32, of which the last digit holds one.
 *
 * @source rs/xid, "Globally Unique ID Generator"; digits: RFC 4648, section 7, in lower case.
 */
export const xidFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["xid"],
  length: LENGTH,
  draw: (draws) => drawText(draws, "abcd", 1) + drawText(draws, BASE32, LENGTH - 2) + drawText(draws, "0g", 1),
  examples: ["9m4e2mr0ui3e8a215n4g", "00000000000000000000", "vvvvvvvvvvvvvvvvvvvg"],
  counterexamples: [
    { text: "9m4e2mr0ui3e8a215n4", because: "a digit is missing" },
    { text: "9m4e2mr0ui3e8a215n4gg", because: "there is a digit too many" },
    { text: "9m4e2mr0ui3e8a215n4w", because: "w is no digit" },
  ],
});
