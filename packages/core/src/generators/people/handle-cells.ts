import type { FieldRandom, RowCursor } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { createDictionary } from "../../vector/dictionary.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { Dictionary, TextVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { packWords } from "../locale-text/packed-words.js";
import type { HandleColumn, Handles } from "./handles.js";
import { writeDigits } from "./write-digits.js";

/** What stands around the handles of a text. */
export interface HandleFrame {
  /** Texts before the handles, each as likely: `["https://"]`. */
  readonly heads: readonly string[];
  /** Texts after the digits, each as likely: `["@example.com"]`. */
  readonly tails: readonly string[];
  /** Texts between two handles, each as likely: `[".", "_"]`. */
  readonly separators: readonly string[];
}

const WORD = 4294967296;
/** Digits are left out in a quarter of the rows: a number is drawn below 13,333 and counts when it is below 10,000. */
const SPREAD = 13333;
const NUMBERS = 10000;
const MAX_DIGITS = 17;
const MEAN_DIGITS = 3;

/** Builds texts of handles, digits and fixed pieces: e-mail addresses, user names, URLs. */
export class HandleWriter {
  private readonly random: FieldRandom;
  private readonly cursor: RowCursor;
  private readonly heads: Dictionary;
  private readonly tails: Dictionary;
  private readonly separators: Dictionary;

  constructor(random: FieldRandom, frame: HandleFrame) {
    this.random = random;
    this.cursor = random.cursor(2);
    this.heads = createDictionary(frame.heads);
    this.tails = createDictionary(frame.tails);
    this.separators = createDictionary(frame.separators);
  }

  /** A row's text with digits by chance. */
  at(parts: readonly string[], row: number): string {
    const number = Math.floor((this.random.word(row, 1) * SPREAD) / WORD);
    return this.compose(parts, row, number < NUMBERS ? String(number) : "");
  }

  /** A row's text with the digits of an index; handles hold no digits, so different indices give different texts. */
  pick(parts: readonly string[], row: number, index: number): string {
    return this.compose(parts, row, String(index));
  }

  /** Many rows' texts, with digits by chance. */
  fill(columns: readonly HandleColumn[], rows: Rows): TextVector {
    return this.write(columns, rows, undefined, MEAN_DIGITS);
  }

  /** Many rows' texts, with the digits of indices. */
  fillPicked(columns: readonly HandleColumn[], rows: Rows, indices: Float64Array): TextVector {
    return this.write(columns, rows, indices, MAX_DIGITS);
  }

  private compose(parts: readonly string[], row: number, digits: string): string {
    const word = this.random.word(row, 0);
    const { heads, tails, separators } = this;
    const separator = separators.strings[choose(word >>> 28, separators.strings.length, 4)]!;
    const head = heads.strings[choose((word >>> 20) & 255, heads.strings.length, 8)]!;
    return head + parts.join(separator) + digits + tails.strings[choose(word & 0xfffff, tails.strings.length, 20)]!;
  }

  /** Without indices, digits come by chance. */
  private write(columns: readonly HandleColumn[], rows: Rows, indices: Float64Array | undefined, digitsEach: number): TextVector {
    const { length, values } = rows;
    const heads = packWords(this.heads);
    const tails = packWords(this.tails);
    const separators = packWords(this.separators);
    const [first, second] = columns.map((column) => ({ indices: column.indices, words: packWords(column.dictionary) }));
    const pieces = [heads, tails, separators, ...columns.map(({ dictionary }) => packWords(dictionary))];
    const widest = pieces.reduce((sum, piece) => sum + piece.widest, MAX_DIGITS);
    const builder = new TextBuilder(length, pieces.reduce((sum, piece) => sum + piece.mean, digitsEach) * 1.05);
    if (pieces.every(({ plain }) => plain)) builder.markPlain();
    const { cursor } = this;
    for (let i = 0; i < length; i++) {
      builder.reserve(widest);
      const { view } = builder;
      cursor.seek(values[i]!);
      const word = cursor.word(0);
      let at = heads.copy(view, builder.at, choose((word >>> 20) & 255, heads.size, 8));
      if (first !== undefined) at = first.words.copy(view, at, first.indices[i]!);
      if (second !== undefined) {
        at = separators.copy(view, at, choose(word >>> 28, separators.size, 4));
        at = second.words.copy(view, at, second.indices[i]!);
      }
      if (indices !== undefined) at = writeDigits(view, at, indices[i]!);
      else {
        const number = Math.floor((cursor.word(1) * SPREAD) / WORD);
        if (number < NUMBERS) at = writeDigits(view, at, number);
      }
      builder.at = tails.copy(view, at, choose(word & 0xfffff, tails.size, 20));
      builder.end();
    }
    return builder.finish();
  }
}

/**
 * Cells of texts made of handles: unique by growing digits.
 *
 * @param handles - Where the handles come from.
 * @param random - The field's randomness; draws 0 and 1 are taken.
 * @param frame - What stands around them, in ASCII.
 */
export function createHandleCells(handles: Handles, random: FieldRandom, frame: HandleFrame): CellsInit<string> {
  const writer = new HandleWriter(random, frame);
  return {
    type: { type: "string" },
    domain: 9007199254740992,
    growing: true,
    at: (row) => writer.at(handles.at(row), row),
    fill: (rows) => writer.fill(handles.fill(rows), rows),
    pick: (index, row) => writer.pick(handles.at(row), row, index),
    fillPicked: (indices, rows) => writer.fillPicked(handles.fill(rows), rows, indices),
  };
}

/** An entry chosen by the given bits. */
function choose(value: number, size: number, bits: number): number {
  return (value * size) >>> bits;
}
