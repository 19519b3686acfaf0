import type { Draws } from "../contract/draws.js";
import type { Format } from "../contract/format.js";
import { elasticFormat } from "./parts/elastic-format.js";
import { drawHost } from "./parts/hosts.js";
import { LONGEST } from "./parts/lengths.js";
import { pathOfLength } from "./parts/paths.js";
import { WORDS } from "./parts/words.js";

const VARIABLES = ["id", "user", "name", "page", "size", "query", "lang", "year", "month", "slug", "version", "region"];

/**
 * Templates of web addresses, `https://example.org/users/{id}{?page,size}`.
 *
 * @source RFC 6570, section 2.
 */
export const uriTemplateFormat: Format = /* @__PURE__ */ elasticFormat({
  names: ["uri-template"],
  minLength: 0,
  maxLength: LONGEST,
  natural(draws) {
    const start = draws.chance(0.4) ? `https://${drawHost(draws)}` : "";
    const path = `/${draws.pick(WORDS)}/{${drawVariable(draws)}}`;
    const deeper = draws.chance(0.5)
      ? `/${draws.pick(WORDS)}${draws.pick(["", "{/slug}", "/{name}", "{.format}", "{;version}"])}`
      : "";
    return (
      start +
      path +
      deeper +
      draws.pick(["", "{?page,size}", "{?query*}", "{?lang,region:2}", "{&page}", "{#section}", "{+path}"])
    );
  },
  ofLength(draws, length) {
    if (length === 0) return "";
    const variable = `/{${draws.pick(VARIABLES)}}`;
    return length > variable.length ? pathOfLength(draws, length - variable.length) + variable : pathOfLength(draws, length);
  },
  examples: [
    "",
    "/",
    "{a}",
    "/users/{id}",
    "{+path}/here",
    "{#x,hello,y}",
    "{/var,x}/here",
    "{?x,y,empty}",
    "{var:30}",
    "{list*}",
    "%20",
  ],
  counterexamples: [
    { text: "{a", because: "a brace is left open" },
    { text: "a}", because: "a brace is closed that was not opened" },
    { text: "{}", because: "an expression names a variable" },
    { text: "{a b}", because: "names have no space" },
    { text: "{a:0}", because: "lengths start at 1" },
    { text: "{a:10000}", because: "lengths end at 9999" },
    { text: "{a,}", because: "a name follows a comma" },
    { text: "{{a}}", because: "expressions do not nest" },
    { text: "{-a}", because: "there is no such operator" },
    { text: "/a b", because: "a space must be escaped" },
    { text: "/%zz", because: "two hexadecimal digits follow a percent sign" },
  ],
});

/** A variable, at times with a modifier. */
function drawVariable(draws: Draws): string {
  const name = draws.pick(VARIABLES);
  const kind = draws.below(8);
  return kind === 0 ? `${name}*` : kind === 1 ? `${name}:${draws.between(1, 30)}` : name;
}
