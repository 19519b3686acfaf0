import { writeUtf8 } from "./utf8.js";
import type { Dictionary } from "./vector.js";

/**
 * Encodes distinct texts once, for dictionary vectors and for text built from parts.
 *
 * @param strings - The texts, in index order.
 * @example
 * ```ts
 * const countries = createDictionary(["DE", "FR"]);
 * ```
 */
export function createDictionary(strings: readonly string[]): Dictionary {
  let characters = 0;
  for (const text of strings) characters += text.length;
  const scratch = new Uint8Array(characters * 3);
  const offsets = new Int32Array(strings.length + 1);
  let at = 0;
  for (let i = 0; i < strings.length; i++) {
    at = writeUtf8(strings[i]!, scratch, at);
    offsets[i + 1] = at;
  }
  return { strings, offsets, bytes: scratch.slice(0, at), ascii: at === characters };
}
