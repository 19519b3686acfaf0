import { createFileInvalid, createReadLimit } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const COMMA = 44;
const COLON = 58;
const LF = 10;

/** One value of a JSON document that stands in a list. */
export interface JsonElement {
  /** Key of the list, in a document that is an object of lists. */
  readonly key: string | undefined;
  /** Text of the value. */
  readonly bytes: Uint8Array;
  /** Line it starts on, from 1. */
  readonly line: number;
}

type Place = "start" | "element" | "after element" | "key" | "colon" | "value" | "after value" | "end";

/**
 * Cuts a JSON document into the elements of its list, piece by piece. A document may also be an object whose members are lists, one
 * a table; an object with other members is one element.
 *
 * @source RFC 8259; what stands inside an element is judged when it is parsed.
 */
export class JsonCutter {
  private readonly file: string;
  private readonly limits: ReadLimits;
  private place: Place = "start";
  private bytes: Uint8Array = new Uint8Array(0);
  private wanted = 0;
  private line = 1;
  private key: string | undefined;
  /** True when the document is an object. */
  private keyed = false;

  /**
   * @param file - Name of the file, for messages.
   * @param limits - Bytes of one element, and nesting.
   */
  constructor(file: string, limits: ReadLimits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Takes the next piece.
   *
   * @param piece - Bytes that follow those before.
   * @param last - True when nothing follows.
   * @returns The elements that have ended.
   */
  push(piece: Uint8Array, last: boolean): JsonElement[] {
    const bytes = this.bytes.length === 0 ? piece : Buffer.concat([this.bytes, piece]);
    this.bytes = bytes;
    if (bytes.length < this.wanted && !last) return [];
    const out: JsonElement[] = [];
    let at = 0;
    for (;;) {
      at = this.skipBlanks(at);
      const next = at < bytes.length ? this.step(at, last, out) : undefined;
      if (next === undefined) break;
      at = next;
    }
    this.bytes = bytes.subarray(at);
    this.wanted = this.bytes.length * 2;
    if (this.bytes.length > this.limits.valueBytes) {
      throw createReadLimit(
        this.file,
        "valueBytes",
        `line ${this.line} starts a value of more than ${this.limits.valueBytes} bytes`,
      );
    }
    if (last && (this.place !== "end" || this.bytes.length > 0)) throw this.invalid("ends in the middle");
    return out;
  }

  private step(at: number, last: boolean, out: JsonElement[]): number | undefined {
    const byte = this.bytes[at]!;
    switch (this.place) {
      case "start":
        if (byte !== OPEN_LIST && byte !== OPEN_OBJECT) throw this.invalid("starts with neither [ nor {");
        this.keyed = byte === OPEN_OBJECT;
        this.place = this.keyed ? "key" : "element";
        return at + 1;
      case "element":
        if (byte === CLOSE_LIST) return this.closeList(at);
        return this.takeElement(at, last, out);
      case "after element":
        if (byte === CLOSE_LIST) return this.closeList(at);
        if (byte !== COMMA) throw this.invalid("lacks a comma between two values");
        this.place = "element";
        return at + 1;
      case "key":
        if (byte === CLOSE_OBJECT) return this.end(at);
        return this.takeKey(at, last);
      case "colon":
        if (byte !== COLON) throw this.invalid("lacks a colon behind a key");
        this.place = "value";
        return at + 1;
      case "value":
        if (byte !== OPEN_LIST) throw this.invalid("is an object with members that are no lists of rows");
        this.place = "element";
        return at + 1;
      case "after value":
        if (byte === CLOSE_OBJECT) return this.end(at);
        if (byte !== COMMA) throw this.invalid("lacks a comma between two members");
        this.place = "key";
        return at + 1;
      case "end":
        throw this.invalid("goes on behind its end");
    }
  }

  private closeList(at: number): number {
    this.place = this.keyed ? "after value" : "end";
    return at + 1;
  }

  private end(at: number): number {
    this.place = "end";
    return at + 1;
  }

  private takeElement(at: number, last: boolean, out: JsonElement[]): number | undefined {
    const end = this.endOf(at, last);
    if (end === undefined) return undefined;
    out.push({ key: this.key, bytes: this.bytes.subarray(at, end), line: this.line });
    for (let i = at; i < end; i++) if (this.bytes[i] === LF) this.line++;
    this.place = "after element";
    return end;
  }

  private takeKey(at: number, last: boolean): number | undefined {
    const end = this.endOf(at, last);
    if (end === undefined) return undefined;
    if (this.bytes[at] !== QUOTE) throw this.invalid("has a member without a key");
    try {
      this.key = JSON.parse(Buffer.from(this.bytes.subarray(at, end)).toString("utf8")) as string;
    } catch (error) {
      throw createFileInvalid(this.file, `line ${this.line}: has a key that is no JSON`, error);
    }
    this.place = "colon";
    return end;
  }

  /** One past the last byte of a value; undefined when it goes on in the next piece. */
  private endOf(from: number, last: boolean): number | undefined {
    const { bytes } = this;
    let depth = 0;
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) {
        at++;
        while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
        if (at >= bytes.length) return undefined;
        if (depth === 0) return at + 1;
      } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
        if (++depth > this.limits.depth) {
          throw createReadLimit(this.file, "depth", `line ${this.line}: more than ${this.limits.depth} levels of nesting`);
        }
      } else if (depth === 0 && (byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT || byte <= 32)) {
        if (at === from) throw this.invalid("lacks a value");
        return at;
      } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        if (--depth === 0) return at + 1;
      }
    }
    if (last) throw this.invalid("ends in the middle");
    return undefined;
  }

  private skipBlanks(from: number): number {
    const { bytes } = this;
    let at = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === LF) this.line++;
      else if (byte !== 32 && byte !== 9 && byte !== 13) break;
    }
    return at;
  }

  private invalid(what: string): Error {
    return createFileInvalid(this.file, `line ${this.line}: ${what}`);
  }
}
