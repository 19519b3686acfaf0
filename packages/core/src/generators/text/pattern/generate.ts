import type { FieldRandom } from "../../../random/field-random.js";
import { characterAt } from "./character-set.js";
import { longest, type PatternNode } from "./pattern-node.js";

const WORD = 4294967296;

/** Makes texts of a pattern, one after the other, in one buffer of UTF-16 units. */
export class PatternText {
  readonly units: Uint16Array;
  /** Units of the text made last. */
  length = 0;
  private readonly random: FieldRandom;
  private row = 0;
  private draw = 0;

  constructor(random: FieldRandom, maxLength: number) {
    this.random = random;
    this.units = new Uint16Array(maxLength);
  }

  /**
   * Makes the text of a row: alternatives, counts and characters are each drawn evenly.
   *
   * @param node - The pattern.
   * @param row - Row number.
   */
  make(node: PatternNode, row: number): void {
    this.begin(row);
    this.write(node);
  }

  /** Starts a new text. */
  begin(row: number): void {
    this.row = row;
    this.draw = 0;
    this.length = 0;
  }

  /** Draws a whole number below a limit. */
  below(limit: number): number {
    return limit === 1 ? 0 : Math.floor((this.random.word(this.row, this.draw++) / WORD) * limit);
  }

  /** Appends a character. */
  push(code: number): void {
    if (code > 0xffff) {
      this.units[this.length++] = 0xd800 + ((code - 0x10000) >> 10);
      this.units[this.length++] = 0xdc00 + ((code - 0x10000) & 0x3ff);
    } else {
      this.units[this.length++] = code;
    }
  }

  /** The text made last. */
  toString(): string {
    let text = "";
    for (let at = 0; at < this.length; at += 4096) {
      text += String.fromCharCode(...this.units.subarray(at, Math.min(this.length, at + 4096)));
    }
    return text;
  }

  private write(node: PatternNode): void {
    switch (node.type) {
      case "set":
        this.push(characterAt(node.set, this.below(node.set.size)));
        return;
      case "all":
        for (const item of node.items) this.write(item);
        return;
      case "one":
        this.write(node.items[this.below(node.items.length)]!);
        return;
      case "repeat": {
        const count = node.min + this.below(node.max - node.min + 1);
        for (let i = 0; i < count; i++) this.write(node.item);
      }
    }
  }
}

/**
 * Tells whether every text of a pattern is ASCII.
 *
 * @param node - The pattern.
 */
export function isAscii(node: PatternNode): boolean {
  switch (node.type) {
    case "set":
      return node.set.ranges.every(([, last]) => last < 0x80);
    case "all":
    case "one":
      return node.items.every(isAscii);
    case "repeat":
      return isAscii(node.item);
    default:
      return longest(node) === 0;
  }
}
