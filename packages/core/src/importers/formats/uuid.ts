import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { drawText, HEX } from "./parts/alphabets.js";
import { fixedFormat } from "./parts/fixed-format.js";

const LENGTH = 36;
const EXAMPLES = [
  "00000000-0000-4000-8000-000000000000",
  "ffffffff-ffff-4fff-bfff-ffffffffffff",
  "6FA459EA-EE8A-4CA4-894E-DB77E160355E",
];

/**
 * UUIDs of random bits, version 4.
 *
 * @source RFC 9562, section 5.4.
 */
export const uuidFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["uuid", "guid"],
  length: LENGTH,
  draw: (draws) => drawUuid(draws, "4"),
  examples: [...EXAMPLES, "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"],
  counterexamples: [
    { text: "6fa459eaee8a4ca4894edb77e160355e", because: "the hyphens are missing" },
    { text: "6fa459ea-ee8a-4ca4-894e-db77e160355", because: "a digit is missing" },
    { text: "6fa459ea-ee8a-4ca4-894e-db77e160355ef", because: "there is a digit too many" },
    { text: "6fa459ea-ee8a-4ca4-894e-db77e160355g", because: "g is no hexadecimal digit" },
    { text: "{6fa459ea-ee8a-4ca4-894e-db77e160355e}", because: "braces are no part of it" },
    { text: "6fa459ea-ee8a4-ca4-894e-db77e160355e", because: "a hyphen stands in the wrong place" },
  ],
});

/**
 * A UUID of a version, its other bits random.
 *
 * @param draws - Where randomness comes from.
 * @param version - One digit.
 */
export function drawUuid(draws: Draws, version: string): string {
  const variant = "89ab"[draws.below(4)]!;
  const hex = (length: number): string => drawText(draws, HEX, length);
  return `${hex(8)}-${hex(4)}-${version}${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
