import type { FieldRandom } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { createDictionary } from "../../vector/dictionary.js";
import type { Dictionary, TextVector } from "../../vector/vector.js";
import type { CellsInit } from "../contract/cells.js";
import { PackedWords, SLACK } from "../locale-text/packed-words.js";
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

/** Builds texts of handles, digits and fixed pieces: e-mail addresses, user names, URLs. */
export class HandleWriter {
  private readonly random: FieldRandom;
  private readonly heads: Dictionary;
  private readonly tails: Dictionary;
  private readonly separators: Dictionary;

  constructor(random: FieldRandom, frame: HandleFrame) {
    this.random = random;
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
    const words = this.random.words(rows, 1);
    const numbers = new Float64Array(words.length);
    for (let i = 0; i < numbers.length; i++) {
      const number = Math.floor((words[i]! * SPREAD) / WORD);
      numbers[i] = number < NUMBERS ? number : -1;
    }
    return this.write(columns, rows, numbers, 4);
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

  /** Numbers below 0 are left out. */
  private write(columns: readonly HandleColumn[], rows: Rows, numbers: Float64Array, digits: number): TextVector {
    const { length } = rows;
    const [heads, tails, separators] = [this.heads, this.tails, this.separators].map(packWords) as [
      PackedWords,
      PackedWords,
      PackedWords,
    ];
    const words = this.random.words(rows, 0);
    const [first, second] = columns.map(({ indices, dictionary }) => ({ indices, words: packWords(dictionary) }));
    const widest =
      heads.widest + separators.widest + tails.widest + (first?.words.widest ?? 0) + (second?.words.widest ?? 0) + digits;
    const bytes = new Uint8Array(length * widest + SLACK);
    const view = new DataView(bytes.buffer);
    const offsets = new Int32Array(length + 1);
    let at = 0;
    for (let i = 0; i < length; i++) {
      const word = words[i]!;
      at = heads.copy(view, at, choose((word >>> 20) & 255, heads.size, 8));
      if (first !== undefined) at = first.words.copy(view, at, first.indices[i]!);
      if (second !== undefined) {
        at = separators.copy(view, at, choose(word >>> 28, separators.size, 4));
        at = second.words.copy(view, at, second.indices[i]!);
      }
      const number = numbers[i]!;
      if (number >= 0) at = writeDigits(bytes, at, number);
      at = tails.copy(view, at, choose(word & 0xfffff, tails.size, 20));
      offsets[i + 1] = at;
    }
    return {
      layout: "text",
      type: { type: "string" },
      length,
      validity: null,
      offsets,
      bytes: bytes.subarray(0, at),
      ascii: true,
    };
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

const packed = new WeakMap<Dictionary, PackedWords>();

function packWords(dictionary: Dictionary): PackedWords {
  let words = packed.get(dictionary);
  if (words === undefined) {
    words = new PackedWords(dictionary);
    packed.set(dictionary, words);
  }
  return words;
}
