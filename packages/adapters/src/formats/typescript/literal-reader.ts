import { LongNumber } from "../../tabular/json/long-number.js";
import { isExact } from "../../tabular/json/parse-json.js";

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)n?/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", v: "\v", 0: "\0" };

/** What is wrong with a module, and where. */
export class LiteralFault extends Error {}

/**
 * Reads exported arrays of literals from TypeScript or JavaScript, without running anything.
 *
 * Known are objects, arrays, texts, numbers, bigints, `true`, `false`, `null`, `undefined`, `NaN`, `Infinity`, `new Date("…")`,
 * `Uint8Array.of(…)`, `as` and `satisfies`. Everything else is a fault: no name is looked up and nothing is called.
 *
 * @source ECMA-262, section 12, for texts and numbers.
 */
export class LiteralReader {
  private readonly text: string;
  private readonly depth: number;
  private at = 0;

  /**
   * @param text - The module.
   * @param depth - Lists and objects inside one another that are allowed.
   */
  constructor(text: string, depth: number) {
    this.text = text;
    this.depth = depth;
  }

  /**
   * Reads the module.
   *
   * @returns Values by the names of the constants; the default export is called `default`.
   * @throws LiteralFault
   */
  readModule(): ReadonlyMap<string, unknown> {
    const values = new Map<string, unknown>();
    for (;;) {
      this.skip();
      if (this.at >= this.text.length) return values;
      if (this.takeSign(";")) continue;
      const word = this.takeName();
      if (word === "import" || word === "type" || word === "interface") this.skipStatement(word);
      else if (word === "export") this.readExport(values);
      else if (word === "const" || word === "let" || word === "var") this.readConstant(values);
      else throw this.fault(`did not expect ${JSON.stringify(word ?? this.text[this.at])}`);
    }
  }

  private readExport(values: Map<string, unknown>): void {
    const word = this.takeName();
    if (word === "type" || word === "interface") this.skipStatement(word);
    else if (word === "default") values.set("default", this.readExpression());
    else if (word === "const" || word === "let" || word === "var") this.readConstant(values);
    else throw this.fault("only constants can be exported");
  }

  private readConstant(values: Map<string, unknown>): void {
    const name = this.takeName();
    if (name === undefined) throw this.fault("a constant has no name");
    if (this.takeSign(":")) this.skipType("=");
    this.expect("=");
    values.set(name, this.readExpression());
  }

  private readExpression(): unknown {
    const value = this.readValue(this.depth + 2);
    for (;;) {
      const from = this.at;
      const word = this.takeName();
      if (word !== "as" && word !== "satisfies") {
        this.at = from;
        return value;
      }
      this.skipType(";");
    }
  }

  private readValue(depth: number): unknown {
    if (depth <= 0) throw this.fault(`more than ${this.depth} levels of nesting`);
    this.skip();
    const character = this.text[this.at];
    if (character === "[") return this.readList("]", depth);
    if (character === "{") return this.readObject(depth);
    if (character === '"' || character === "'" || character === "`") return this.readText(character);
    if (this.takeSign("-")) return negate(this.readNumber());
    if (character !== undefined && /[\d.]/.test(character)) return this.readNumber();
    return this.readWord(depth);
  }

