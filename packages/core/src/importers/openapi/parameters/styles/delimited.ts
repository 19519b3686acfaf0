import { fromFlatTexts, toFlatTexts } from "./flat-texts.js";
import { formStyle } from "./form.js";
import type { PairStyle } from "./style.js";

/** Lists and objects in one named text, parted by spaces: `color=blue%20black`. */
export const spaceDelimitedStyle: PairStyle = createDelimitedStyle("spaceDelimited", "%20", /%20|\+| /i);

/** Lists and objects in one named text, parted by bars: `color=blue%7Cblack`. */
export const pipeDelimitedStyle: PairStyle = createDelimitedStyle("pipeDelimited", "%7C", /%7C|\|/i);

/**
 * A style with a delimiter. What stands between delimiters cannot hold them, as the specification warns.
 *
 * @source OpenAPI 3.1.1, section 4.8.12.2.3 and appendix E.
 */
function createDelimitedStyle(name: string, delimiter: string, split: RegExp): PairStyle {
  return {
    name,
    in: ["query"],
    form: "pairs",
    write(parts, context) {
      if (context.explode || parts.kind === "text") return formStyle.write(parts, context);
      return [[context.codec.encode(context.name, true), toFlatTexts(parts, false, context.codec).join(delimiter)]];
    },
    read(pairs, kind, context) {
      if (context.explode || kind === "text") return formStyle.read(pairs, kind, context);
      const own = pairs.find(([key]) => context.codec.decode(key) === context.name);
      return own === undefined ? undefined : fromFlatTexts(own[1].split(split), kind, false, context.codec);
    },
  };
}
