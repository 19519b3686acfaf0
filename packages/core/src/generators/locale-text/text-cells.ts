import type { FieldRandom } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { createDictionary } from "../../vector/dictionary.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { Dictionary, Vector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { type TextSink, type TextSource, toIndices } from "./text-source.js";

/** Collects a text as bytes of a vector. */
class BuilderSink implements TextSink {
  readonly builder: TextBuilder;

  constructor(builder: TextBuilder) {
    this.builder = builder;
  }

  entry(dictionary: Dictionary, index: number): void {
    this.builder.writeEntry(dictionary, index);
  }

  code(code: number): void {
    const { builder } = this;
    builder.reserve(1);
    builder.bytes[builder.at++] = code;
  }
}

/** Collects a text as a string. */
class StringSink implements TextSink {
  text = "";

  entry(dictionary: Dictionary, index: number): void {
    this.text += dictionary.strings[index]!;
  }

  code(code: number): void {
    this.text += String.fromCharCode(code);
  }
}

/**
 * The text of one row.
 *
 * @param source - The recipe.
 * @param random - The field's randomness.
 * @param row - Row number.
 * @param draw - First draw that is the source's.
 */
export function readText(source: TextSource, random: FieldRandom, row: number, draw = 0): string {
  const sink = new StringSink();
  source.emit(sink, random, row, draw);
  return sink.text;
}

/**
 * The texts of many rows.
 *
 * @param source - The recipe.
 * @param random - The field's randomness.
 * @param rows - Rows to evaluate.
 * @param draw - First draw that is the source's.
 */
export function fillTexts(source: TextSource, random: FieldRandom, rows: Rows, draw = 0): Vector {
  const { length, values } = rows;
  if (source.literal !== undefined) {
    const dictionary = createDictionary([source.literal]);
    return {
      layout: "dictionary",
      type: { type: "string" },
      length,
      validity: null,
      indices: new Int32Array(length),
      dictionary,
    };
  }
  if (source.words !== undefined) {
    const indices = toIndices(random.words(rows, draw), source.words.strings.length);
    return { layout: "dictionary", type: { type: "string" }, length, validity: null, indices, dictionary: source.words };
  }
  const builder = new TextBuilder(length, 24);
  const sink = new BuilderSink(builder);
  for (let i = 0; i < length; i++) {
    source.emit(sink, random, values[i]!, draw);
    builder.end();
  }
  return builder.finish();
}

/**
 * The same recipe with randomness of its own, so that it can be part of another one and stand alone too.
 *
 * @param source - The recipe.
 * @param own - Its randomness; its draws start at 0.
 */
export function bindSource(source: TextSource, own: FieldRandom): TextSource {
  if (source.literal !== undefined) return source;
  return { draws: 0, emit: (sink, _random, row) => source.emit(sink, own, row, 0), enumerate: () => undefined };
}

/**
 * Cells of texts after a recipe; unique where the recipe can be enumerated.
 *
 * @param source - The recipe.
 * @param random - The field's randomness.
 */
export function createTextCells(source: TextSource, random: FieldRandom): CellsInit<string> {
  const all = source.enumerate("");
  return {
    type: { type: "string" },
    ...(all === undefined ? {} : { domain: all.size, pick: (index: number) => all.pick(index) }),
    at: (row) => readText(source, random, row),
    fill: (rows) => fillTexts(source, random, rows),
  };
}
