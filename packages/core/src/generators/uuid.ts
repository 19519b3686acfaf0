import { Field } from "../definition/field.js";
import type { FieldRandom } from "../random/field-random.js";
import type { Rows } from "../random/rows.js";
import type { TextVector } from "../vector/vector.js";
import { defineField, type FieldBuilder, type Generator } from "./generator.js";

/** Options of UUIDs. */
export interface UuidOptions {
  /** 4 (random) unless stated; 7 starts with a timestamp that grows with the row. */
  readonly version?: 4 | 7;
}

const HEX = "0123456789abcdef";
/** Byte pairs as text, and as two ASCII codes in one number. */
const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, i) => HEX[i >> 4]! + HEX[i & 15]!);
const CODES: Uint16Array = Uint16Array.from({ length: 256 }, (_, i) => HEX.charCodeAt(i >> 4) | (HEX.charCodeAt(i & 15) << 8));

/** Rounds of the row cipher. */
const ROUNDS = 4;

const generator: Generator<UuidOptions, string> = {
  name: "uuid",
  options: (z) => z.strictObject({ version: z.union([z.literal(4), z.literal(7)]).optional() }),
  prepare(options, context) {
    const version = options.version ?? 4;
    if (version !== 4 && version !== 7) {
      context.report("version", `UUID version ${String(version)} is not supported`, "use 4 or 7");
    }
    const { random } = context;
    const words = version === 7 ? createV7(random, context.now) : createV4(random);
    const scratch = new Uint32Array(4);
    return {
      type: { type: "string" },
      fixed: true,
      distinct: true,
      at(row) {
        words(row, scratch);
        return toText(scratch);
      },
      fill: (rows) => fillText(rows, words),
    };
  },
};

type RowWords = (row: number, into: Uint32Array) => void;

/** The row itself, enciphered, lies in the 64 bits that version and variant leave alone, so no two rows share a UUID. */
function createV4(random: FieldRandom): RowWords {
  const cipher = random.derive("row");
  return (row, into) => {
    let left = Math.floor(row / 4294967296) | 0;
    let right = row | 0;
    for (let round = 0; round < ROUNDS; round += 2) {
      left ^= cipher.word(right >>> 0, round);
      right ^= cipher.word(left >>> 0, round + 1);
    }
    into[0] = left;
    into[1] = (random.word(row, 0) & 0xffff0fff) | 0x4000;
    into[2] = (random.word(row, 1) & 0x3fffffff) | 0x80000000;
    into[3] = right;
  };
}

/** 48 bits of milliseconds that count up with the row, then the row enciphered, then random bits. */
function createV7(random: FieldRandom, now: number): RowWords {
  return (row, into) => {
    // Beyond 2^47 milliseconds the time part would overflow: rows share it in turns, the row bits still differ.
    const time = (now + row) % 281474976710656;
    into[0] = Math.floor(time / 65536);
    into[1] = ((time % 65536) << 16) | 0x7000 | (random.word(row, 0) & 0xfff);
    into[2] = (random.word(row, 1) & 0x3fffffff) | 0x80000000;
    into[3] = random.word(row, 2);
  };
}

function toText(words: Uint32Array): string {
  const [a, b, c, d] = words as unknown as [number, number, number, number];
  return (
    PAIRS[a >>> 24]! + PAIRS[(a >>> 16) & 255]! + PAIRS[(a >>> 8) & 255]! + PAIRS[a & 255]! + "-" +
    PAIRS[b >>> 24]! + PAIRS[(b >>> 16) & 255]! + "-" + PAIRS[(b >>> 8) & 255]! + PAIRS[b & 255]! + "-" +
    PAIRS[c >>> 24]! + PAIRS[(c >>> 16) & 255]! + "-" + PAIRS[(c >>> 8) & 255]! + PAIRS[c & 255]! +
    PAIRS[d >>> 24]! + PAIRS[(d >>> 16) & 255]! + PAIRS[(d >>> 8) & 255]! + PAIRS[d & 255]!
  );
}

/** Positions of the sixteen bytes in the text. */
const PLACES: readonly number[] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

function fillText(rows: Rows, words: RowWords): TextVector {
  const { length, values } = rows;
  const bytes = new Uint8Array(length * 36);
  const offsets = new Int32Array(length + 1);
  const scratch = new Uint32Array(4);
  let at = 0;
  for (let i = 0; i < length; i++) {
    words(values[i]!, scratch);
    for (let byte = 0; byte < 16; byte++) {
      const code = CODES[(scratch[byte >> 2]! >>> (24 - ((byte & 3) << 3))) & 255]!;
      const place = at + PLACES[byte]!;
      bytes[place] = code;
      bytes[place + 1] = code >> 8;
    }
    bytes[at + 8] = 45;
    bytes[at + 13] = 45;
    bytes[at + 18] = 45;
    bytes[at + 23] = 45;
    at += 36;
    offsets[i + 1] = at;
  }
  return { layout: "text", type: { type: "string" }, length, validity: null, offsets, bytes, ascii: true };
}

/**
 * UUIDs, version 4 or 7. No two rows have the same one, by construction.
 *
 * @param options - `version`: 4 (random) or 7 (ordered by time; one row a millisecond from `now` on).
 * @returns A field of strings.
 * @source RFC 9562.
 * @example
 * ```ts
 * f.uuid().primaryKey();
 * ```
 */
export const uuid: FieldBuilder<(options?: UuidOptions) => Field<string>> = defineField(
  generator,
  (options: UuidOptions = {}) => new Field<string>({ kind: "uuid", ...options }),
);
