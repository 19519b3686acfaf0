import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { fixedFormat } from "./parts/fixed-format.js";
import { drawUuid, uuidFormat } from "./uuid.js";

const VERSIONS = ["1", "3", "4", "5", "6", "7", "8"];

/**
 * UUIDs of one version, `uuid7` and so on, as tools that tell versions apart name them.
 *
 * @source RFC 9562, section 5.
 */
export const uuidVersionFormats: readonly Format[] = /* @__PURE__ */ VERSIONS.map((version) =>
  fixedFormat({
    names: [`uuid${version}`, `uuidv${version}`],
    length: uuidFormat.minLength,
    draw: (draws) => (version === "7" ? drawTimed(draws) : drawUuid(draws, version)),
    examples: [`00000000-0000-${version}000-8000-000000000000`, `ffffffff-ffff-${version}fff-bfff-ffffffffffff`],
    counterexamples: uuidFormat.counterexamples,
  }),
);

/** Version 7 starts with milliseconds since 1970: of the years 2005 to 2038 here, whose first digits are 01 and 0 to f. */
function drawTimed(draws: Draws): string {
  const text = drawUuid(draws, "7");
  return `01${text.slice(2)}`;
}
