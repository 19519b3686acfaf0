import type { FieldRandom } from "../../random/field-random.js";
import { createDictionary } from "../../vector/dictionary.js";
import type { Dictionary } from "../../vector/vector.js";

/** Where a text goes piece by piece: into bytes, or into a string. */
export interface TextSink {
  /** Appends an entry of a dictionary. */
  entry(dictionary: Dictionary, index: number): void;
  /** Appends one ASCII character by its code. */
  code(code: number): void;
}

/** Texts by index: different indices give different texts. */
export interface TextEnumeration {
  /** At most 2^53. */
  readonly size: number;
  pick(index: number): string;
}

/** A recipe for texts. A cell takes a fixed run of draws, so that its parts never share randomness. */
export interface TextSource {
  /** Number of draws of a cell. */
  readonly draws: number;
  /** Number of characters, when all texts have the same. */
  readonly width?: number;
  /** The text, when there is only one. */
  readonly literal?: string;
  /** The words, when a text is one of them. */
  readonly words?: Dictionary;
  /** Writes the text of a row; draws from `draw` on are its own. */
  emit(sink: TextSink, random: FieldRandom, row: number, draw: number): void;
  /**
   * Texts that hold none of some characters, by index.
   *
   * @param stops - Characters, as one string.
   * @returns Undefined where different indices could give the same text.
   */
  enumerate(stops: string): TextEnumeration | undefined;
}

const WORD = 4294967296;
const MAX_SIZE = 9007199254740992;
const dictionaries = new WeakMap<readonly string[], Dictionary>();

/**
 * The dictionary of a list, encoded once however many fields use the list.
 *
 * @param list - Texts.
 */
export function shareDictionary(list: readonly string[]): Dictionary {
  let dictionary = dictionaries.get(list);
  if (dictionary === undefined) {
    dictionary = createDictionary(list);
    dictionaries.set(list, dictionary);
  }
  return dictionary;
}

/**
 * An index below `size` from a random word.
 *
 * @param word - 32 random bits.
 * @param size - 1 to 2^21.
 */
export function toIndex(word: number, size: number): number {
  // The same in whole numbers, which is faster: the product of both halves of the word, each cut where its last bits cannot count.
  if (size <= 65536) return (Math.imul(word >>> 16, size) + (Math.imul(word & 65535, size) >>> 16)) >>> 16;
  return Math.floor((word * size) / WORD);
}

/**
 * Indices below `size` from random words.
 *
 * @param words - 32 random bits each; their memory becomes the indices'.
 * @param size - 1 to 2^21.
 */
export function toIndices(words: Uint32Array, size: number): Int32Array {
  const out = new Int32Array(words.buffer, words.byteOffset, words.length);
  for (let i = 0; i < out.length; i++) out[i] = toIndex(words[i]!, size);
  return out;
}

/** Always the same text. */
export function literalSource(text: string): TextSource {
  const dictionary = createDictionary([text]);
  return {
    draws: 0,
    width: text.length,
    literal: text,
    emit: (sink) => sink.entry(dictionary, 0),
    enumerate: (stops) => (holdsAny(text, stops) ? undefined : { size: 1, pick: () => text }),
  };
}

/** One of some words, each as often. */
export function wordSource(list: readonly string[]): TextSource {
  if (list.length === 1) return literalSource(list[0]!);
  const words = shareDictionary(list);
  const size = list.length;
  return {
    draws: 1,
    words,
    emit: (sink, random, row, draw) => sink.entry(words, toIndex(random.word(row, draw), size)),
    enumerate(stops) {
      const distinct = [...new Set(list)].filter((word) => !holdsAny(word, stops));
      return distinct.length === 0 ? undefined : { size: distinct.length, pick: (index) => distinct[index]! };
    },
  };
}

/** One ASCII character of an alphabet. */
export function symbolSource(alphabet: string): TextSource {
  const codes = Uint8Array.from(alphabet, (character) => character.charCodeAt(0));
  const size = codes.length;
  return {
    draws: 1,
    width: 1,
    emit: (sink, random, row, draw) => sink.code(codes[toIndex(random.word(row, draw), size)]!),
    enumerate(stops) {
      const allowed = [...alphabet].filter((character) => !stops.includes(character));
      return allowed.length === 0 ? undefined : { size: allowed.length, pick: (index) => allowed[index]! };
    },
  };
}

/** A whole number between bounds, inclusive, below 2^21 apart. */
export function integerSource(min: number, max: number): TextSource {
  const size = max - min + 1;
  const fixed = String(min).length === String(max).length && min >= 0;
  return {
    draws: 1,
    ...(fixed ? { width: String(min).length } : {}),
    emit(sink, random, row, draw) {
      const text = String(min + toIndex(random.word(row, draw), size));
      for (let i = 0; i < text.length; i++) sink.code(text.charCodeAt(i));
    },
    enumerate: (stops) => (/[-0-9]/.test(stops) ? undefined : { size, pick: (index) => String(min + index) }),
  };
}

/** Texts one after the other. */
export function joinSources(parts: readonly TextSource[]): TextSource {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.draws, 0));
  const fixed = parts.every((part) => part.width !== undefined);
  return {
    draws: parts.reduce((sum, part) => sum + part.draws, 0),
    ...(fixed ? { width: parts.reduce((sum, part) => sum + part.width!, 0) } : {}),
    emit(sink, random, row, draw) {
      for (let i = 0; i < parts.length; i++) parts[i]!.emit(sink, random, row, draw + starts[i]!);
    },
    enumerate: (stops) => enumerateJoined(parts, stops),
  };
}

/** One of several recipes, by weight. */
export function choiceSource(options: readonly TextSource[], weights: readonly number[] = options.map(() => 1)): TextSource {
  const [only] = options;
  if (only !== undefined && options.length === 1) return only;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const limits = Float64Array.from(weights, (weight) => ((sum += weight) / total) * WORD);
  const width = options[0]?.width;
  return {
    draws: 1 + Math.max(0, ...options.map((option) => option.draws)),
    ...(width !== undefined && options.every((option) => option.width === width) ? { width } : {}),
    emit(sink, random, row, draw) {
      const word = random.word(row, draw);
      let i = 0;
      while (i < limits.length - 1 && word >= limits[i]!) i++;
      options[i]!.emit(sink, random, row, draw + 1);
    },
    // Texts of two recipes might coincide, so the one with the most texts stands for all.
    enumerate(stops) {
      let best: TextEnumeration | undefined;
      for (const option of options) {
        const found = option.enumerate(stops);
        if (found !== undefined && found.size > (best?.size ?? 0)) best = found;
      }
      return best;
    },
  };
}

/**
 * A joined text can be taken apart again, and so enumerated, when each part has a fixed width or ends before a
 * separator that it cannot hold itself.
 */
function enumerateJoined(parts: readonly TextSource[], stops: string): TextEnumeration | undefined {
  const found: TextEnumeration[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const next = parts[i + 1];
    const separator = next?.literal?.[0];
    if (part.width === undefined && next !== undefined && separator === undefined) return undefined;
    const own = part.enumerate(part.width === undefined ? stops + (separator ?? "") : stops);
    if (own === undefined) return undefined;
    found.push(own);
  }
  const size = found.reduce((product, { size: factor }) => Math.min(MAX_SIZE, product * factor), 1);
  return {
    size,
    pick(index) {
      let out = "";
      let rest = index;
      for (const { size: factor, pick } of found) {
        const quotient = Math.floor(rest / factor);
        out += pick(rest - quotient * factor);
        rest = quotient;
      }
      return out;
    },
  };
}

function holdsAny(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}
