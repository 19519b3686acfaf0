import type { Format } from "../contract/format.js";
import { drawText, HEX } from "./parts/alphabets.js";
import { fixedFormat } from "./parts/fixed-format.js";

const LENGTH = 17;

/**
 * MAC addresses that belong to no maker, `02:4f:9a:00:17:c3`: unicast, locally administered.
 *
 * @source IEEE 802c-2017.
 */
export const macFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["mac"],
  length: LENGTH,
  draw(draws) {
    const first = HEX[draws.below(16)]! + "26ae"[draws.below(4)]!;
    return [first, ...Array.from({ length: 5 }, () => drawText(draws, HEX, 2))].join(":");
  },
  examples: ["00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "02:00:5E:10:00:01"],
  counterexamples: [
    { text: "02:00:5e:10:00", because: "a byte is missing" },
    { text: "02:00:5e:10:00:01:02", because: "there is a byte too many" },
    { text: "02:00:5e:10:00:0g", because: "g is no hexadecimal digit" },
    { text: "2:0:5e:10:0:1", because: "bytes have two digits" },
    { text: "02005e100001", because: "the colons are missing" },
  ],
});
