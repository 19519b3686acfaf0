import type { Parts, PartsKind } from "./parts.js";
import type { TextCodec } from "./style.js";

/**
 * Parts as texts in a row: `R,100,G,200`, or `R=100,G=200` when exploded.
 *
 * @param parts - A list, or pairs.
 * @param explode - Joins names and values by `=`.
 * @param codec - Encodes each text.
 */
export function toFlatTexts(parts: Parts, explode: boolean, codec: TextCodec): readonly string[] {
  const encode = (text: string): string => codec.encode(text, true);
  if (parts.kind === "text") return [codec.encode(parts.text, false)];
  if (parts.kind === "list") return parts.items.map(encode);
  return parts.pairs.flatMap(([name, text]) => (explode ? [`${encode(name)}=${encode(text)}`] : [encode(name), encode(text)]));
}

/**
 * Reads texts in a row.
 *
 * @param texts - What stands between the delimiters, encoded.
 * @param kind - A list, or pairs.
 * @param explode - Names and values are joined by `=`.
 * @param codec - Decodes each text.
 * @returns Undefined when names and values do not pair up.
 */
export function fromFlatTexts(texts: readonly string[], kind: PartsKind, explode: boolean, codec: TextCodec): Parts | undefined {
  const decode = (text: string): string => codec.decode(text);
  if (kind === "text") return { kind, text: decode(texts.join(",")) };
  if (kind === "list") return { kind, items: texts.length === 1 && texts[0] === "" ? [] : texts.map(decode) };
  if (texts.length === 1 && texts[0] === "") return { kind, pairs: [] };
  const pairs: [string, string][] = [];
  if (explode) {
    for (const text of texts) {
      const at = text.indexOf("=");
      if (at < 0) return undefined;
      pairs.push([decode(text.slice(0, at)), decode(text.slice(at + 1))]);
    }
    return { kind, pairs };
  }
  if (texts.length % 2 !== 0) return undefined;
  for (let i = 0; i < texts.length; i += 2) pairs.push([decode(texts[i]!), decode(texts[i + 1]!)]);
  return { kind, pairs };
}
