import { Unsupported } from "./unsupported.js";

/** Reads the source of a valid regular expression from left to right. */
export class PatternReader {
  /** True when code points are read, as under the flag u. */
  readonly unicode: boolean;
  private readonly source: string;
  private at = 0;

  constructor(source: string, unicode: boolean) {
    this.source = source;
    this.unicode = unicode;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  /** Tells whether a text comes next. */
  sees(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  /** Reads a text, if it comes next. */
  take(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Reads one character. */
  next(): number {
    const code = this.unicode ? this.source.codePointAt(this.at) : this.source.charCodeAt(this.at);
    if (code === undefined || Number.isNaN(code)) throw new Unsupported("an unfinished part");
    this.at += code > 0xffff ? 2 : 1;
    return code;
  }

  /** Reads what matches a sticky expression; undefined, and nothing read, when it does not match here. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (found === null) return undefined;
    this.at += found[0].length;
    return found;
  }

  /** Reads a quantifier; `max` is left out when there is no upper bound. */
  quantifier(): { readonly min: number; readonly max?: number } | undefined {
    if (this.take("*")) return { min: 0 };
    if (this.take("+")) return { min: 1 };
    if (this.take("?")) return { min: 0, max: 1 };
    const found = this.match(/\{(\d+)(,?)(\d*)\}/y);
    if (found === undefined) return undefined;
    const min = Number(found[1]);
    if (found[2] === "") return { min, max: min };
    return found[3] === "" ? { min } : { min, max: Number(found[3]) };
  }
}