  private readWord(depth: number): unknown {
    const word = this.takeName();
    switch (word) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return null;
      case "undefined":
        return undefined;
      case "NaN":
        return Number.NaN;
      case "Infinity":
        return Number.POSITIVE_INFINITY;
      case "new":
        return this.readDate();
      case "Uint8Array":
        return this.readBytes(depth);
      default:
        throw this.fault(word === undefined ? "a value is missing" : `${word} is no literal`);
    }
  }

  private readDate(): Date {
    if (this.takeName() !== "Date") throw this.fault("only a Date can be made with new");
    this.expect("(");
    const value = this.readValue(1);
    this.expect(")");
    const date = typeof value === "string" || typeof value === "number" ? new Date(value) : undefined;
    if (date === undefined || Number.isNaN(date.getTime())) throw this.fault("a Date is none");
    return date;
  }

  private readBytes(depth: number): Uint8Array {
    if (this.takeSign(".") && !/^(?:of|from)$/.test(this.takeName() ?? "")) throw this.fault("bytes are Uint8Array.of(…)");
    this.skip();
    if (this.text[this.at] !== "(") throw this.fault("bytes are Uint8Array.of(…)");
    const values = this.readList(")", depth);
    const bytes = values.length === 1 && Array.isArray(values[0]) ? (values[0] as unknown[]) : values;
    if (!bytes.every((byte) => typeof byte === "number" && byte >= 0 && byte <= 255)) throw this.fault("a byte is none");
    return Uint8Array.from(bytes as number[]);
  }

  private readList(close: string, depth: number): unknown[] {
    const values: unknown[] = [];
    this.at++;
    for (;;) {
      if (this.takeSign(close)) return values;
      values.push(this.readValue(depth - 1));
      this.skipConst();
      if (!this.takeSign(",")) {
        this.expect(close);
        return values;
      }
    }
  }

  private readObject(depth: number): Record<string, unknown> {
    const members: [string, unknown][] = [];
    this.at++;
    for (;;) {
      if (this.takeSign("}")) return Object.fromEntries(members);
      const key = this.readKey();
      this.expect(":");
      members.push([key, this.readValue(depth - 1)]);
      this.skipConst();
      if (!this.takeSign(",")) {
        this.expect("}");
        return Object.fromEntries(members);
      }
    }
  }

  private readKey(): string {
    this.skip();
    const character = this.text[this.at] ?? "";
    if (character === '"' || character === "'") return this.readText(character);
    if (this.takeSign("[")) {
      const key = this.readValue(1);
      this.expect("]");
      if (typeof key === "string") return key;
    } else if (/\d/.test(character)) {
      return String(this.readNumber());
    } else {
      const name = this.takeName();
      if (name !== undefined) return name;
    }
    throw this.fault("a key is missing");
  }

  private readNumber(): unknown {
    this.skip();
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) {
      if (this.takeName() === "Infinity") return Number.POSITIVE_INFINITY;
      throw this.fault("a number is missing");
    }
    this.at += found.length;
    const digits = found.replaceAll("_", "");
    if (digits.endsWith("n")) return BigInt(digits.slice(0, -1));
    return /^0[xXbBoO]/.test(digits) || isExact(digits) ? Number(digits) : new LongNumber(digits);
  }

  private readText(quote: string): string {
    const parts: string[] = [];
    let from = ++this.at;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at]!;
      if (character === quote) {
        parts.push(this.text.slice(from, this.at++));
        return parts.join("");
      }
      if (character === "\n" && quote !== "`") break;
      if (character === "$" && quote === "`" && this.text[this.at + 1] === "{") throw this.fault("a text has values in it");
      if (character !== "\\") continue;
      parts.push(this.text.slice(from, this.at), this.readEscape());
      from = this.at + 1;
    }
    throw this.fault("a text is never closed");
  }

  /** Leaves `at` on the last character of the escape. */
  private readEscape(): string {
    const next = this.text[++this.at] ?? "";
    if (next === "\n") return "";
    const code = /^(?:u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2}))/.exec(this.text.slice(this.at, this.at + 9));
    if (code === null) return ESCAPES[next] ?? next;
    this.at += code[0].length - 1;
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16);
    if (point > 0x10ffff) throw this.fault("a character is none");
    return String.fromCodePoint(point);
  }

  private skipConst(): void {
    const from = this.at;
    if (this.takeName() !== "as" || this.takeName() !== "const") this.at = from;
  }

  /** Passes over a type, up to a sign outside its brackets, or the end of the line. */
  private skipType(end: string): void {
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at]!;
      if (depth === 0 && (character === end || (character === "\n" && end === ";"))) return;
      if ("([{<".includes(character)) depth++;
      else if (")]}>".includes(character)) depth--;
    }
  }

  private skipStatement(word: string): void {
    const end = word === "interface" ? this.text.indexOf("}", this.at) : this.text.indexOf(";", this.at);
    const line = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? (line < 0 ? this.text.length : line) : end + 1;
  }

  private takeName(): string | undefined {
    this.skip();
    NAME.lastIndex = this.at;
    const found = NAME.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private takeSign(sign: string): boolean {
    this.skip();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takeSign(sign)) throw this.fault(`expected ${sign}`);
  }

  /** Passes over blanks and comments. */
  private skip(): void {
    for (;;) {
      while (this.at < this.text.length && /\s/.test(this.text[this.at]!)) this.at++;
      const two = this.text.slice(this.at, this.at + 2);
      if (two !== "//" && two !== "/*") return;
      const end = this.text.indexOf(two === "//" ? "\n" : "*/", this.at + 2);
      this.at = end < 0 ? this.text.length : end + (two === "//" ? 1 : 2);
    }
  }

  private fault(what: string): LiteralFault {
    const line = this.text.slice(0, this.at).split("\n").length;
    return new LiteralFault(`line ${line}: ${what}`);
  }
}

function negate(value: unknown): unknown {
  if (value instanceof LongNumber) return new LongNumber(`-${value.text}`);
  return typeof value === "bigint" ? -value : -(value as number);
}
