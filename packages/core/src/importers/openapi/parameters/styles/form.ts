import { fromFlatTexts, toFlatTexts } from "./flat-texts.js";
import type { PairStyle } from "./style.js";

/**
 * Named texts: `color=blue,black`, and `color=blue&color=black` when exploded.
 *
 * @source OpenAPI 3.1.1, section 4.8.12.2.3; RFC 6570, section 3.2.8.
 */
export const formStyle: PairStyle = {
  name: "form",
  in: ["query", "cookie"],
  form: "pairs",
  write(parts, { name, explode, codec }) {
    const key = codec.encode(name, true);
    if (!explode || parts.kind === "text") return [[key, toFlatTexts(parts, false, codec).join(",")]];
    if (parts.kind === "list") return parts.items.map((item) => [key, codec.encode(item, true)]);
    return parts.pairs.map(([member, text]) => [codec.encode(member, true), codec.encode(text, true)]);
  },
  read(pairs, kind, { name, explode, codec, isMember }) {
    if (explode && kind === "pairs") {
      const members = pairs
        .map(([key, text]) => [codec.decode(key), codec.decode(text)] as const)
        .filter(([key]) => isMember(key));
      return members.length === 0 ? undefined : { kind, pairs: members };
    }
    const own = pairs.filter(([key]) => codec.decode(key) === name).map(([, text]) => text);
    if (own.length === 0) return undefined;
    if (kind === "text") return own.length > 1 ? undefined : { kind, text: codec.decode(own[0]!) };
    // An exploded list of one empty text and an empty list look alike; the latter is not written at all.
    if (explode) return { kind: "list", items: own.map((text) => codec.decode(text)) };
    return fromFlatTexts(own[0]!.split(","), kind, false, codec);
  },
};
