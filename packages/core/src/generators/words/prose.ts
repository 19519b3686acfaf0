import type { FieldRandom } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { createDictionary } from "../../vector/dictionary.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { TextVector } from "../../vector/vector.js";
import { PackedWords } from "../locale-text/packed-words.js";
import { type TextSource, toIndex } from "../locale-text/text-source.js";

/** What a text is made of: words alone, one sentence, or sentences in one or several paragraphs. */
export interface ProseShape {
  readonly unit: "word" | "sentence" | "paragraph" | "text";
  /** Least number of words. */
  readonly min: number;
  /** How many numbers of words there are, from `min` on. */
  readonly size: number;
}

/** Words of a sentence, where a text holds several: 4 to 12. */
const SENTENCE_MIN = 4;
const SENTENCE_SPREAD = 9;
/** Sentences of a paragraph, where a text holds several. */
const PARAGRAPH_SENTENCES = 5;
const SPACE = 32;
const FULL_STOP = 46;
const LINE_FEED = 10;

/**
 * A recipe for filler text. Draw 0 is the number of words, draw i + 1 is word i.
 *
 * @param list - Words.
 * @param shape - What to make of them.
 * @param breaks - Where sentences end.
 */
export function proseSource(list: readonly string[], shape: ProseShape, breaks: FieldRandom): TextSource {
  const words = createDictionary(list);
  const capitals = createDictionary(list.map(capitalise));
  const { unit, min, size } = shape;
  const many = unit === "paragraph" || unit === "text";
  return {
    draws: min + size,
    emit(sink, random, row, draw) {
      const count = min + toIndex(random.word(row, draw), size);
      let sentence = 0;
      let end = many ? 0 : unit === "sentence" ? count : Infinity;
      for (let i = 0; i < count; i++) {
        const starts = many ? i === end : unit === "sentence" && i === 0;
        if (i > 0) {
          if (starts) sink.code(FULL_STOP);
          if (starts && unit === "text" && sentence % PARAGRAPH_SENTENCES === 0) {
            sink.code(LINE_FEED);
            sink.code(LINE_FEED);
          } else sink.code(SPACE);
        }
        if (starts && many) {
          end = i + SENTENCE_MIN + toIndex(breaks.word(row, sentence++), SENTENCE_SPREAD);
          // What is left would be too short for a sentence of its own.
          if (count - end < SENTENCE_MIN) end = count;
        }
        sink.entry(starts ? capitals : words, toIndex(random.word(row, draw + 1 + i), list.length));
      }
      if (unit !== "word") sink.code(FULL_STOP);
    },
    enumerate: () => undefined,
  };
}

/**
 * The bulk path of words and single sentences: bytes of pre-encoded words, no call a piece.
 *
 * @param list - Words.
 * @param shape - Words or a sentence.
 * @param random - The field's randomness.
 */
export function createSentenceFill(list: readonly string[], shape: ProseShape, random: FieldRandom): (rows: Rows) => TextVector {
  // Every word carries the space before it, so that a sentence is a run of copies.
  const spaced = new PackedWords(createDictionary(list.map((word) => ` ${word}`)));
  const begins = createDictionary(shape.unit === "sentence" ? list.map(capitalise) : list);
  const capitals = new PackedWords(begins);
  const ends = shape.unit === "sentence" ? 1 : 0;
  const { min, size } = shape;
  const total = list.length;
  const mean = spaced.mean * (min + (size - 1) / 2) + 1;
  const widest = Math.max(spaced.widest, capitals.widest);
  const cursor = random.cursor(min + size);
  return (rows) => {
    const { length, values } = rows;
    const builder = new TextBuilder(length, mean);
    if (!begins.ascii) builder.markNonAscii();
    if (spaced.plain && capitals.plain) builder.markPlain();
    for (let i = 0; i < length; i++) {
      cursor.seek(values[i]!);
      const count = min + toIndex(cursor.word(0), size);
      builder.reserve(count * widest + 1);
      const { view } = builder;
      let at = capitals.copy(view, builder.at, toIndex(cursor.word(1), total));
      for (let word = 2; word <= count; word++) at = spaced.copy(view, at, toIndex(cursor.word(word), total));
      view.setUint8(at, FULL_STOP);
      builder.at = at + ends;
      builder.end();
    }
    return builder.finish();
  };
}

function capitalise(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}
