import { Field } from "../../definition/field.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { createTextCells } from "../locale-text/text-cells.js";
import { wordSource } from "../locale-text/text-source.js";
import { createSentenceFill, proseSource } from "./prose.js";

/** Options of filler text. */
export interface LoremOptions {
  /** A word or words, one sentence (unless stated), one paragraph, or several. */
  readonly unit?: "word" | "sentence" | "paragraph" | "text";
  /** Least number of words. */
  readonly min?: number;
  /** Greatest number of words, 10,000 at most. */
  readonly max?: number;
}

const MAX_WORDS = 10000;
const DEFAULTS = { word: [1, 1], sentence: [5, 11], paragraph: [24, 60], text: [80, 200] } as const;

const generator: Generator<LoremOptions, string> = {
  name: "lorem",
  options: (z) =>
    z.strictObject({
      unit: z.enum(["word", "sentence", "paragraph", "text"]).optional(),
      min: z.int().min(1).max(MAX_WORDS).optional(),
      max: z.int().min(1).max(MAX_WORDS).optional(),
    }),
  prepare(options, context): CellsInit<string> {
    const unit = options.unit ?? "sentence";
    const { min, max } = resolveLength(unit, options, context);
    const list = new LocaleText(context).list("lorem.word");
    if (unit === "word" && max === 1) return createTextCells(wordSource(list), context.random);
    const shape = { unit, min, size: max - min + 1 };
    const cells = createTextCells(proseSource(list, shape, context.random.derive("breaks")), context.random);
    return unit === "word" || unit === "sentence" ? { ...cells, fill: createSentenceFill(list, shape, context.random) } : cells;
  },
};

function resolveLength(
  unit: keyof typeof DEFAULTS,
  options: LoremOptions,
  context: GeneratorContext,
): { min: number; max: number } {
  const defaults = Object.hasOwn(DEFAULTS, unit) ? DEFAULTS[unit] : undefined;
  if (defaults === undefined) {
    context.report("unit", `unit must be word, sentence, paragraph or text, got ${JSON.stringify(unit)}`);
    return { min: 1, max: 1 };
  }
  const min = options.min ?? Math.min(defaults[0], options.max ?? defaults[0]);
  const max = options.max ?? Math.max(defaults[1], min);
  for (const [name, value] of [
    ["min", min],
    ["max", max],
  ] as const) {
    if (Number.isInteger(value) && value >= 1 && value <= MAX_WORDS) continue;
    context.report(name, `${name} must be a whole number of words from 1 to ${MAX_WORDS}, got ${String(value)}`);
    return { min: 1, max: 1 };
  }
  if (min > max) {
    context.report("min", `min ${min} is above max ${max}`, "swap them");
    return { min: 1, max: 1 };
  }
  return { min, max };
}

/**
 * Filler text.
 *
 * @param options - `unit`: `"word"`, `"sentence"` (unless stated), `"paragraph"` or `"text"`; `min` and `max` words.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.lorem({ unit: "sentence", min: 4, max: 12 });
 * ```
 */
export const lorem: FieldBuilder<(options?: LoremOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: LoremOptions = {}) => new Field<string>({ kind: "lorem", ...options }),
);
