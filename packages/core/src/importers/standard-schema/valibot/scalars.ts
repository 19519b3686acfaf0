import { numberDocument } from "../document/number-rules.js";
import { bigintBetween } from "../marks/big-numbers.js";
import { listedValues } from "../marks/listed-values.js";
import { dateBetween } from "../marks/moments.js";
import { textDocument } from "../texts/text-rules.js";
import type { KindReader } from "./kind-reader.js";

const listed: KindReader = ({ options = [] }, { marks }) => listedValues(options, marks);

/** Texts, numbers and other values without parts. */
export const SCALARS: Readonly<Record<string, KindReader>> = {
  string: (_schema, { actions }) => textDocument(actions),
  number: (_schema, { actions }) => numberDocument(actions),
  boolean: () => ({ type: "boolean" }),
  null: () => ({ type: "null" }),
  any: () => ({}),
  unknown: () => ({}),
  custom: () => ({}),
  never: () => ({ not: {} }),
  undefined: (_schema, { marks }) => marks.undefined(),
  void: (_schema, { marks }) => marks.undefined(),
  nan: (_schema, { marks }) => marks.nan(),
  bigint(_schema, { marks, actions: { lower, upper, units } }) {
    const min = lower && BigInt(lower.value) + (lower.inclusive ? 0n : 1n);
    const max = upper && BigInt(upper.value) - (upper.inclusive ? 0n : 1n);
    return bigintBetween(marks, min, max, units.map(BigInt));
  },
  date(_schema, { marks, actions: { lower, upper } }) {
    const min = lower && Number(lower.value) + (lower.inclusive ? 0 : 1);
    const max = upper && Number(upper.value) - (upper.inclusive ? 0 : 1);
    return dateBetween(marks, min, max);
  },
  file: (_schema, { marks, actions: { min, max, mime } }) => marks.file({ min, max }, mime, "File"),
  blob: (_schema, { marks, actions: { min, max, mime } }) => marks.file({ min, max }, mime, "Blob"),
  literal: ({ literal }, { marks }) => listedValues([literal], marks),
  enum: listed,
  picklist: listed,
};
