import type { Format } from "../contract/format.js";
import { drawText } from "./parts/alphabets.js";
import { fixedFormat } from "./parts/fixed-format.js";

/** Crockford's base 32: no I, L, O and U. */
const BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 26;

/**
 * ULIDs of the years 2005 to 2039, so that their time part reads as one of today.
 *
 * @source ULID specification, "Canonical String Representation".
 */
export const ulidFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["ulid"],
  length: LENGTH,
  draw: (draws) => `01${BASE32[draws.between(1, 30)]!}${drawText(draws, BASE32, LENGTH - 3)}`,
  examples: ["00000000000000000000000000", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01ARZ3NDEKTSV4RRFFQ69G5FAV"],
  counterexamples: [
    { text: "80000000000000000000000000", because: "the time has 48 bits" },
    { text: "01ARZ3NDEKTSV4RRFFQ69G5FA", because: "a digit is missing" },
    { text: "01ARZ3NDEKTSV4RRFFQ69G5FAVV", because: "there is a digit too many" },
    { text: "01ARZ3NDEKTSV4RRFFQ69G5FAI", because: "I is no digit" },
    { text: "01ARZ3NDEKTSV4RRFFQ69G5FAU", because: "U is no digit" },
  ],
});
