import { createPatternMatcher, isPatternFault } from "@seedbed/core";
import { NotUnderstood } from "../parse/parse-fault.js";
import type { MatchKind } from "../sql-expression.js";

/** A pattern of SQL as a regular expression of JavaScript, to be searched for. */
export interface TextPattern {
  readonly source: string;
  /** `s` and `u`, and `i` where case makes no difference. */
  readonly flags: string;
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  punct: "!-\\/:-@\\[-`{-~",
  xdigit: "0-9A-Fa-f",
  word: "\\w",
  print: " -~",
  graph: "!-~",
  cntrl: "\\x00-\\x1f\\x7f",
};

/**
 * Translates a pattern.
 *
 * @param how - Its language.
 * @param pattern - As written in SQL.
 * @param escapeSign - The sign that takes the meaning of the next one away, of `LIKE` and `SIMILAR TO`.
 * @throws NotUnderstood for what JavaScript has no word for.
 */
export function translatePattern(how: MatchKind, pattern: string, escapeSign: string): TextPattern {
  if (how === "like" || how === "ilike")
    return { source: `^${fromLike(pattern, escapeSign)}$`, flags: how === "ilike" ? "isu" : "su" };
  if (how === "glob") return { source: `^${fromGlob(pattern)}$`, flags: "su" };
  if (how === "similar") return { source: `^(?:${fromRegex(fromSimilar(pattern, escapeSign))})$`, flags: "su" };
  const [, options = "", body = ""] = /^(?:\*\*\*:)?(?:\(\?([a-z]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
  if (/[xeqbnpw]/.test(options)) throw new NotUnderstood(`the pattern has the option ${options}`);
  const folded = how === "iregex" || options.includes("i");
  return { source: fromRegex(body), flags: folded ? "isu" : "su" };
}

/**
 * Makes the test of a pattern, in time that grows with the text alone.
 *
 * @param pattern - The pattern.
 * @throws NotUnderstood when it is no regular expression.
 */
export function compilePattern({ source, flags }: TextPattern): (text: string) => boolean {
  const matcher = createPatternMatcher(source, flags);
  if (isPatternFault(matcher)) throw new NotUnderstood(matcher.message);
  return (text) => {
    const found = matcher.test(text);
    if (found === undefined) throw new NotUnderstood("the pattern takes too long on a text");
    return found;
  };
}

function fromLike(pattern: string, escapeSign: string): string {
  let source = "";
  const signs = Array.from(pattern);
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]!;
    if (sign === escapeSign && escapeSign !== "" && at + 1 < signs.length) source += quote(signs[++at]!);
    else if (sign === "%") source += ".*";
    else if (sign === "_") source += ".";
    else source += quote(sign);
  }
  return source;
}

function fromGlob(pattern: string): string {
  return pattern.replace(/\[(\^?)([^\]]*)\]|[\s\S]/g, (sign, not: string | undefined, set: string | undefined) => {
    if (set !== undefined) return `[${not === "^" ? "^" : ""}${set.replace(/[\\\]]/g, "\\$&")}]`;
    return sign === "*" ? ".*" : sign === "?" ? "." : quote(sign);
  });
}

/** `SIMILAR TO` mixes `%` and `_` into regular expressions. */
function fromSimilar(pattern: string, escapeSign: string): string {
  let source = "";
  let set = false;
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]!;
    if (sign === escapeSign && at + 1 < pattern.length) source += quote(pattern[++at]!);
    else if (set) {
      set = sign !== "]";
      source += sign;
    } else if (sign === "[") {
      set = true;
      source += sign;
    } else if (sign === "%") source += ".*";
    else if (sign === "_") source += ".";
    else if (sign === "." || sign === "^" || sign === "$" || sign === "\\") source += `\\${sign}`;
    else source += sign === "(" ? "(?:" : sign;
  }
  return source;
}

function fromRegex(pattern: string): string {
  let source = "";
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const [found, written] = translateStart(rest);
    source += written;
    at += found;
  }
  return source;
}

/** What stands at the start of a regular expression: its length, and how JavaScript writes it. */
function translateStart(rest: string): readonly [length: number, written: string] {
  const boundary = /^\[\[:[<>]:\]\]/.exec(rest);
  if (boundary !== null) return [boundary[0].length, "\\b"];
  if (rest.startsWith("[")) return translateSet(rest);
  if (rest.startsWith("\\")) {
    const sign = rest[1] ?? "";
    if ("mMy".includes(sign) && sign !== "") return [2, "\\b"];
    if (sign === "A") return [2, "^"];
    if (sign === "Z" || sign === "z") return [2, "$"];
    if (sign === "a" || sign === "e" || sign === "Y") throw new NotUnderstood(`the pattern holds \\${sign}`);
    return [2, /\w/.test(sign) ? `\\${sign}` : quote(sign)];
  }
  const open = /^\{,(\d+)\}/.exec(rest);
  if (open !== null) return [open[0].length, `{0,${open[1]}}`];
  const count = /^\{\d+(?:,\d*)?\}/.exec(rest);
  if (count !== null) return [count[0].length, count[0]];
  // A brace that counts nothing is a brace.
  if (/^[{}\]]/.test(rest)) return [1, `\\${rest[0]}`];
  return [1, rest[0]!];
}

function translateSet(rest: string): readonly [length: number, written: string] {
  let at = rest.startsWith("[^") ? 2 : 1;
  let written = rest.slice(0, at);
  for (let first = true; at < rest.length; first = false) {
    const named = /^\[:(\w+):\]/.exec(rest.slice(at));
    if (named !== null) {
      const members = CLASSES[named[1]!];
      if (members === undefined) throw new NotUnderstood(`the pattern names the class ${named[1]}`);
      written += members;
      at += named[0].length;
      continue;
    }
    const single = /^\[([.=])(.)\1\]/.exec(rest.slice(at));
    if (single !== null) {
      written += quote(single[2]!);
      at += single[0].length;
      continue;
    }
    const sign = rest[at]!;
    if (sign === "]" && !first) return [at + 1, `${written}]`];
    if (sign === "\\" && at + 1 < rest.length) {
      const escaped = rest[at + 1]!;
      written += /[\w\]\\^-]/.test(escaped) && escaped !== "_" ? `\\${escaped}` : escaped === "[" ? "\\[" : escaped;
      at += 2;
      continue;
    }
    written += sign === "]" || sign === "[" ? `\\${sign}` : sign;
    at++;
  }
  throw new NotUnderstood("the pattern has a set without an end");
}

function quote(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
