import { fromFlatTexts, toFlatTexts } from "./flat-texts.js";
import type { Parts } from "./parts.js";
import type { TextStyle } from "./style.js";

/**
 * Texts led by a semicolon and their name: `;color=3,4,5`, and `;color=3;color=4` when exploded.
 *
 * @source OpenAPI 3.1.1, section 4.8.12.2.3; RFC 6570, section 3.2.7.
 */
export const matrixStyle: TextStyle = {
  name: "matrix",
  in: ["path"],
  form: "text",
  write(parts, { name, explode, codec }) {
    const key = codec.encode(name, true);
    if (parts.kind === "text") return `;${key}${parts.text === "" ? "" : `=${codec.encode(parts.text, false)}`}`;
    const texts = toFlatTexts(parts, explode, codec);
    if (!explode) return `;${key}=${texts.join(",")}`;
    return texts.map((text) => (parts.kind === "pairs" ? `;${text}` : `;${key}=${text}`)).join("");
  },
  read(text, kind, { name, explode, codec }): Parts | undefined {
    if (!text.startsWith(";"))
      return text === "" && kind !== "text" ? { ...(kind === "list" ? { kind, items: [] } : { kind, pairs: [] }) } : undefined;
    const entries = text.slice(1).split(";");
    if (explode && kind === "pairs") return fromFlatTexts(entries, kind, true, codec);
    const values: string[] = [];
    for (const entry of entries) {
      const at = entry.indexOf("=");
      if (codec.decode(at < 0 ? entry : entry.slice(0, at)) !== name) return undefined;
      values.push(at < 0 ? "" : entry.slice(at + 1));
    }
    if (kind === "text") return { kind, text: codec.decode(values[0]!) };
    if (explode) return { kind: "list", items: values.map((value) => codec.decode(value)) };
    return fromFlatTexts(values[0]!.split(","), kind, false, codec);
  },
};
