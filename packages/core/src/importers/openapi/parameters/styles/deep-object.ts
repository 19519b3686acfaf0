import type { PairStyle } from "./style.js";

/**
 * Members of objects in brackets: `color[R]=100&color[G]=200`. Objects in objects and lists, which the specification leaves open,
 * are written as `color[a][b]=1` and `color[list]=1&color[list]=2`.
 *
 * The names of pairs are paths: their steps are joined by `][`.
 *
 * @source OpenAPI 3.1.1, section 4.8.12.2.3.
 */
export const deepObjectStyle: PairStyle = {
  name: "deepObject",
  in: ["query"],
  form: "pairs",
  write(parts, { name, codec }) {
    const key = codec.encode(name, true);
    if (parts.kind === "text") return [[key, codec.encode(parts.text, true)]];
    if (parts.kind === "list") return parts.items.map((item) => [key, codec.encode(item, true)]);
    return parts.pairs.map(([member, text]) => [`${key}${codec.encode(`[${member}]`, true)}`, codec.encode(text, true)]);
  },
  read(pairs, kind, { name, codec }) {
    const named = pairs.map(([key, text]) => [codec.decode(key), codec.decode(text)] as const);
    if (kind !== "pairs") {
      const own = named.filter(([key]) => key === name).map(([, text]) => text);
      if (own.length === 0) return undefined;
      return kind === "list" ? { kind, items: own } : { kind, text: own[0]! };
    }
    const inside = named.filter(([key]) => key.startsWith(`${name}[`) && key.endsWith("]"));
    if (inside.length === 0) return undefined;
    return { kind, pairs: inside.map(([key, text]) => [key.slice(name.length + 1, -1), text]) };
  },
};
