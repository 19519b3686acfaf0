import type { SchemaDocument } from "../document/schema-document.js";
import { bigintBetween } from "../marks/big-numbers.js";
import { instanceDocument } from "../marks/instances.js";
import { listedValues } from "../marks/listed-values.js";
import type { Marks } from "../marks/marks.js";
import { dateBetween } from "../marks/moments.js";
import { combinePatterns } from "../texts/combine-patterns.js";
import { guessFormat } from "../texts/guess-format.js";

interface Fallback {
  readonly base: SchemaDocument;
}

/** Stands in for the context that predicates of arktype report to. */
const REFUSING = { mustBe: () => false, reject: () => false, error: () => false, path: [], hasError: () => false };

/**
 * Options of arktype's own conversion that put marks where JSON Schema has no word.
 *
 * @param marks - Where marks are made.
 */
export function arktypeOptions(marks: Marks): Readonly<Record<string, unknown>> {
  const dates = new WeakMap<object, { readonly min?: number; readonly max?: number }>();
  return {
    fallback: {
      // One call for the type, and one for either bound, each with what the last one gave.
      date({ base, before, after }: Fallback & { readonly before?: Date; readonly after?: Date }) {
        const known = dates.get(base) ?? {};
        const bounds = {
          ...known,
          ...(after === undefined ? {} : { min: after.getTime() }),
          ...(before === undefined ? {} : { max: before.getTime() }),
        };
        const document = dateBetween(marks, bounds.min, bounds.max);
        dates.set(document, bounds);
        return document;
      },
      domain: ({ domain }: Fallback & { readonly domain: string }) =>
        domain === "bigint"
          ? bigintBetween(marks, undefined, undefined)
          : domain === "undefined"
            ? marks.undefined()
            : marks.unsupported(`${domain}s`),
      unit: ({ unit }: Fallback & { readonly unit: unknown }) => listedValues([unit], marks),
      proto: ({ proto }: Fallback & { readonly proto: unknown }) => instanceDocument(proto, marks),
      patternIntersection({ base, pattern }: Fallback & { readonly pattern: string }) {
        const combined = combinePatterns([new RegExp(String(base["pattern"])), new RegExp(pattern)], {});
        return combined === undefined ? { allOf: [base, { pattern }] } : { ...base, pattern: combined };
      },
      // What follows a list of any length follows an empty one as well.
      arrayPostfix({ base, elements }: Fallback & { readonly elements: readonly SchemaDocument[] }) {
        const prefixItems = [...((base["prefixItems"] as readonly SchemaDocument[] | undefined) ?? []), ...elements];
        return { type: "array", prefixItems, items: false, minItems: prefixItems.length };
      },
      symbolKey: ({ base, optional }: Fallback & { readonly optional: boolean }) =>
        optional ? base : marks.unsupported("members named by symbols"),
      // Texts are often held against a well-known format by code.
      predicate({ base, predicate }: Fallback & { readonly predicate: (value: unknown, context: unknown) => unknown }) {
        if (base["type"] !== "string" || base["pattern"] !== undefined || base["format"] !== undefined) return base;
        const { minLength, maxLength } = base as { readonly minLength?: number; readonly maxLength?: number };
        const format = guessFormat([(text) => predicate(text, REFUSING)], { min: minLength, max: maxLength });
        return format === undefined ? base : { ...base, format };
      },
      default: ({ base }: Fallback) => base,
      // Defaults say nothing of what may be passed in.
      defaultValue: () => undefined,
    },
  };
}
