import { createPatternTexts } from "../../index.js";
import { findFormat } from "../formats/formats.js";
import { nextDouble } from "../invalid/breakers/numbers.js";
import type { TextRules } from "../json-schema/goal/rules.js";
import { regexFlags } from "../json-schema/judge/regex.js";
import { MAX_TEXT } from "../json-schema/make/texts.js";
import type { Edge } from "./boundary.js";
import type { EdgeFinder } from "./examiner.js";

/** Lengths of texts that have no upper bound. */
const LONG = 256;
/** Texts that programs stumble over. */
const AWKWARD: readonly (readonly [text: string, label: string])[] = [
  [" ", "a space"],
  ["0", "the text 0"],
  ["null", "the text null"],
  ["😀", "a character of two units"],
  ["e\u0301", "a combining character"],
  ["\u0000", "the character zero"],
  ["\n", "a line break"],
  [`"'\\<&>`, "quotes and markup"],
  ["שלום", "right-to-left text"],
];

export const nullEdges: EdgeFinder = () => [{ value: null, label: "null" }];

export const booleanEdges: EdgeFinder = () => [
  { value: false, label: "false" },
  { value: true, label: "true" },
];

/** Both ends and their neighbours, and the plainest numbers between. */
export const numberEdges: EdgeFinder = function* ({ draft, goals }, examiner): Iterable<Edge> {
  const { min, max, minOpen, maxOpen, integer, units } = draft.number;
  const step = Math.max(integer ? 1 : 0, ...units);
  const fits = (value: number): boolean => Number.isFinite(value) && examiner.accepts(goals, value);
  for (const up of [true, false]) {
    const bound = up ? min : max;
    const open = up ? minOpen : maxOpen;
    const name = up ? "minimum" : "maximum";
    if (!Number.isFinite(bound)) continue;
    const ends = step > 0 ? onGrid(bound, step, up) : open ? [nextDouble(bound, up)] : [bound];
    const end = ends.find(fits);
    if (end === undefined) {
      examiner.leftOut.push(`the ${name} of ${bound}`);
      continue;
    }
    yield { value: end, label: end === bound ? `the ${name} of ${bound}` : `${end}, next to the ${name} of ${bound}` };
    const neighbour = (step > 0 ? onGrid(end, step, up) : [nextDouble(end, up)]).find((value) => value !== end && fits(value));
    if (neighbour !== undefined && step > 0) yield { value: neighbour, label: `${neighbour}, one step from the ${name}` };
  }
  const most = integer ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  const plain = [
    0,
    1,
    -1,
    ...(integer ? [] : [0.5, 0.1]),
    ...(max === Infinity ? [most] : []),
    ...(min === -Infinity ? [-most] : []),
  ];
  for (const value of plain) if (fits(value)) yield { value, label: String(value) };
};

/** Multiples from a bound inwards. */
function onGrid(bound: number, step: number, up: boolean): number[] {
  const sign = up ? 1 : -1;
  const first = up ? Math.ceil(bound / step) : Math.floor(bound / step);
  const out: number[] = [];
  for (let i = 0; i < 4; i++) {
    const value = (first + sign * i) * step;
    // 3 × 0.1 is 0.30000000000000004: the nearest decimal may be the multiple that validators accept.
    out.push(value, Number(value.toPrecision(15)));
  }
  return out;
}

/** Shortest and longest texts, edge cases of formats, and what programs stumble over. */
export const textEdges: EdgeFinder = function* ({ draft, goals }, examiner): Iterable<Edge> {
  const { formats } = draft.text;
  const { min, max } = lengthsOf(draft.text);
  const lengths = new Set([min, min + 1, ...(max > MAX_TEXT ? [Math.max(min, LONG)] : [max - 1, max])]);
  for (const length of lengths) {
    if (length < min || length > max) continue;
    const label = length === 1 ? "1 character" : length === 0 ? "no character" : `${length} characters`;
    const found = length > MAX_TEXT ? undefined : examiner.make(goals, { type: "string", minLength: length, maxLength: length });
    if (found !== undefined) yield { value: found.value, label };
    else if (length === draft.text.min || length === draft.text.max) examiner.leftOut.push(label);
  }
  if (Number.isFinite(draft.text.max) && max > MAX_TEXT) examiner.leftOut.push(`${draft.text.max} characters`);
  for (const name of formats) {
    for (const text of findFormat(name)?.examples ?? []) yield { value: text, label: `${name} ${JSON.stringify(text)}` };
  }
  for (const [value, label] of AWKWARD) yield { value, label };
  const any = examiner.make(goals, { type: "string" });
  if (any !== undefined) yield { value: any.value, label: "any text" };
};

/** Lengths that patterns and formats leave between the bounds. */
function lengthsOf({ min, max, patterns, formats }: TextRules): { readonly min: number; readonly max: number } {
  const lengths = { min, max };
  const narrow = (least: number, most: number): void => {
    lengths.min = Math.max(lengths.min, least);
    lengths.max = Math.min(lengths.max, most);
  };
  for (const name of formats) {
    const format = findFormat(name);
    if (format !== undefined) narrow(format.minLength, format.maxLength);
  }
  for (const source of patterns) {
    const texts = createPatternTexts({ source, flags: regexFlags(source), unanchored: true });
    // How long texts get is not told by expressions that repeat without end: only the shortest counts then.
    if (!("code" in texts)) narrow(texts.shortest, /[*+,]/.test(source) ? Number.POSITIVE_INFINITY : texts.longest);
  }
  return lengths;
}
