import type { FieldRandom, RowCursor } from "../../../../random/field-random.js";

const WORD = 4294967296;
/** Draws that are prepared once for all rows, and how many texts must be made of one randomness until that is worth it. */
const PREPARED = 128;
const WORTH_IT = 16;

/** A text under way, in a buffer of UTF-16 units, and the chance it draws from. */
export class PatternText {
  units: Uint16Array = new Uint16Array(64);
  /** Units of the text so far. */
  length = 0;
  private random: FieldRandom | undefined;
  private cursor: RowCursor | undefined;
  /** Texts begun of the same randomness. */
  private begun = 0;
  private row = 0;
  private draw = 0;

  /**
   * Starts a new text.
   *
   * @param random - Where chance comes from.
   * @param row - Row number.
   */
  begin(random: FieldRandom, row: number): void {
    if (random !== this.random) {
      this.random = random;
      this.cursor = undefined;
      this.begun = 0;
    } else if (this.begun < WORTH_IT && ++this.begun === WORTH_IT) {
      this.cursor = random.cursor(PREPARED);
    }
    this.cursor?.seek(row);
    this.row = row;
    this.draw = 0;
    this.length = 0;
  }

  /** Draws a whole number below a limit. */
  below(limit: number): number {
    return limit === 1 ? 0 : Math.floor((this.word() / WORD) * limit);
  }

  /** Draws a number from 0 up to but without 1. */
  fraction(): number {
    return this.word() / WORD;
  }

  /** Appends a character. */
  push(code: number): void {
    if (this.length + 2 > this.units.length) this.grow(this.length + 2);
    if (code > 0xffff) {
      this.units[this.length++] = 0xd800 + ((code - 0x10000) >> 10);
      this.units[this.length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      this.units[this.length++] = code;
    }
  }

  /** Appends units as they are. */
  append(units: Uint16Array): void {
    const length = this.length + units.length;
    if (length > this.units.length) this.grow(length);
    this.units.set(units, this.length);
    this.length = length;
  }

  /** The text's characters. */
  codePoints(): number[] {
    return Array.from(this.toString(), (character) => character.codePointAt(0)!);
  }

  /** The text so far. */
  toString(): string {
    const { units: u, length } = this;
    let text = "";
    let i = 0;
    // Calls of a fixed number of arguments are several times as fast as one over the array.
    for (; i + 8 <= length; i += 8) {
      text += String.fromCharCode(u[i]!, u[i + 1]!, u[i + 2]!, u[i + 3]!, u[i + 4]!, u[i + 5]!, u[i + 6]!, u[i + 7]!);
    }
    if (i + 4 <= length) {
      text += String.fromCharCode(u[i]!, u[i + 1]!, u[i + 2]!, u[i + 3]!);
      i += 4;
    }
    if (i + 2 <= length) {
      text += String.fromCharCode(u[i]!, u[i + 1]!);
      i += 2;
    }
    return i < length ? text + String.fromCharCode(u[i]!) : text;
  }

  private word(): number {
    const draw = this.draw++;
    return this.cursor !== undefined && draw < PREPARED ? this.cursor.word(draw) : this.random!.word(this.row, draw);
  }

  private grow(needed: number): void {
    const grown = new Uint16Array(Math.max(needed, this.units.length * 2));
    grown.set(this.units.subarray(0, this.length));
    this.units = grown;
  }
}
