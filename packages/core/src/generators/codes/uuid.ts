import { Field } from "../../definition/field.js";
import type { FieldRandom } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { TextBuilder } from "../../vector/text-builder.js";
import type { TextVector } from "../../vector/vector.js";
import { defineField, type FieldBuilder, type Generator } from "../contract/generator.js";

/** Options of UUIDs. */
export interface UuidOptions {
  /** 4 (random) unless stated; 7 starts with a timestamp that grows with the row. */
  readonly version?: 4 | 7;
}

/** Milliseconds that the time part of version 7 can hold: 48 bits. */
const TIME_SPAN = 281474976710656;

const WORD = 4294967296;
/** Characters of a UUID. */
const LENGTH = 36;
const DASH = 45;

const HEX = "0123456789abcdef";
/** Byte pairs as text, and as two ASCII codes in one number. */
const PAIRS: readonly string[] = Array.from({ length: 256 }, (_, i) => HEX[i >> 4]! + HEX[i & 15]!);
const CODES: Uint16Array = Uint16Array.from({ length: 256 }, (_, i) => HEX.charCodeAt(i >> 4) | (HEX.charCodeAt(i & 15) << 8));

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
      fill: (rows) => fillText(words, rows),
    };
  },
};

/** Makes the four words of a row's UUID. */
type RowWords = (row: number, into: Uint32Array) => void;

/**
 * The row itself, enciphered, lies in the 64 bits that version and variant leave alone, so no two rows share a UUID.
 * Two Feistel rounds suffice: the halves of a row number are no secret, they only have to look random.
 */
function createV4(random: FieldRandom): RowWords {
  const cipher = random.derive("row").cursor(2);
  const words = random.cursor(2);
  return (row, into) => {
    const high = row < WORD ? 0 : Math.floor(row / WORD);
    cipher.seek(row - high * WORD);
    const left = high ^ cipher.word(0);
    cipher.seek(left >>> 0);
    words.seek(row);
    into[0] = left;
    into[1] = toVersion4(words.word(0));
    into[2] = toVariant(words.word(1));
    into[3] = row ^ cipher.word(1);
  };
}

function toVersion4(word: number): number {
  return (word & 0xffff0fff) | 0x4000;
}

function toVariant(word: number): number {
  return (word & 0x3fffffff) | 0x80000000;
}

/** 48 bits of milliseconds that count up with the row, then random bits. */
function createV7(random: FieldRandom, now: number): RowWords {
  return (row, into) => {
    // The time part holds 48 bits; what a row number beyond them adds goes into the six bits behind the version.
    const sum = now + (row % TIME_SPAN);
    const overflow = Math.floor(row / TIME_SPAN) + Math.floor(sum / TIME_SPAN);
    const time = sum % TIME_SPAN;
    into[0] = Math.floor(time / 65536);
    into[1] = ((time % 65536) << 16) | 0x7000 | (random.word(row, 0) & 0xfc0) | overflow;
    into[2] = toVariant(random.word(row, 1));
    into[3] = random.word(row, 2);
  };
}

function toText(words: Uint32Array): string {
  const [a, b, c, d] = words as unknown as [number, number, number, number];
  return (
    PAIRS[a >>> 24]! +
    PAIRS[(a >>> 16) & 255]! +
    PAIRS[(a >>> 8) & 255]! +
    PAIRS[a & 255]! +
    "-" +
    PAIRS[b >>> 24]! +
    PAIRS[(b >>> 16) & 255]! +
    "-" +
    PAIRS[(b >>> 8) & 255]! +
    PAIRS[b & 255]! +
    "-" +
    PAIRS[c >>> 24]! +
    PAIRS[(c >>> 16) & 255]! +
    "-" +
    PAIRS[(c >>> 8) & 255]! +
    PAIRS[c & 255]! +
    PAIRS[d >>> 24]! +
    PAIRS[(d >>> 16) & 255]! +
    PAIRS[(d >>> 8) & 255]! +
    PAIRS[d & 255]!
  );
}

function fillText(words: RowWords, rows: Rows): TextVector {
  const { length, values } = rows;
  const builder = new TextBuilder(length, LENGTH);
  const { view } = builder;
  const scratch = new Uint32Array(4);
  for (let i = 0; i < length; i++) {
    words(values[i]!, scratch);
    const a = scratch[0]!;
    const b = scratch[1]!;
    const c = scratch[2]!;
    const d = scratch[3]!;
    const { at } = builder;
    writeHex(view, at, a >>> 16);
    writeHex(view, at + 4, a & 0xffff);
    view.setUint8(at + 8, DASH);
    writeHex(view, at + 9, b >>> 16);
    view.setUint8(at + 13, DASH);
    writeHex(view, at + 14, b & 0xffff);
    view.setUint8(at + 18, DASH);
    writeHex(view, at + 19, c >>> 16);
    view.setUint8(at + 23, DASH);
    writeHex(view, at + 24, c & 0xffff);
    writeHex(view, at + 28, d >>> 16);
    writeHex(view, at + 32, d & 0xffff);
    builder.at = at + LENGTH;
    builder.end();
  }
  return builder.finish();
}

/** Four hexadecimal digits of a 16-bit number. */
function writeHex(view: DataView, at: number, half: number): void {
  view.setInt32(at, CODES[half >>> 8]! | (CODES[half & 255]! << 16), true);
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
