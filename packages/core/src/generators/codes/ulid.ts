import { Field } from "../../definition/field.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";

/** Crockford's base 32: digits and capitals without I, L, O and U. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODES: Uint8Array = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const LENGTH = 26;
/** Rows that share a millisecond: with 64, 2^53 rows span 2^47 of the 2^48 milliseconds there are. */
const ROWS_PER_MS = 64;
const MAX_START = 2 ** 47;

const generator: Generator<object, string> = {
  name: "ulid",
  options: (z) => z.strictObject({}),
  prepare(_, context) {
    const { random } = context;
    const start = Math.min(MAX_START, Math.max(0, Math.floor(context.now)));
    const write = (row: number, into: Uint8Array, at: number): void => {
      let time = start + Math.floor(row / ROWS_PER_MS);
      for (let i = 9; i >= 0; i--) {
        const rest = Math.floor(time / 32);
        into[at + i] = CODES[time - rest * 32]!;
        time = rest;
      }
      // Eighty bits: the row within its millisecond, so that text order is row order, then seventy-four of chance.
      const a = random.word(row, 0);
      const b = random.word(row, 1);
      const c = random.word(row, 2);
      const lead = ((row % ROWS_PER_MS) << 4) | (a & 15);
      into[at + 10] = CODES[lead >> 5]!;
      into[at + 11] = CODES[lead & 31]!;
      // Five digits take twenty-five bits of a word: the upper twenty-eight of `a` are still unused.
      for (let i = 0; i < 5; i++) into[at + 12 + i] = CODES[(a >>> (27 - 5 * i)) & 31]!;
      for (let i = 0; i < 5; i++) into[at + 17 + i] = CODES[(b >>> (27 - 5 * i)) & 31]!;
      for (let i = 0; i < 4; i++) into[at + 22 + i] = CODES[(c >>> (27 - 5 * i)) & 31]!;
    };
    const scratch = new Uint8Array(LENGTH);
    return {
      type: { type: "string" },
      fixed: true,
      distinct: true,
      at(row) {
        write(row, scratch, 0);
        return String.fromCharCode(...scratch);
      },
      fill(rows) {
        const { length, values } = rows;
        const bytes = new Uint8Array(length * LENGTH);
        const offsets = new Int32Array(length + 1);
        for (let i = 0; i < length; i++) {
          write(values[i]!, bytes, i * LENGTH);
          offsets[i + 1] = (i + 1) * LENGTH;
        }
        return { layout: "text", type: { type: "string" }, length, validity: null, offsets, bytes, ascii: true };
      },
    };
  },
};

/**
 * ULIDs: 26 characters that sort by row. The time part starts at the dataset's `now`; 64 rows share a millisecond.
 * No two rows have the same one, by construction.
 *
 * @returns A field of strings.
 * @source The ULID specification (github.com/ulid/spec): 48 bits of milliseconds, 80 of randomness, Crockford's base 32.
 * @example
 * ```ts
 * f.ulid().primaryKey();
 * ```
 */
export const ulid: FieldBuilder<() => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  () => new Field<string>({ kind: "ulid" }),
);
