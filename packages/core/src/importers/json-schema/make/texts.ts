import { createPatternTexts } from "../../../index.js";
import { findFormat } from "../../formats/formats.js";
import type { TextRules } from "../goal/rules.js";
import { regexFlags } from "../judge/regex.js";
import { makePlainText } from "./plain-texts.js";
import type { Run } from "./run.js";

/** Longest text that is asked for by `minLength`. */
export const MAX_TEXT = 100_000;

/** Texts of some rules. */
export interface Texts {
  make(row: number): string;
  /** True when some rule is left to the check. */
  readonly soft: boolean;
  /** All of them, where they are few. */
  readonly values?: readonly string[];
  /** Why no text can be made. */
  readonly fault?: { readonly keyword: string; readonly message: string; readonly empty: boolean };
}

const NOTHING = { make: () => "", soft: true };

/**
 * Texts that keep some rules. One rule makes them, the first pattern or else the first format; the others are checked.
 *
 * @param rules - Lengths, patterns and formats.
 * @param run - Where randomness comes from.
 */
export function createTexts(rules: TextRules, run: Run): Texts {
  const { min, max } = rules;
  if (min > MAX_TEXT) {
    const message = `texts are to have ${min} characters, at most ${MAX_TEXT} are made`;
    return { ...NOTHING, fault: { keyword: "minLength", message, empty: false } };
  }
  const makers: Texts[] = [];
  let fault: Texts["fault"];
  for (const source of rules.patterns) {
    const texts = createFromPattern(source, rules, run);
    if (texts.fault !== undefined) fault ??= texts.fault;
    else makers.push(texts);
  }
  for (const name of rules.formats) {
    const texts = createFromFormat(name, rules, run);
    if (texts?.fault !== undefined) fault ??= texts.fault;
    else if (texts !== undefined) makers.push(texts);
  }
  if (fault?.empty === true || (fault !== undefined && makers.length === 0)) return { ...NOTHING, fault };
  const [only] = makers;
  if (only === undefined) {
    return {
      soft: rules.patterns.length + rules.formats.length > 0,
      make: (row) => makePlainText(run.draws.seek(row), min, Math.min(max, MAX_TEXT)),
      ...(max === 0 ? { values: [""] } : {}),
    };
  }
  if (makers.length === 1) return only;
  if (rules.formats.length === 0 && rules.patterns.every((source) => !/[$^]/.test(source))) {
    // Patterns that may match anywhere: one text behind the other matches all of them.
    const parts = [...makers];
    makers.push({ soft: true, make: (row) => parts.map((part) => part.make(row)).join("") });
  }
  // Rows take turns with what makes the text, so that drawing again tries each of them.
  return { soft: true, make: (row) => makers[Math.floor(run.random.uniform(row, 4095) * makers.length)]!.make(row) };
}

function createFromPattern(source: string, { min, max, patterns, formats }: TextRules, run: Run): Texts {
  const texts = createPatternTexts({
    source,
    flags: regexFlags(source),
    unanchored: true,
    ...(min > 0 ? { minLength: min } : {}),
    ...(max < MAX_TEXT ? { maxLength: max } : {}),
  });
  if ("code" in texts) {
    return {
      ...NOTHING,
      fault: { keyword: "pattern", message: texts.message, empty: (texts.code as string) === "PATTERN_EMPTY" },
    };
  }
  const soft = !texts.exact || texts.shortest < min || texts.longest > max || patterns.length + formats.length > 1;
  const values = texts.domain === undefined || texts.domain > 2048 || texts.pick === undefined ? undefined : listAll(texts, run);
  return { soft, make: (row) => texts.make(run.random, row), ...(values === undefined ? {} : { values }) };
}

function listAll(
  texts: { domain?: number; pick?(index: number, row: number, random: Run["random"]): string },
  run: Run,
): string[] {
  return Array.from({ length: texts.domain! }, (_, i) => texts.pick!(i, 0, run.random));
}

function createFromFormat(name: string, { min, max, patterns, formats }: TextRules, run: Run): Texts | undefined {
  const format = findFormat(name);
  if (format === undefined) return undefined;
  const lengths = { min: Math.max(min, format.minLength), max: Math.min(max, format.maxLength) };
  if (lengths.min > lengths.max) {
    const message = `no text of format ${name} has ${min} to ${max} characters`;
    return { ...NOTHING, fault: { keyword: "format", message, empty: true } };
  }
  // What makes a format's texts makes nothing else: the judge alone looks at them.
  return {
    soft: patterns.length + formats.length > 1,
    make(row) {
      const { draws } = run;
      draws.seek(row);
      for (let i = 0; i < 16; i++) {
        const text = format.make(draws, lengths);
        if (text !== undefined) return text;
      }
      return format.examples[0] ?? "";
    },
  };
}
