import { fromFlatTexts, toFlatTexts } from "./flat-texts.js";
import type { TextCodec, TextStyle } from "./style.js";

/**
 * Texts led by a dot: `.3,4,5`, and `.3.4.5` when exploded.
 *
 * @source OpenAPI 3.1.1, section 4.8.12.2.3; RFC 6570, section 3.2.5.
 */
export const labelStyle: TextStyle = {
  name: "label",
  in: ["path"],
  form: "text",
  write: (parts, { explode, codec }) =>
    `.${toFlatTexts(parts, explode, explode ? withDots(codec) : codec).join(explode ? "." : ",")}`,
  read(text, kind, { explode, codec }) {
    if (!text.startsWith(".")) return undefined;
    const rest = text.slice(1);
    return fromFlatTexts(kind === "text" ? [rest] : rest.split(explode ? "." : ","), kind, explode, codec);
  },
};

/** Dots need no encoding in a path, but would part these texts. */
function withDots(codec: TextCodec): TextCodec {
  return {
    encode: (text, isPart) => (isPart ? codec.encode(text, isPart).replaceAll(".", "%2E") : codec.encode(text, isPart)),
    decode: (text) => codec.decode(text),
  };
}
