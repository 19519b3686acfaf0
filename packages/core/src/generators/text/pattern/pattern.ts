import { Field } from "../../../definition/field.js";
import type { OptionReports } from "../../../errors/option-reports.js";
import { TextBuilder } from "../../../vector/text-builder.js";
import type { CellsInit } from "../../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../../contract/define-field.js";
import type { Generator, GeneratorContext } from "../../contract/generator.js";
import { type Lengths, MAX_LENGTH, resolveLengths } from "../symbols/resolve-lengths.js";

import { createPatternMaker } from "./create-pattern-maker.js";
import { isPatternFault } from "./pattern-fault.js";
import type { PatternMaker } from "./pattern-maker.js";
import type { PatternText } from "./walk/pattern-text.js";

/** Options of patterns. */
export interface PatternOptions {
  /** The regular expression's source, without slashes. */
  readonly source: string;
  /** Its flags: any of `i`, `m`, `s`, and `u` or `v`; `d`, `g` and `y` make no difference. */
  readonly flags?: string;
  /** How many times more than they must `*`, `+` and `{n,}` repeat at most, 0 to 1000; 8 unless stated. Lengths go first. */
  readonly maxRepeat?: number;
  /** Least number of characters (code points), 0 to 100,000. */
  readonly minLength?: number;
  /** Greatest number of characters (code points), 0 to 100,000. */
  readonly maxLength?: number;
}

const MAX_REPEAT = 1000;
const ANY: Lengths = { min: 0, max: MAX_LENGTH };

const generator: Generator<PatternOptions, string> = {
  name: "pattern",
  options: (z) => {
    const length = z.int().min(0).max(MAX_LENGTH).optional();
    return z.strictObject({
      source: z.string(),
      flags: z.string().optional(),
      maxRepeat: z.int().min(0).max(MAX_REPEAT).optional(),
      minLength: length,
      maxLength: length,
    });
  },
  prepare(options, context): CellsInit<string> {
    const maker = prepareMaker(options, context);
    if (maker === undefined) return { type: { type: "string" }, at: () => "" };
    const { text } = maker;
    const distinct = maker.distinct();
    const { random } = context;
    return {
      type: { type: "string" },
      ...(distinct && {
        domain: distinct.domain,
        pick(index: number, row: number) {
          distinct.pick(index, row, random);
          return text.toString();
        },
      }),
      at(row) {
        maker.make(random, row);
        return text.toString();
      },
      fill({ length, values }) {
        const builder = new TextBuilder(length, Math.min(maker.longest, 64));
        for (let i = 0; i < length; i++) {
          maker.make(random, values[i]!);
          if (maker.ascii) writeAscii(text, builder);
          else builder.write(text.toString());
          builder.end();
        }
        return builder.finish();
      },
    };
  },
};

/** Reads options; undefined, and faults reported, when they are bad. */
function prepareMaker(options: PatternOptions, context: GeneratorContext): PatternMaker | undefined {
  const { source, flags = "", maxRepeat = 8, minLength, maxLength } = options;
  if (typeof source !== "string" || typeof flags !== "string") {
    const message = `a pattern is a regular expression, got ${String(source)}`;
    context.report("source", message, "write f.pattern(/[A-Z]{3}/)", "PATTERN_INVALID");
    return undefined;
  }
  if (!(Number.isInteger(maxRepeat) && maxRepeat >= 0 && maxRepeat <= MAX_REPEAT)) {
    context.report("maxRepeat", `maxRepeat is a whole number from 0 to ${MAX_REPEAT}, got ${String(maxRepeat)}`);
    return undefined;
  }
  let faulty = false;
  const report: OptionReports["report"] = (...args) => {
    faulty = true;
    context.report(...args);
  };
  resolveLengths({ ...(minLength !== undefined && { minLength }), ...(maxLength !== undefined && { maxLength }) }, ANY, {
    report,
  });
  if (faulty) return undefined;
  const bounds = { minLength: minLength ?? 0, maxLength: maxLength ?? Number.POSITIVE_INFINITY };
  const maker = createPatternMaker({ source, flags: flags.replace(/[dgy]/g, ""), maxRepeat, ...bounds, unanchored: false });
  if (!isPatternFault(maker)) return maker;
  context.report("source", maker.message, maker.hint, maker.code);
  return undefined;
}

function writeAscii({ units, length }: PatternText, builder: TextBuilder): void {
  builder.reserve(length);
  const { bytes, at } = builder;
  for (let i = 0; i < length; i++) bytes[at + i] = units[i]!;
  builder.at = at + length;
}

function build(pattern: RegExp | PatternOptions, more: Partial<PatternOptions> = {}): Field<string> {
  const { source, flags = "" } = pattern ?? {};
  // Flags about how to search say nothing about the text.
  const kept = typeof flags === "string" ? flags.replace(/[dgy]/g, "") : flags;
  const rest = pattern instanceof RegExp ? {} : pattern;
  return new Field({ kind: "pattern", ...rest, source, ...(kept === "" ? {} : { flags: kept }), ...more });
}

/**
 * Texts that match a regular expression as a whole, made by construction: all of the syntax is known, look-arounds, references to
 * groups, word boundaries and Unicode properties included. Open classes such as `.` and `[^,]` give printable ASCII.
 *
 * @param pattern - A regular expression, or its source and flags.
 * @param options - `minLength` and `maxLength`, in characters; `maxRepeat`: how far `*`, `+` and `{n,}` reach beyond their minimum.
 * @returns A field of strings.
 * @example
 * ```ts
 * f.pattern(/[A-Z]{3}-\d{4}/).unique();
 * f.pattern(/^(?=.*\d)(?=.*[A-Z])[A-Za-z\d]{8,}$/, { maxLength: 12 });
 * f.pattern({ source: "[a-z]+", maxRepeat: 4 });
 * ```
 */
export const pattern: FieldBuilder<
  (pattern: RegExp | PatternOptions, options?: Omit<PatternOptions, "source" | "flags">) => Field<string>
> = /* @__PURE__ */ defineBuiltinField(generator, build);
