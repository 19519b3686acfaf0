import type { Parameter } from "./parameter.js";
import { decodePercent, encodeHeader, encodePercent } from "./percent.js";
import type { TextCodec } from "./styles/style.js";

const PATH: TextCodec = { encode: (text) => encodePercent(text), decode: (text) => decodePercent(text) };
const HEADER: TextCodec = { encode: encodeHeader, decode: (text) => decodePercent(text) };
const COOKIE: TextCodec = { encode: (text) => encodePercent(text), decode: (text) => decodePercent(text) };
const QUERY: TextCodec = { encode: (text) => encodePercent(text), decode: (text) => decodePercent(text, true) };
const RESERVED_QUERY: TextCodec = {
  encode: (text, isPart) => encodePercent(text, !isPart),
  decode: (text) => decodePercent(text, true),
};

/**
 * How texts pass through the place of a parameter.
 *
 * @param parameter - The parameter.
 */
export function codecOf(parameter: Pick<Parameter, "in" | "allowReserved">): TextCodec {
  switch (parameter.in) {
    case "path":
      return PATH;
    case "header":
      return HEADER;
    case "cookie":
      return COOKIE;
    default:
      return parameter.allowReserved ? RESERVED_QUERY : QUERY;
  }
}
