import { own, put } from "../document/plain-object.js";
import { readScalar } from "./scalar-text.js";
import type { Parts } from "./styles/parts.js";
import type { ValueShape } from "./value-shape.js";

/** Which reading of texts to take, where there are several: the likeliest, or the plainest. */
export type Reading = "likeliest" | "plainest";

/** Steps into members of members, at most. */
const MAX_STEPS = 20;

/**
 * Puts a value together from texts.
 *
 * @param parts - The texts.
 * @param shape - Types of the value.
 * @param reading - Which reading of each text to take.
 */
export function fromParts(parts: Parts, shape: ValueShape, reading: Reading): unknown {
  const read = (text: string, of: ValueShape): unknown => {
    const readings = readScalar(text, of);
    return reading === "likeliest" ? readings[0] : readings[readings.length - 1];
  };
  if (parts.kind === "text") return read(parts.text, shape);
  if (parts.kind === "list") {
    const items = shape.items();
    return parts.items.map((text) => read(text, items));
  }
  const out = {};
  for (const [path, text] of parts.pairs) place(out, shape, path.split("][").slice(0, MAX_STEPS), text, read);
  return out;
}

function place(
  into: object,
  shape: ValueShape,
  [name = "", ...rest]: readonly string[],
  text: string,
  read: (text: string, of: ValueShape) => unknown,
): void {
  const inner = shape.member(name);
  const present = own(into, name);
  if (rest.length > 0) {
    const target = typeof present === "object" && present !== null && !Array.isArray(present) ? present : {};
    if (target !== present) put(into, name, target);
    place(target, inner, rest, text, read);
  } else if (isList(inner) && !text.startsWith("[")) {
    put(into, name, [...(Array.isArray(present) ? present : []), read(text, inner.items())]);
  } else {
    put(into, name, read(text, inner));
  }
}

function isList({ types }: ValueShape): boolean {
  return types.has("array") && !types.has("string");
}
