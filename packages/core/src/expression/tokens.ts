import { invalidExpression } from "./expression-error.js";

/** One token; `text` is the operator, the name, the number as written, or the string's value. */
interface Token {
  readonly kind: "end" | "number" | "foreign" | "string" | "name" | "op";
  readonly at: number;
  readonly text: string;
}

const BLANK = /(?:[ \t\r\n]+|\/\/[^\n]*)*/y;
const NUMBER = /(?:0[xX][\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)([uU])?/y;
const STRING = /([rRbB])?(?:("""|''')((?:[^\\]|\\[\s\S])*?)\2|(["'])((?:(?!\4)[^\\\n\r]|\\[^\n\r])*)\4)/y;
const WORD = /[A-Za-z_]\w*/y;
const OPERATOR = /&&|\|\||[=!<>]=|[-+*/%<>!?:.,()[\]{}]/y;
const ESCAPE = /\\(?:([abfnrtv\\?"'`])|(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|[xX]([\da-fA-F]{2}))|([0-3][0-7]{2})|[\s\S])/g;
const CONTROLS: Readonly<Record<string, string>> = { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/**
 * Cuts an expression into tokens, in time linear in its length.
 *
 * @param source - The expression.
 * @returns The tokens, the last of kind `end`.
 * @throws SeedbedError `EXPRESSION_INVALID`.
 */
export function toTokens(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  for (;;) {
    at += read(BLANK)![0].length;
    if (at >= source.length) break;
    let match = read(STRING);
    let kind: Token["kind"] = "string";
    let text = "";
    if (match !== null) {
      const prefix = match[1]?.toLowerCase();
      const body = match[3] ?? match[5]!;
      if (prefix === "b") kind = "foreign";
      text = prefix === undefined ? readEscapes(body, source, at) : body;
    } else {
      match = read(NUMBER);
      if (match !== null) kind = match[1] === undefined ? "number" : "foreign";
      else if ((match = read(WORD)) !== null) kind = match[0] === "in" ? "op" : "name";
      else if ((match = read(OPERATOR)) !== null) kind = "op";
      else throw invalidExpression(source, at, faultAt(source[at]!));
      text = match[0];
    }
    tokens.push({ kind, at, text });
    at += match[0].length;
  }
  tokens.push({ kind: "end", at, text: "the end" });
  return tokens;
}

function faultAt(character: string): string {
  if (character === '"' || character === "'") return "the string is not closed";
  return `unexpected ${JSON.stringify(character)}${character === "=" ? ", equality is written ==" : ""}`;
}

function readEscapes(body: string, source: string, at: number): string {
  return body.replace(ESCAPE, (whole: string, plain?: string, u?: string, U?: string, x?: string, octal?: string) => {
    if (plain !== undefined) return CONTROLS[plain] ?? plain;
    const code = octal === undefined ? Number.parseInt(u ?? U ?? x ?? "", 16) : Number.parseInt(octal, 8);
    if (code >= 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) return String.fromCodePoint(code);
    throw invalidExpression(source, at, `${whole} is no escape`, "write a backslash as \\\\");
  });
}
