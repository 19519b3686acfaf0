import { numberDocument } from "../document/number-rules.js";
import type { SchemaDocument } from "../document/schema-document.js";
import { bigintBetween } from "../marks/big-numbers.js";
import { listedValues } from "../marks/listed-values.js";
import { dateBetween } from "../marks/moments.js";
import { textDocument } from "../texts/text-rules.js";
import { type FoldedChecks, foldChecks } from "./fold-checks.js";
import type { KindReader } from "./kind-reader.js";

/** Texts, numbers and other values without parts. */
export const SCALARS: Readonly<Record<string, KindReader>> = {
  string: (schema) => textDocument(foldChecks(schema)),
  number: (schema) => readNumber(foldChecks(schema)),
  int: (schema) => readNumber(foldChecks(schema), true),
  boolean: () => ({ type: "boolean" }),
  null: () => ({ type: "null" }),
  any: () => ({}),
  unknown: () => ({}),
  never: () => ({ not: {} }),
  undefined: (_schema, { marks }) => marks.undefined(),
  void: (_schema, { marks }) => marks.undefined(),
  nan: (_schema, { marks }) => marks.nan(),
  bigint(schema, { marks }) {
    const { lower, upper, units, numberFormats } = foldChecks(schema);
    let min = lower && BigInt(lower.value) + (lower.inclusive ? 0n : 1n);
    let max = upper && BigInt(upper.value) - (upper.inclusive ? 0n : 1n);
    for (const format of numberFormats) {
      const range = BIGINT_RANGES[format];
      if (range === undefined) continue;
      min = min === undefined || min < range[0] ? range[0] : min;
      max = max === undefined || max > range[1] ? range[1] : max;
    }
    return bigintBetween(marks, min, max, units.map(BigInt));
  },
  date(schema, { marks }, { open }) {
    const { lower, upper } = foldChecks(schema);
    const min = lower && Number(lower.value) + (lower.inclusive ? 0 : 1);
    const max = upper && Number(upper.value) - (upper.inclusive ? 0 : 1);
    return dateBetween(marks, min, max, open);
  },
  file(schema, { marks }) {
    const { min, max, mime } = foldChecks(schema);
    return marks.file({ min, max }, mime, "File");
  },
  enum: (schema, { marks }) => listedValues([...(schema._zod.values ?? [])], marks),
  literal: (schema, { marks }) => listedValues(schema._zod.def.values ?? [], marks),
  template_literal: (schema) => textDocument({ formats: [], patterns: [schema._zod.pattern ?? /(?:)/] }),
};

const BIGINT_RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** Bounds of formats. Those of the wide ones say no more than the type, and would only invite far values. */
const NUMBER_RANGES: Readonly<Record<string, readonly [number, number]>> = {
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
};

function readNumber({ lower, upper, units, numberFormats }: FoldedChecks, isInteger = false): SchemaDocument {
  const ranges = numberFormats.flatMap((format) => (NUMBER_RANGES[format] === undefined ? [] : [NUMBER_RANGES[format]]));
  return numberDocument({
    lower,
    upper,
    units,
    isInteger: isInteger || numberFormats.some((format) => format.includes("int")),
    ranges,
  });
}
