import { createFileInvalid, createReadLimit } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";
import type { SqlFileDialect } from "./sql-options.js";

/** One token of SQL. */
export interface SqlToken {
  readonly kind: "word" | "name" | "text" | "number" | "bytes" | "sign";
  /** The word in upper case, the name or text without quotes and escapes, the digits, or the sign. */
  readonly text: string;
  readonly line: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", 0: "\0", Z: "\u001a" };
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const DOLLAR = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/**
 * Reads SQL token by token, piece by piece: quotes, escapes, comments and dollar quotes of the dialect, as a database's own lexer.
 *
 * @source PostgreSQL documentation, "Lexical Structure"; MySQL Reference Manual, "String Literals".
 */
export class SqlTokenizer {
  private readonly dialect: SqlFileDialect;
  private readonly file: string;
  private readonly limits: ReadLimits;
  private text = "";
  private at = 0;
  private line = 1;
  private wanted = 0;

  /**
   * @param dialect - Whose quotes and escapes count.
   * @param file - Name of the file, for messages.
   * @param limits - Bytes of one token.
   */
  constructor(dialect: SqlFileDialect, file: string, limits: ReadLimits) {
    this.dialect = dialect;
    this.file = file;
    this.limits = limits;
  }

  /**
   * Takes the next piece.
   *
   * @param piece - Text that follows what came before.
   * @param last - True when nothing follows.
   */
  *push(piece: string, last: boolean): Generator<SqlToken> {
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    if (this.text.length < this.wanted && !last) return;
    for (;;) {
      const line = this.line;
      const before = this.at;
      const token = this.next();
      // What touches the end may go on in the next piece.
      if (!last && (token === undefined || this.at >= this.text.length - 2)) {
        this.at = before;
        this.line = line;
        break;
      }
      if (token === undefined) break;
      if (token !== "blank") yield token;
    }
    const rest = this.text.length - this.at;
    this.wanted = rest * 2;
    if (rest > this.limits.valueBytes)
      throw createReadLimit(this.file, "valueBytes", `line ${this.line} holds a text that is too long`);
    if (last && rest > 0) throw createFileInvalid(this.file, `line ${this.line}: a text, name or comment is never closed`);
  }

  private next(): SqlToken | "blank" | undefined {
    const { text, at, line } = this;
    const character = text[at];
    if (character === undefined) return undefined;
    if (/\s/.test(character) || character === "\ufeff") return this.blank(at + 1);
    const two = text.slice(at, at + 2);
    if (two === "--" || (character === "#" && this.dialect === "mysql")) {
      const end = text.indexOf("\n", at);
      return this.blank(end < 0 ? text.length : end);
    }
    if (two === "/*") return this.comment();
    if (character === "'") return this.quoted("text", "'", at, this.dialect === "mysql");
    if (character === '"') return this.quoted(this.dialect === "mysql" ? "text" : "name", '"', at, this.dialect === "mysql");
    if (character === "`") return this.quoted("name", "`", at, false);
    if (character === "[" && this.dialect === "sqlite") return this.quoted("name", "]", at, false);
    if (text[at + 1] === "'" && /[eExXnN]/.test(character)) return this.prefixed(character.toLowerCase());
    return (
      this.dollar() ?? this.match("number", NUMBER) ?? this.match("word", WORD) ?? this.sign(two === "::" ? two : character, line)
    );
  }

  private blank(to: number): "blank" {
    this.advance(to);
    return "blank";
  }

  private comment(): "blank" | undefined {
    let depth = 0;
    for (let at = this.at; ; ) {
      const open = this.text.indexOf("/*", at);
      const close = this.text.indexOf("*/", at);
      if (close < 0 && (open < 0 || open < at)) return undefined;
      if (open >= 0 && (open < close || close < 0)) {
        // Comments of PostgreSQL stand inside one another, those of others do not.
        depth = this.dialect === "postgres" ? depth + 1 : 1;
        at = open + 2;
        continue;
      }
      at = close + 2;
      if (--depth <= 0) return this.blank(at);
    }
  }

  private quoted(kind: "text" | "name", quote: string, open: number, escapes: boolean): SqlToken | undefined {
    const { text, line } = this;
    const parts: string[] = [];
    let from = open + 1;
    for (let at = from; at < text.length; at++) {
      const character = text[at]!;
      if (character === "\\" && escapes) {
        const [value, length] = unescapeAt(text, at, this.dialect);
        parts.push(text.slice(from, at), value);
        at += length - 1;
        from = at + 1;
      } else if (character === quote) {
        if (text[at + 1] !== quote) {
          parts.push(text.slice(from, at));
          this.advance(at + 1);
          return { kind, text: parts.join(""), line };
        }
        parts.push(text.slice(from, at + 1));
        from = at + 2;
        at++;
      }
    }
    return undefined;
  }

  private prefixed(prefix: string): SqlToken | undefined {
    const token = this.quoted("text", "'", this.at + 1, prefix === "e" || this.dialect === "mysql");
    return token === undefined || prefix !== "x" ? token : { ...token, kind: "bytes" };
  }

  private dollar(): SqlToken | undefined {
    if (this.text[this.at] !== "$" || this.dialect !== "postgres") return undefined;
    DOLLAR.lastIndex = this.at;
    const tag = DOLLAR.exec(this.text)?.[0];
    if (tag === undefined) return undefined;
    const start = this.at + tag.length;
    const end = this.text.indexOf(tag, start);
    const { line } = this;
    // A text that goes on in the next piece is looked for again then.
    if (end < 0) {
      this.advance(this.text.length);
      return { kind: "sign", text: "$", line };
    }
    const token: SqlToken = { kind: "text", text: this.text.slice(start, end), line };
    this.advance(end + tag.length);
    return token;
  }

  private match(kind: "number" | "word", pattern: RegExp): SqlToken | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    const token: SqlToken = { kind, text: found, line: this.line };
    this.advance(this.at + found.length);
    return token;
  }

  private sign(text: string, line: number): SqlToken {
    this.advance(this.at + text.length);
    return { kind: "sign", text, line };
  }

  private advance(to: number): void {
    for (let at = this.text.indexOf("\n", this.at); at >= 0 && at < to; at = this.text.indexOf("\n", at + 1)) this.line++;
    this.at = to;
  }
}

/** What an escape stands for, and how long it is. */
function unescapeAt(text: string, at: number, dialect: SqlFileDialect): [value: string, length: number] {
  const next = text[at + 1] ?? "";
  if (dialect === "mysql") return [next === "%" || next === "_" ? `\\${next}` : (ESCAPES[next] ?? next), 2];
  const code = /^\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3}))/.exec(text.slice(at, at + 10));
  if (code === null) return ["ntrbf".includes(next) && next !== "" ? ESCAPES[next]! : next, 2];
  const point = code[4] === undefined ? Number.parseInt(code[1] ?? code[2] ?? code[3]!, 16) : Number.parseInt(code[4], 8);
  return [point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point), code[0].length];
}
