import { Field } from "../../definition/field.js";
import { createDictionary } from "../../vector/dictionary.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { toIndex, toIndices } from "../locale-text/text-source.js";
import { createHandleCells } from "./handle-cells.js";
import { type Handles, toHandles } from "./handles.js";
import { resolveDomains } from "./reserved-domains.js";

/** Options of URLs. */
export interface UrlOptions {
  /** `"https"` unless stated. */
  readonly protocol?: "https" | "http";
  /** Domains to choose from; the reserved ones (`example.com`, `.org`, `.net`) unless stated. */
  readonly domains?: readonly string[];
}

const PROTOCOLS = ["https", "http"] as const;

const generator: Generator<UrlOptions, string> = {
  name: "url",
  options: (z) => z.strictObject({ protocol: z.enum(PROTOCOLS).optional(), domains: z.array(z.string()).min(1).optional() }),
  prepare(options, context) {
    const protocol = options.protocol ?? "https";
    if (!PROTOCOLS.includes(protocol))
      context.report("protocol", `protocol must be https or http, got ${JSON.stringify(protocol)}`);
    const domains = resolveDomains(options.domains, "domains", context);
    const words = toHandles(createDictionary(new LocaleText(context).list("lorem.word")));
    const { random } = context;
    const size = words.strings.length;
    const handles: Handles = {
      at: (row) => [words.strings[toIndex(random.word(row, 2), size)]!, words.strings[toIndex(random.word(row, 3), size)]!],
      fill: (rows) => [2, 3].map((draw) => ({ dictionary: words, indices: toIndices(random.words(rows, draw), size) })),
    };
    return createHandleCells(handles, random, {
      heads: domains
        .slice(0, 256)
        .flatMap((domain) => [`${protocol}://${domain}/`, `${protocol}://www.${domain}/`])
        .slice(0, 256),
      tails: [""],
      separators: ["/", "-", "-", "/"],
    });
  },
};

/**
 * URLs with a path of words: `https://www.example.org/amet-dolor417`. Unique ones carry different digits.
 *
 * @param options - `protocol`; `domains`: reserved ones that reach nobody unless stated.
 * @returns A field of strings.
 * @source RFC 3986.
 * @example
 * ```ts
 * f.url({ domains: ["shop.example"] });
 * ```
 */
export const url: FieldBuilder<(options?: UrlOptions) => Field<string>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: UrlOptions = {}) => new Field<string>({ kind: "url", ...options }),
);
