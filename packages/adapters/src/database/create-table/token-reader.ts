import type { SqlToken } from "./tokenize-sql.js";

/** Walks over pieces of SQL. Comments are skipped, and left out of the texts it gives. */
export class TokenReader {
  private readonly sql: string;
  private readonly tokens: readonly SqlToken[];
  private at = 0;

  /**
   * @param sql - The whole text.
   * @param tokens - Its pieces, or a run of them.
   */
  constructor(sql: string, tokens: readonly SqlToken[]) {
    this.sql = sql;
    this.tokens = tokens.filter(({ kind }) => kind !== "comment");
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The next piece, without taking it. */
  peek(ahead = 0): SqlToken | undefined {
    return this.tokens[this.at + ahead];
  }

  next(): SqlToken | undefined {
    return this.tokens[this.at++];
  }

  /** True when the next pieces are these keywords or signs. */
  sees(...words: readonly string[]): boolean {
    return words.every((word, i) => isWord(this.peek(i), word));
  }

  /** Takes these keywords or signs where they are next. */
  takes(...words: readonly string[]): boolean {
    if (!this.sees(...words)) return false;
    this.at += words.length;
    return true;
  }

  /** Takes a group in parentheses: the pieces inside. Undefined when none is next. */
  group(): TokenReader | undefined {
    if (!this.sees("(")) return undefined;
    const from = this.at + 1;
    let depth = 0;
    for (; this.at < this.tokens.length; this.at++) {
      if (this.sees("(")) depth++;
      else if (this.sees(")") && --depth === 0) break;
    }
    const inner = new TokenReader(this.sql, this.tokens.slice(from, this.at));
    this.at++;
    return inner;
  }

  /** Cuts what is left at commas outside parentheses. */
  items(): TokenReader[] {
    const items: TokenReader[] = [];
    let from = this.at;
    let depth = 0;
    for (let i = this.at; i <= this.tokens.length; i++) {
      const token = this.tokens[i];
      if (isWord(token, "(")) depth++;
      else if (isWord(token, ")")) depth--;
      else if (token === undefined || (depth === 0 && isWord(token, ","))) {
        if (i > from) items.push(new TokenReader(this.sql, this.tokens.slice(from, i)));
        from = i + 1;
      }
    }
    return items;
  }

  /** The text of what is left, white space as it stands, comments left out. */
  text(): string {
    let out = "";
    for (let i = this.at; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      const before = this.tokens[i - 1];
      if (i > this.at && before !== undefined && before.to < token.from) out += " ";
      out += token.text;
    }
    return out;
  }
}

function isWord(token: SqlToken | undefined, word: string): boolean {
  if (token === undefined || (token.kind !== "word" && token.kind !== "sign")) return false;
  return token.text === word || token.text.toUpperCase() === word;
}
