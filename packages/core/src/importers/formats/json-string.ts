import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { LONGEST } from "./parts/lengths.js";
import { WORDS, wordsOfLength } from "./parts/words.js";

/**
 * JSON documents as text, `{"id":17,"tags":["maple"]}`.
 *
 * @source RFC 8259, section 2.
 */
export const jsonStringFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["json-string"],
  minLength: 1,
  maxLength: LONGEST,
  natural: (draws) => `{${members(draws).join(",")}}`,
  ofLength(draws, length) {
    if (length === 1) return String(draws.below(10));
    return length === 2 ? draws.pick(["{}", "[]", '""']) : `"${wordsOfLength(draws, length - 2)}"`;
  },
  examples: ["0", "{}", "[]", '""', "null", "true", "-1.5e3", '{"a":[1,{"b":null}]}', ' "\\u00e4" '],
  counterexamples: [
    { text: "", because: "it is empty" },
    { text: "{a:1}", because: "names stand in quotes" },
    { text: "{'a':1}", because: "quotes are double" },
    { text: "[1,]", because: "a value follows a comma" },
    { text: "undefined", because: "JSON has no such value" },
    { text: "01", because: "numbers have no leading zeros" },
  ],
});

function members(draws: Draws): readonly string[] {
  return [
    `"id":${draws.between(1, 99_999)}`,
    `"name":"${draws.pick(WORDS)}"`,
    ...(draws.chance(0.5) ? [`"tags":["${draws.pick(WORDS)}","${draws.pick(WORDS)}"]`] : []),
    ...(draws.chance(0.5) ? [`"active":${draws.chance(0.5)}`] : []),
  ];
}
