/** A regular expression as a tree. */
export type PatternNode =
  | { readonly kind: "set"; readonly test: (code: number) => boolean }
  | { readonly kind: "start" | "end" | "edge" | "inside" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly of: PatternNode; readonly min: number; readonly max: number };

type Test = (code: number) => boolean;

const MAX_LENGTH = 500;
const MAX_REPEAT = 1000;
const MAX_DEPTH = 50;
const WORD: Test = (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || c === 95 || (c >= 97 && c <= 122);
const DIGIT: Test = (c) => c >= 48 && c <= 57;
const SPACE: Test = (c) => c === 32 || (c >= 9 && c <= 13 && c !== 11);
const CLASSES: ReadonlyMap<string, Test> = new Map([
  ["w", WORD],
  ["d", DIGIT],
  ["s", SPACE],
  ["W", (c: number) => !WORD(c)],
  ["D", (c: number) => !DIGIT(c)],
  ["S", (c: number) => !SPACE(c)],
]);
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["f", 12],
  ["v", 11],
  ["a", 7],
]);
const ASSERTIONS: ReadonlyMap<string, "start" | "end" | "edge" | "inside"> = new Map([
  ["A", "start" as const],
  ["z", "end" as const],
  ["b", "edge" as const],
  ["B", "inside" as const],
]);

/**
 * Reads a regular expression of RE2's syntax, the part that needs no backtracking.
 *
 * @param pattern - Up to 500 characters.
 * @throws RangeError when it is not well formed or uses what is not known here.
 * @source RE2 wiki, "Syntax".
 */
export function parsePattern(pattern: string): PatternNode {
  if (pattern.length > MAX_LENGTH) throw new RangeError(`the pattern has more than ${MAX_LENGTH} characters`);
  let at = 0;
  let depth = 0;
  const fail = (message: string): never => {
    throw new RangeError(`the pattern ${JSON.stringify(pattern)} is not valid at character ${at + 1}: ${message}`);
  };
  const take = (text: string): boolean => {
    const isNext = pattern.startsWith(text, at);
    if (isNext) at += text.length;
    return isNext;
  };
  const choice = (): PatternNode => {
    if (++depth > MAX_DEPTH) fail("it nests too deeply");
    const parts = [sequence()];
    while (take("|")) parts.push(sequence());
    depth--;
    return parts.length === 1 ? parts[0]! : { kind: "choice", parts };
  };
  const sequence = (): PatternNode => {
    const parts: PatternNode[] = [];
    while (at < pattern.length && pattern[at] !== "|" && pattern[at] !== ")") parts.push(repeat());
    return { kind: "sequence", parts };
  };
  const repeat = (): PatternNode => {
    const of = atom();
    const [min, max] = bounds();
    if (min < 0) return of;
    take("?");
    if (bounds()[0] >= 0) fail("a repetition is repeated");
    return { kind: "repeat", of, min, max };
  };
  const bounds = (): readonly [number, number] => {
    if (take("*")) return [0, Number.POSITIVE_INFINITY];
    if (take("+")) return [1, Number.POSITIVE_INFINITY];
    if (take("?")) return [0, 1];
    const match = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(pattern.slice(at, at + 12));
    if (match === null) return [-1, -1];
    at += match[0].length;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (max < min || min > MAX_REPEAT || (max > MAX_REPEAT && max !== Number.POSITIVE_INFINITY))
      fail("the repetition is out of range");
    return [min, max];
  };
  const atom = (): PatternNode => {
    if (take("(")) {
      if (take("?") && !take(":")) fail("only (?:…) groups are known");
      const inner = choice();
      if (!take(")")) fail('expected ")"');
      return inner;
    }
    if (take("^")) return { kind: "start" };
    if (take("$")) return { kind: "end" };
    if (take(".")) return { kind: "set", test: (c) => c !== 10 };
    if (take("[")) return { kind: "set", test: set() };
    if (/[*+?]/.test(pattern[at]!)) fail("there is nothing to repeat");
    if (pattern[at] === "\\") {
      const assertion = ASSERTIONS.get(pattern[at + 1] ?? "");
      if (assertion !== undefined) {
        at += 2;
        return { kind: assertion };
      }
    }
    const item = character();
    return { kind: "set", test: typeof item === "number" ? (c) => c === item : item };
  };
  const character = (): number | Test => {
    const text = pattern[at++]!;
    if (text !== "\\") return text.charCodeAt(0);
    const escaped = pattern[at++] ?? fail("it ends in a backslash");
    const known = CLASSES.get(escaped) ?? CONTROLS.get(escaped);
    if (known !== undefined) return known;
    const hex = escaped === "x" ? /^[\da-fA-F]{2}/.exec(pattern.slice(at, at + 2)) : null;
    if (hex !== null) {
      at += 2;
      return Number.parseInt(hex[0], 16);
    }
    return WORD(escaped.charCodeAt(0)) ? fail(`\\${escaped} is not known`) : escaped.charCodeAt(0);
  };
  const set = (): Test => {
    const isNegated = take("^");
    const tests: Test[] = [];
    for (let first = true; first || pattern[at] !== "]"; first = false) {
      if (at >= pattern.length) fail('expected "]"');
      if (pattern.startsWith("[:", at)) fail("named classes are not known");
      const low = character();
      if (typeof low === "function") tests.push(low);
      else if (pattern[at] === "-" && at + 1 < pattern.length && pattern[at + 1] !== "]") {
        at++;
        const high = character();
        if (typeof high === "function" || high < low) return fail("the range is not in order");
        tests.push((c) => c >= low && c <= high);
      } else tests.push((c) => c === low);
    }
    at++;
    return (c) => tests.some((test) => test(c)) !== isNegated;
  };
  const root = choice();
  if (at < pattern.length) fail('unexpected ")"');
  return root;
}
