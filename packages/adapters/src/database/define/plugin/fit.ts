import { defineField, Field, type FieldBuilder, type FieldNode, type Generator } from "@seedbed/core";

/** Options of fitted texts. */
export interface FitOptions {
  /** Texts to fit. */
  readonly of: FieldNode;
  /** Fewest and most characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Most bytes of UTF-8. */
  readonly maxBytes?: number;
}

const utf8 = new TextEncoder();
const PADDING = "abcdefghijklmnopqrstuvwxyz";

const generator: Generator<FitOptions, string> = {
  name: "sql.fit",
  options: (z, parts) => {
    const length = z.int().min(0).optional();
    return z.strictObject({ of: parts.field, minLength: length, maxLength: length, maxBytes: length });
  },
  prepare(options, context) {
    const cells = context.nested("of", options.of);
    return {
      type: { type: "string" },
      nullable: cells.nullable === true,
      at(row) {
        const value = cells.at(row);
        return (value === null || value === undefined ? null : fitText(String(value), options)) as string;
      },
    };
  },
};

/**
 * Cuts a text at a word's end, or fills it up.
 *
 * @param text - Any text.
 * @param bounds - Its lengths.
 */
export function fitText(text: string, { minLength = 0, maxLength, maxBytes }: Omit<FitOptions, "of">): string {
  let signs = Array.from(text.replaceAll("\u0000", ""));
  const most = maxLength ?? Number.POSITIVE_INFINITY;
  if (signs.length > most) {
    const cut = signs.slice(0, most).join("");
    const word = cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.-]+$/, "");
    signs = Array.from(word.length >= Math.max(minLength, most / 2) ? word : cut.trimEnd());
  }
  while (maxBytes !== undefined && utf8.encode(signs.join("")).length > maxBytes) signs.pop();
  for (let i = 0; signs.length < minLength; i++) signs.push(PADDING[i % PADDING.length]!);
  return signs.join("");
}

/** Texts of another field, cut or filled up to a length. */
export const fit: FieldBuilder<(options: FitOptions) => Field<string>> = defineField(
  generator,
  (options: FitOptions) => new Field<string>({ kind: "sql.fit", ...options }),
);
