import { Field } from "../../definition/field.js";
import type { FieldRandom } from "../../random/field-random.js";
import type { Rows } from "../../random/rows.js";
import { TEXT_SLACK } from "../../vector/text-builder.js";
import type { TextVector } from "../../vector/vector.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** Options of UUIDs. */
export interface UuidOptions {
  /** 4 (random) unless stated; 7 starts with a timestamp that grows with the row. */
  readonly version?: 4 | 7;
}

/** Milliseconds that the time part of version 7 can hold: 48 bits. */
const TIME_SPAN = 281474976710656;

/** Characters of a UUID. */
const LENGTH = 36;
const DASH = 45;

const HEX = "0123456789abcdef";
/** Byte pairs as text, and as two ASCII codes in one number. */
const PAIRS: readonly string[] = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => HEX[i >> 4]! + HEX[i & 15]!);
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
        words.at(row, scratch);
        return toText(scratch);
      },
      fill: (rows) => fillText(words.fill(rows)),
    };
  },
};

/** Makes the four words of UUIDs. */
interface RowWords {
  at(row: number, into: Uint32Array): void;
  /** The same for many rows: one array a word. */
  fill(rows: Rows): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
}

/**
 * The row itself, enciphered, lies in the 64 bits that version and variant leave alone, so no two rows share a UUID.
 * Two Feistel rounds suffice: the halves of a row number are no secret, they only have to look random.
 */
function createV4(random: FieldRandom): RowWords {
  const cipher = random.derive("row");
  const ciphered = cipher.cursor(2);
  const cursor = random.cursor(2);
  return {
    at(row, into) {
      const left = Math.floor(row / 4294967296) ^ cipher.word(row % 4294967296, 0);
      into[0] = left;
      into[1] = toVersion4(random.word(row, 0));
      into[2] = toVariant(random.word(row, 1));
      into[3] = row ^ cipher.word(left >>> 0, 1);
    },
    fill(rows) {
      const { values, length } = rows;
      const left = rows.high
        ? Uint32Array.from(values, (row) => Math.floor(row / 4294967296) ^ cipher.word(row % 4294967296, 0))
        : cipher.words(rows, 0);
      const second = new Uint32Array(length);
      const third = new Uint32Array(length);
      const right = new Uint32Array(length);
      for (let i = 0; i < length; i++) {
        cursor.seek(values[i]!);
        second[i] = toVersion4(cursor.word(0));
        third[i] = toVariant(cursor.word(1));
        ciphered.seek(left[i]!);
        right[i] = values[i]! ^ ciphered.word(1);
      }
      return [left, second, third, right];
    },
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
  const at = (row: number, into: Uint32Array): void => {
    // The time part holds 48 bits; what a row number beyond them adds goes into the six bits behind the version.
    const sum = now + (row % TIME_SPAN);
    const overflow = Math.floor(row / TIME_SPAN) + Math.floor(sum / TIME_SPAN);
    const time = sum % TIME_SPAN;
    into[0] = Math.floor(time / 65536);
    into[1] = ((time % 65536) << 16) | 0x7000 | (random.word(row, 0) & 0xfc0) | overflow;
    into[2] = toVariant(random.word(row, 1));
    into[3] = random.word(row, 2);
  };
  return {
    at,
    fill(rows) {
      const { length, values } = rows;
      const out = [0, 1, 2, 3].map(() => new Uint32Array(length)) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
      const scratch = new Uint32Array(4);
      for (let i = 0; i < length; i++) {
        at(values[i]!, scratch);
        for (let word = 0; word < 4; word++) out[word]![i] = scratch[word]!;
      }
      return out;
    },
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

function fillText([first, second, third, fourth]: ReturnType<RowWords["fill"]>): TextVector {
  const { length } = first;
  const bytes = new Uint8Array(length * LENGTH + TEXT_SLACK);
  const view = new DataView(bytes.buffer);
  const offsets = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    const at = i * LENGTH;
    const a = first[i]!;
    const b = second[i]!;
    const c = third[i]!;
    const d = fourth[i]!;
    const e = toHex(b >>> 16);
    const f = toHex(b & 0xffff);
    const g = toHex(c >>> 16);
    view.setInt32(at, toHex(a >>> 16), true);
    view.setInt32(at + 4, toHex(a & 0xffff), true);
    view.setInt32(at + 8, DASH | (e << 8), true);
    view.setInt32(at + 12, (e >>> 24) | (DASH << 8) | (f << 16), true);
    view.setInt32(at + 16, (f >>> 16) | (DASH << 16) | (g << 24), true);
    view.setInt32(at + 20, (g >>> 8) | (DASH << 24), true);
    view.setInt32(at + 24, toHex(c & 0xffff), true);
    view.setInt32(at + 28, toHex(d >>> 16), true);
    view.setInt32(at + 32, toHex(d & 0xffff), true);
    offsets[i + 1] = at + LENGTH;
  }
  const text = bytes.subarray(0, length * LENGTH);
  return { layout: "text", type: { type: "string" }, length, validity: null, offsets, bytes: text, ascii: true, plain: true };
}

/** A 16-bit number as four ASCII digits, first digit in the low byte. */
function toHex(half: number): number {
  return CODES[half >>> 8]! | (CODES[half & 255]! << 16);
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
export const uuid: FieldBuilder<(options?: UuidOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: UuidOptions = {}) => new Field<string>({ kind: "uuid", ...options }),
);
