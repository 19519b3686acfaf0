import { Field } from "../../../definition/field.js";
import { TextBuilder } from "../../../vector/text-builder.js";
import type { CellsInit } from "../../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../../contract/define-field.js";
import type { Generator } from "../../contract/generator.js";
import { MAX_LENGTH } from "../symbols/resolve-lengths.js";
import { createAutomaton } from "./automaton.js";
import { isAscii, PatternText } from "./generate.js";
import { parsePattern } from "./parse-pattern.js";
import { longest } from "./pattern-node.js";
import { pickText } from "./pick-text.js";

/** Options of patterns. */
export interface PatternOptions {
  /** The regular expression's source, without slashes. */
  readonly source: string;
  /** Its flags: any of `i`, `m`, `s`, `u`; others are refused or make no difference. */
  readonly flags?: string;
  /** How many times more than they must `*`, `+` and `{n,}` repeat at most, 0 to 1000; 8 unless stated. */
  readonly maxRepeat?: number;
}

const MAX_DOMAIN = 9007199254740992;
const MAX_REPEAT = 1000;

const generator: Generator<PatternOptions, string> = {
  name: "pattern",
  options: (z) =>
    z.strictObject({ source: z.string(), flags: z.string().optional(), maxRepeat: z.int().min(0).max(MAX_REPEAT).optional() }),
  prepare(options, context): CellsInit<string> {
    const { source, flags = "", maxRepeat = 8 } = options;
    const nothing: CellsInit<string> = { type: { type: "string" }, at: () => "" };
    if (typeof source !== "string" || typeof flags !== "string") {
      context.report(
        "source",
        `a pattern is a regular expression, got ${String(source)}`,
        "write f.pattern(/[A-Z]{3}/)",
        "PATTERN_INVALID",
      );
      return nothing;
    }
    if (!(Number.isInteger(maxRepeat) && maxRepeat >= 0 && maxRepeat <= MAX_REPEAT)) {
      context.report("maxRepeat", `maxRepeat is a whole number from 0 to ${MAX_REPEAT}, got ${String(maxRepeat)}`);
      return nothing;
    }
    const parsed = parsePattern({ source, flags, maxRepeat });
    if ("code" in parsed) {
      context.report("source", parsed.message, parsed.hint, parsed.code);
      return nothing;
    }
    const length = longest(parsed);
    if (length > MAX_LENGTH) {
      const hint = "lower the repeat counts";
      context.report(
        "source",
        `texts of the pattern reach ${length} characters, at most ${MAX_LENGTH} are made`,
        hint,
        "PATTERN_TOO_LARGE",
      );
      return nothing;
    }
    const text = new PatternText(context.random, length);
    const ascii = isAscii(parsed);
    const automaton = createAutomaton(parsed);
    return {
      type: { type: "string" },
      ...(automaton === undefined
        ? {}
        : {
            domain: Math.min(automaton.count, MAX_DOMAIN),
            pick(index, row) {
              pickText(automaton, index, row, text);
              return text.toString();
            },
          }),
      at(row) {
        text.make(parsed, row);
        return text.toString();
      },
      fill({ length: count, values }) {
        const builder = new TextBuilder(count, Math.min(length, 64));
        const { units } = text;
        for (let i = 0; i < count; i++) {
          text.make(parsed, values[i]!);
          if (ascii) {
            builder.reserve(text.length);
            const { bytes, at } = builder;
            for (let j = 0; j < text.length; j++) bytes[at + j] = units[j]!;
            builder.at = at + text.length;
          } else {
            builder.write(text.toString());
          }
          builder.end();
        }
        return builder.finish();
      },
    };
  },
};

function build(pattern: RegExp | PatternOptions, more: Partial<PatternOptions> = {}): Field<string> {
  const { source, flags = "" } = pattern ?? {};
  // Flags about how to search say nothing about the text.
  const kept = typeof flags === "string" ? flags.replace(/[dgy]/g, "") : flags;
  const rest = pattern instanceof RegExp ? {} : pattern;
  return new Field({ kind: "pattern", ...rest, source, ...(kept === "" ? {} : { flags: kept }), ...more });
}

/**
 * Texts that match a regular expression, made by construction. Literals, classes, groups, alternation, quantifiers and anchors
 * at the ends are known; look-arounds, back-references, word boundaries and Unicode properties are refused. Open classes such
 * as `.` and `[^,]` give printable ASCII.
 *
 * @param pattern - A regular expression, or its source and flags.
 * @param options - `maxRepeat`: how far `*`, `+` and `{n,}` reach beyond their minimum.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.pattern(/[A-Z]{3}-\d{4}/).unique();
 * f.pattern({ source: "[a-z]+", maxRepeat: 4 });
 * ```
 */
export const pattern: FieldBuilder<
  (pattern: RegExp | PatternOptions, options?: { readonly maxRepeat?: number }) => Field<string>
> = /* @__PURE__ */ defineBuiltinField(generator, build);
