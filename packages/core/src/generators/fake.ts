import { Field } from "../definition/field.js";
import { SeedbedError } from "../errors/seedbed-error.js";
import { suggestName } from "../errors/suggest-name.js";
import type { ValueType } from "../vector/value-type.js";
import type { CellsInit } from "./cells.js";
import { CellRandomizer } from "./cell-randomizer.js";
import { type FakeMethods, fakeKinds, refusedMethods } from "./fake-methods.js";
import { defineField, type FieldBuilder, type Generator, type GeneratorContext } from "./generator.js";
import type { FakerLike, FakerModule } from "./locale.js";
import { mendNumberFloat } from "./mend-number-float.js";

/** A JSON value. */
export type FakeArgument = string | number | boolean | null | readonly FakeArgument[] | { readonly [name: string]: FakeArgument };

interface FakeOptions {
  readonly method: string;
  readonly args?: readonly FakeArgument[];
}

const TYPES: Readonly<Record<keyof typeof fakeKinds | "string", ValueType>> = {
  string: { type: "string" },
  float: { type: "float" },
  int: { type: "int" },
  bool: { type: "bool" },
  timestamp: { type: "timestamp", as: "date" },
  timestamps: { type: "list", of: { type: "timestamp", as: "date" } },
  json: { type: "json" },
};

const generator: Generator<FakeOptions> = {
  name: "fake",
  options: (z) => z.strictObject({ method: z.string(), args: z.array(z.json()).optional() }),
  prepare(options, context) {
    const args = options.args ?? [];
    const randomizer = new CellRandomizer(context.random);
    const locale = context.locale();
    const faker = mendNumberFloat(locale.createFaker(randomizer, context.now));
    const type = TYPES[findKind(options.method)];
    const call = findMethod(options.method, faker, context);
    if (call === undefined || !checkArguments(args, options.method, context)) return { type, at: () => null };
    const cells: CellsInit = {
      type,
      at(row) {
        randomizer.moveTo(row);
        return call(...args);
      },
    };
    tryOnce(cells, options.method, locale.code, context);
    return cells;
  },
};

function findKind(method: string): keyof typeof TYPES {
  for (const [kind, names] of Object.entries(fakeKinds)) if (names.split(" ").includes(method)) return kind as keyof typeof fakeKinds;
  return "string";
}

function findMethod(method: string, faker: FakerLike, context: GeneratorContext): ((...args: unknown[]) => unknown) | undefined {
  if (Object.hasOwn(refusedMethods, method)) {
    context.report("method", `faker's ${method} cannot be a field`, refusedMethods[method], "FAKE_UNSTABLE");
    return undefined;
  }
  const known = listMethods(faker);
  if (!known.includes(method)) {
    context.report("method", `faker has no method "${method}"`, suggestName(method, known) ?? 'write module and method, such as "commerce.productName"', "FAKE_UNKNOWN");
    return undefined;
  }
  const [module = "", name = ""] = method.split(".");
  const owner = faker[module] as FakerModule;
  return (...args) => owner[name]!(...args);
}

/** Every method of every module; internals, which start with an underscore, left out. */
function listMethods(faker: FakerLike): string[] {
  const out: string[] = [];
  for (const module of Object.keys(faker)) {
    const owner = faker[module];
    if (module.startsWith("_") || module === "rawDefinitions" || module === "definitions" || module === "fakerCore") continue;
    if (typeof owner !== "object" || owner === null) continue;
    for (let level: object | null = owner; level !== null && level !== Object.prototype; level = Object.getPrototypeOf(level)) {
      for (const name of Object.getOwnPropertyNames(level)) {
        if (name !== "constructor" && typeof (owner as Record<string, unknown>)[name] === "function") out.push(`${module}.${name}`);
      }
    }
  }
  return out;
}

function checkArguments(args: readonly FakeArgument[], method: string, context: GeneratorContext): boolean {
  const text = JSON.stringify(args, (_, value: unknown) => (typeof value === "function" || typeof value === "bigint" ? "\u0000" : value));
  if (text.includes("\\u0000")) {
    context.report("args", `the arguments of ${method} must be JSON values`, "functions and big integers cannot stand in a definition");
    return false;
  }
  if (method === "finance.amount" && text.includes('"autoFormat":true')) {
    context.report("args", "autoFormat writes amounts after the machine's language setting", "leave it out, and format where the value is shown", "FAKE_UNSTABLE");
    return false;
  }
  const inner = Object.keys(refusedMethods).find((name) => text.includes(name));
  if (inner !== undefined) {
    context.report("args", `faker's ${inner} cannot be part of a field`, refusedMethods[inner], "FAKE_UNSTABLE");
    return false;
  }
  return true;
}

/** The first cell is made while the plan is, so that wrong arguments and missing data show at once. */
function tryOnce(cells: CellsInit, method: string, locale: string, context: GeneratorContext): void {
  try {
    cells.at(0);
  } catch (error) {
    if (error instanceof SeedbedError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/locale data|applicable to this locale/.test(message)) {
      context.report("method", `faker's ${method} finds no data in the locale "${locale}"`, 'choose another locale for the field, such as .locale("en")', "LOCALE_DATA_MISSING");
    } else {
      context.report("args", `faker's ${method} fails: ${message}`, "see faker's documentation of the method", "FAKE_FAILED");
    }
  }
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
export const fake: FieldBuilder<<const Method extends keyof FakeMethods>(method: Method, ...args: FakeArgument[]) => Field<FakeMethods[Method]>> =
  defineField(generator, ((method: string, ...args: FakeArgument[]) =>
    new Field(args.length === 0 ? { kind: "fake", method } : { kind: "fake", method, args })) as never);
