import type { Format } from "../contract/format.js";
import { emailFormat } from "./email.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { drawIdnHost, UNICODE_NAMES } from "./parts/idn-words.js";

/**
 * Mail addresses with letters beyond ASCII, `jürgen7@bücher.example`; plain ones where the length leaves no room.
 *
 * @source RFC 6531, section 3.3.
 */
export const idnEmailFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["idn-email"],
  minLength: emailFormat.minLength,
  maxLength: emailFormat.maxLength,
  natural: (draws) => `${draws.pick(UNICODE_NAMES)}${draws.chance(0.7) ? draws.between(1, 999) : ""}@${drawIdnHost(draws)}`,
  ofLength: (draws, length) => emailFormat.make(draws, { min: length, max: length }),
  examples: ["a@b.co", "jürgen@example.com", "用户@例え.テスト", "маша@пример.example", "a@xn--bcher-kva.example"],
  counterexamples: [
    { text: "bücher.example", because: "the at sign is missing" },
    { text: "@bücher.example", because: "the local part is empty" },
    { text: "jürgen@", because: "the domain is empty" },
    { text: "jü rgen@example.com", because: "a space needs quotes" },
    { text: "jürgen..b@example.com", because: "two dots in a row need quotes" },
  ],
});
