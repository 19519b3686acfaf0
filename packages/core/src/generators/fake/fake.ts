import { Field } from "../../definition/field.js";
import { SeedbedError } from "../../errors/seedbed-error.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { LocaleText } from "../locale-text/locale-text.js";
import { CellRandomizer } from "./cell-randomizer.js";
import { checkArguments, type FakeArgument, freezeCopy } from "./fake-arguments.js";
import type { FakeMethods } from "./fake-methods.js";
import { findFakeMethod, findFakeType } from "./find-fake-method.js";
import { mendNumberFloat } from "./mend-number-float.js";

interface FakeOptions {
  readonly method: string;
  readonly args?: readonly FakeArgument[];
}

/** Rows whose cells are tried while the plan is made. */
const TRIAL_ROWS = 8;

const generator: Generator<FakeOptions> = {
  name: "fake",
  options: (z) => z.strictObject({ method: z.string(), args: z.array(z.json()).optional() }),
  prepare(options, context) {
    const { method, args = [] } = options;
    const type = findFakeType(method);
    const randomizer = new CellRandomizer(context.random);
    const faker = mendNumberFloat(context.locale().createFaker(randomizer, context.now));
    const call = findFakeMethod(method, faker, context);
    if (call === undefined || !checkArguments(args, method, context)) return { type, at: () => null };
    const frozen = args.map(freezeCopy);
    tryMethod(method, frozen, context);
    const at = (row: number): unknown => {
      randomizer.moveTo(row);
      return call(...frozen);
    };
    // What a method returns may be a piece of locale data, which rows must not share.
    return { type, at: type.type === "json" ? (row) => copyJson(at(row)) : at };
  },
};

/**
 * Makes some cells while the plan is made, with an instance that tells what it reads: wrong arguments and missing data show
 * at once, and fallbacks are noted.
 */
function tryMethod(method: string, args: readonly FakeArgument[], context: GeneratorContext): void {
  const text = new LocaleText(context);
  const { locale } = text;
  const randomizer = new CellRandomizer(context.random);
  const call = findFakeMethod(
    method,
    mendNumberFloat(locale.createFaker(randomizer, context.now, (path) => text.find(path))),
    context,
  )!;
  try {
    for (let row = 0; row < TRIAL_ROWS; row++) {
      randomizer.moveTo(row);
      call(...args);
    }
  } catch (error) {
    if (error instanceof SeedbedError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/locale data|applicable to this locale/.test(message)) {
      const hint = 'choose another locale for the field, such as .locale("en")';
      context.report("method", `faker's ${method} finds no data in the locale "${locale.code}"`, hint, "LOCALE_DATA_MISSING");
    } else {
      context.report("args", `faker's ${method} fails: ${message}`, "see faker's documentation of the method", "FAKE_FAILED");
    }
  }
}

function copyJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyJson);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyJson(item)]));
}

/**
 * The values of any of faker's methods, drawn from the field's own randomness: each cell depends on seed and row alone, and
 * dates are relative to the dataset's `now`.
 *
 * @param method - Module and method, such as `"commerce.productName"`.
 * @param args - Its arguments, JSON values.
 * @returns A field typed as the method's result.
 * @throws SeedbedError when the plan is made: `FAKE_UNKNOWN`, `FAKE_UNSTABLE`, `FAKE_FAILED`, `LOCALE_DATA_MISSING`.
 * @example
 * ```ts
 * f.fake("commerce.productName");
 * f.fake("string.alphanumeric", { length: 8 });
 * ```
 */
export const fake: FieldBuilder<
  <const Method extends keyof FakeMethods>(method: Method, ...args: FakeArgument[]) => Field<FakeMethods[Method]>
> = /* @__PURE__ */ defineBuiltinField(
  generator,
  ((method: string, ...args: FakeArgument[]) =>
    new Field(args.length === 0 ? { kind: "fake", method } : { kind: "fake", method, args })) as never,
);
