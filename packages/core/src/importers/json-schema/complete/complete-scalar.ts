import type { TextRules } from "../goal/rules.js";
import { isOfFormat } from "../judge/ajv-judge.js";
import { codePoints } from "../judge/evaluator.js";
import { matchesRegex } from "../judge/regex.js";
import { createNumbers } from "../make/numbers.js";
import type { Run } from "../make/run.js";
import { createTexts } from "../make/texts.js";
import type { Alternative } from "../place/location.js";
import type { Draft } from "../shape/draft.js";
import { structuredCopy } from "../values/copy-json.js";
import type { JsonType } from "../values/json-type.js";

const NO_PLACES = { needs: [], offers: [], own: 1 } as const;

/** Values that are listed. */
export function completeValues(type: JsonType, values: readonly unknown[], run: Run): Alternative | undefined {
  if (values.length === 0) return undefined;
  const isScalar = values.every((value) => typeof value !== "object" || value === null);
  return {
    ...NO_PLACES,
    type,
    soft: false,
    values,
    make(row) {
      const value = values[Math.floor(run.random.uniform(row, 1) * values.length)];
      return isScalar ? value : structuredCopy(value);
    },
  };
}

/** Numbers of a draft. */
export function completeNumber(draft: Draft, run: Run, meets: (value: unknown) => boolean): Alternative | undefined {
  const numbers = createNumbers(draft.number, run);
  if (numbers === undefined) {
    draft.fail("", "multipleOf", "minimum", "maximum");
    return undefined;
  }
  if (numbers.values !== undefined) return completeValues("number", numbers.values.filter(meets), run);
  return {
    ...NO_PLACES,
    type: "number",
    soft: draft.soft,
    make: numbers.make,
    fits: (value) => typeof value === "number" && numbers.fits(value),
  };
}

/** Texts of a draft. */
export function completeText(draft: Draft, run: Run, meets: (value: unknown) => boolean): Alternative | undefined {
  const texts = createTexts(draft.text, run);
  if (texts.fault !== undefined) {
    if (texts.fault.empty) draft.fail("", texts.fault.keyword, "minLength", "maxLength");
    else draft.exceed(texts.fault.keyword, texts.fault.message);
    return undefined;
  }
  if (texts.values !== undefined) return completeValues("string", texts.values.filter(meets), run);
  return {
    ...NO_PLACES,
    type: "string",
    soft: draft.soft || texts.soft,
    own: 1 + Math.floor(draft.text.min / 16),
    make: texts.make,
    fits: (value) => typeof value === "string" && fitsRules(value, draft.text),
  };
}

function fitsRules(text: string, { min, max, patterns, formats }: TextRules): boolean {
  const length = codePoints(text);
  return (
    length >= min &&
    length <= max &&
    patterns.every((source) => matchesRegex(source, text)) &&
    formats.every((name) => isOfFormat(name, text))
  );
}
