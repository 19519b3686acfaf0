import { fromFlatTexts, toFlatTexts } from "./flat-texts.js";
import type { TextStyle } from "./style.js";

/**
 * Texts joined by commas: `3,4,5`, `R,100,G,200`.
 *
 * @source OpenAPI 3.1.1, section 4.8.12.2.3; RFC 6570, section 3.2.2.
 */
export const simpleStyle: TextStyle = {
  name: "simple",
  in: ["path", "header"],
  form: "text",
  write: (parts, { explode, codec }) => toFlatTexts(parts, explode, codec).join(","),
  read: (text, kind, { explode, codec }) => fromFlatTexts(kind === "text" ? [text] : splitList(text), kind, explode, codec),
};

/** Headers may have spaces around the elements of a list. */
function splitList(text: string): readonly string[] {
  return text.split(",").map((part) => part.trim());
}
