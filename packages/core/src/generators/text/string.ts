import { Field } from "../../definition/field.js";
import { createDictionary } from "../../vector/dictionary.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { TextVector } from "../../vector/vector.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { type LengthOptions, MAX_LENGTH, resolveLengths } from "./symbols/resolve-lengths.js";
import { createSymbolStrings } from "./symbols/symbol-strings.js";

/** Options of strings. */
export interface StringOptions extends LengthOptions {
  /** The characters: a named alphabet, or the characters themselves, `"ACGT"`. `"alphanumeric"` unless stated. */
  readonly alphabet?: "alphanumeric" | "alpha" | "numeric" | "hex" | "ascii" | (string & {});
}

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ALPHABETS: ReadonlyMap<string, string> = new Map([
  ["alphanumeric", DIGITS + LETTERS],
  ["alpha", LETTERS],
  ["numeric", DIGITS],
  ["hex", `${DIGITS}abcdef`],
  ["ascii", Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("")],
]);
const MAX_SYMBOLS = 65536;

const generator: Generator<StringOptions, string> = {
  name: "string",
  options: (z) => {
    const length = z.int().min(0).max(MAX_LENGTH).optional();
    return z.strictObject({ length, minLength: length, maxLength: length, alphabet: z.string().min(1).optional() });
  },
  prepare(options, context) {
    const lengths = resolveLengths(options, { min: 8, max: 16 }, context);
    const dictionary = createDictionary(resolveAlphabet(options.alphabet ?? "alphanumeric", context));
    const { strings, bytes: codes, ascii } = dictionary;
    const made = createSymbolStrings(context.random, strings.length, lengths);
    const { symbols } = made;
    const read = (length: number): string => {
      let text = "";
      for (let i = 0; i < length; i++) text += strings[symbols[i]!]!;
      return text;
    };
    const fill = (count: number, make: (i: number) => number): TextVector => {
      const builder = new TextBuilder(count, (lengths.min + Math.min(lengths.max, 1000)) / 2);
      for (let i = 0; i < count; i++) {
        const length = make(i);
        if (ascii) {
          builder.reserve(length);
          const { bytes, at } = builder;
          for (let j = 0; j < length; j++) bytes[at + j] = codes[symbols[j]!]!;
          builder.at = at + length;
        } else {
          for (let j = 0; j < length; j++) builder.writeEntry(dictionary, symbols[j]!);
        }
        builder.end();
      }
      return builder.finish();
    };
    return {
      type: { type: "string" },
      domain: made.domain,
      at: (row) => read(made.draw(row)),
      pick: (index, row) => read(made.pick(index, row)),
      fill: ({ length, values }) => fill(length, (i) => made.draw(values[i]!)),
      fillPicked: (indices, { length, values }) => fill(length, (i) => made.pick(indices[i]!, values[i]!)),
    };
  },
};

/** The characters of an alphabet, whole code points. */
function resolveAlphabet(alphabet: string, context: GeneratorContext): string[] {
  const characters = Array.from(ALPHABETS.get(alphabet) ?? String(alphabet));
  const fault =
    typeof alphabet !== "string" || characters.length === 0
      ? "an alphabet needs a character"
      : characters.length > MAX_SYMBOLS
        ? `an alphabet has at most ${MAX_SYMBOLS} characters, this one has ${characters.length}`
        : new Set(characters).size !== characters.length
          ? "a character is listed twice"
          : characters.some((character) => /^[\ud800-\udfff]$/.test(character))
            ? "an alphabet must not hold half a surrogate pair"
            : undefined;
  if (fault === undefined) return characters;
  context.report("alphabet", fault, 'name "alphanumeric", "alpha", "numeric", "hex" or "ascii", or list each character once');
  return ["a"];
}

/**
 * Strings of random characters.
 *
 * @param options - `length`, or `minLength` and `maxLength` (8 to 16 unless stated, in characters, 100,000 at most); `alphabet`.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.string({ length: 12, alphabet: "hex" });
 * f.string({ minLength: 3, maxLength: 8, alphabet: "ACGT" });
 * ```
 */
export const string: FieldBuilder<(options?: StringOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: StringOptions = {}) => new Field<string>({ kind: "string", ...options }),
);
