import { LongNumber } from "./long-number.js";

/** Sixteen digits in a row, a point among them: only such numbers can be more than a JavaScript number holds. */
const LONG = /\d(?:\.?\d){15}/;

/**
 * Reads JSON without changing anything: numbers that JavaScript would round become a {@link LongNumber}.
 *
 * @param text - JSON.
 * @param depth - Lists and objects inside one another that are allowed.
 * @throws SyntaxError for what is no JSON, holds a key twice, or is deeper.
 */
export function parseJson(text: string, depth: number): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value === "object" && value !== null) {
    const found = inspect(value, depth);
    if (found < 0) throw new SyntaxError(`more than ${depth} levels of nesting`);
    // As many keys as colons outside texts: else one of them was there twice, and its first value lost.
    if (found !== 0 && countColons(text) !== found) throw new SyntaxError("a key stands twice in one object");
  }
  return LONG.test(text) || text.includes("e") || text.includes("E") ? parseExact(text) : value;
}

/** Number of keys at all depths; negative when it is too deep. */
function inspect(value: object, depth: number): number {
  if (depth <= 0) return -1;
  let keys = Array.isArray(value) ? 0 : Object.keys(value).length;
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    if (typeof member !== "object" || member === null) continue;
    const below = inspect(member, depth - 1);
    if (below < 0) return -1;
    keys += below;
  }
  return keys;
}

function countColons(text: string): number {
  let colons = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 58) colons++;
    else if (code === 34) i = endOfText(text, i);
  }
  return colons;
}

/** Place of the quote that ends a text. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++;
  return at;
}

/** Numbers, texts and everything between them. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** Marks numbers in the text, so that the engine's own parser does the rest. */
function parseExact(text: string): unknown {
  const kept: string[] = [];
  const marked = text.replace(TOKEN, (token) => {
    if (token.charCodeAt(0) === 34 || isExact(token)) return token;
    kept.push(token);
    return `{"${MARK}":${kept.length - 1}}`;
  });
  if (kept.length === 0) return JSON.parse(text);
  // A key that is called like the mark would be taken for a number.
  if (text.includes(MARK)) throw new SyntaxError("a number has more digits than can be kept");
  return JSON.parse(marked, (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, MARK)) return value;
    return new LongNumber(kept[(value as Record<string, number>)[MARK]!]!);
  });
}

const MARK = "seedbed:number";

/**
 * Tells whether a number is the same after it was read as a JavaScript number.
 *
 * @param text - A JSON number.
 */
export function isExact(text: string): boolean {
  const value = Number(text);
  if (!Number.isFinite(value)) return false;
  if (String(value) === text) return true;
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && !/[.eE]/.test(text)) return false;
  const digits = text
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "")
    .replace(/0+$/, "");
  if (value === 0) return digits === "";
  // Up to 15 digits survive in any double of normal size; longer ones only where they are its shortest form.
  return (digits.length <= 15 && Math.abs(value) > 1e-300) || sameDigits(text, digits, value);
}

function sameDigits(text: string, digits: string, value: number): boolean {
  const own = value.toExponential().replace(/e.*$/, "").replace(/[-.]/g, "").replace(/0+$/, "");
  return own === digits || (/^-?\d+$/.test(text) && Number.isSafeInteger(value));
}
