import { Field } from "../../definition/field.js";
import { toUniform53 } from "../../random/field-random.js";
import { createDictionary } from "../../vector/dictionary.js";
import { powerOfTen } from "../../vector/read-vector.js";
import type { ValueType } from "../../vector/value-type.js";
import type { CellsInit } from "../contract/cells.js";
import { defineBuiltinField, type FieldBuilder } from "../contract/define-field.js";
import type { Generator, GeneratorContext } from "../contract/generator.js";
import { dictionaryVector } from "../people/names.js";
import { CURRENCY_DIGITS } from "./currencies.js";
import { type NamedChoiceOption, resolveNamedChoice } from "./named-choice.js";

/** An amount in a currency. */
export interface Money {
  /** A multiple of the currency's smallest unit: whole yen, cents, thousandths of a dinar. */
  amount: number;
  /** ISO 4217 code. */
  currency: string;
}

/** Options of money. */
export interface MoneyOptions {
  /** Least amount, 0 unless stated. */
  readonly min?: number;
  /** Greatest amount, 1000 unless stated. */
  readonly max?: number;
  /** One ISO 4217 code, several, or codes with weights; US dollars unless stated. */
  readonly currency?: NamedChoiceOption;
}

const MAX = 9007199254740991;

const generator: Generator<MoneyOptions, Money> = {
  name: "money",
  options: (z, parts) =>
    z.strictObject({
      min: parts.number.optional(),
      max: parts.number.optional(),
      currency: z.union([z.string(), z.array(z.string()).min(1), z.record(z.string(), z.number().nonnegative())]).optional(),
    }),
  prepare(options, context): CellsInit<Money> {
    const { random } = context;
    const currency = resolveNamedChoice(options.currency ?? "USD", "currency", [...CURRENCY_DIGITS.keys()], context);
    const digits = currency.names.map((name) => CURRENCY_DIGITS.get(name)!);
    const scale = Math.max(...digits);
    const grids = resolveGrids(options, currency.names, digits, context);
    // Raw amounts count the smallest unit of all currencies; a currency with fewer digits takes wider steps.
    const factors = digits.map((count) => powerOfTen(scale - count));
    const raw = (which: number, u: number): number => {
      const { low, count } = grids[which]!;
      return (low + Math.min(Math.floor(u * count), count - 1)) * factors[which]!;
    };
    const amountType = { type: "decimal", scale, as: "number" } as const;
    const type: ValueType & { type: "struct" } = { type: "struct", fields: { amount: amountType, currency: { type: "string" } } };
    const dictionary = createDictionary(currency.names);
    const unit = powerOfTen(scale);
    return {
      type,
      at(row) {
        const which = currency.weights.pick(random, row, 0);
        return { amount: raw(which, random.uniform53(row, 2)) / unit, currency: currency.names[which]! };
      },
      fill(rows) {
        const { length } = rows;
        const indices = currency.weights.fill(random, rows, 0);
        const a = random.words(rows, 2);
        const b = random.words(rows, 3);
        const values = new Float64Array(length);
        for (let i = 0; i < length; i++) values[i] = raw(indices[i]!, toUniform53(a[i]!, b[i]!));
        return {
          layout: "struct",
          type,
          length,
          validity: null,
          children: {
            amount: { layout: "number", type: amountType, length, validity: null, values },
            currency: dictionaryVector(dictionary, indices),
          },
        };
      },
    };
  },
};

interface Grid {
  /** Least amount in the currency's smallest unit. */
  readonly low: number;
  /** Number of amounts. */
  readonly count: number;
}

function resolveGrids(
  options: MoneyOptions,
  names: readonly string[],
  digits: readonly number[],
  context: GeneratorContext,
): Grid[] {
  const { min = Math.min(0, options.max ?? 0), max = Math.max(1000, options.min ?? 0) } = options;
  const scale = Math.max(...digits);
  for (const [name, value] of [
    ["min", min],
    ["max", max],
  ] as const) {
    if (Number.isFinite(value) && Math.abs(value) * powerOfTen(scale) <= MAX) continue;
    context.report(
      name,
      `${name} must be a number within ±${MAX / powerOfTen(scale)}, got ${String(value)}`,
      "choose smaller bounds",
    );
    return names.map(() => ({ low: 0, count: 1 }));
  }
  if (min > max) context.report("min", `min ${min} is above max ${max}`, "swap them");
  return digits.map((count, i) => {
    const unit = powerOfTen(count);
    const low = roundInwards(min * unit, Math.ceil);
    const high = roundInwards(max * unit, Math.floor);
    if (high < low && min <= max) {
      context.report(
        "max",
        `there is no amount of ${names[i]} from ${min} to ${max}: it has ${count} digits behind the point`,
        "widen the bounds",
      );
    }
    return { low, count: Math.max(1, high - low + 1) };
  });
}

/** Bounds are decimal literals, and 0.29 × 100 is 28.999…: what is a whole number but for the last bits is one. */
function roundInwards(value: number, round: (value: number) => number): number {
  const nearest = Math.round(value);
  return (Math.abs(value - nearest) <= Math.abs(value) * 4e-16 ? nearest : round(value)) + 0;
}

/**
 * Amounts of money: `{ amount, currency }`, in steps of the currency's smallest unit.
 *
 * @param options - `min` and `max`; `currency`: an ISO 4217 code, several, or codes with weights.
 * @returns A field of objects.
 * @source ISO 4217, minor units.
 * @example
 * ```ts
 * f.money({ min: 1, max: 500, currency: { EUR: 3, JPY: 1 } });
 * ```
 */
export const money: FieldBuilder<(options?: MoneyOptions) => Field<Money>> = /* @__PURE__ */ defineBuiltinField(
  generator,
  (options: MoneyOptions = {}) => new Field<Money>({ kind: "money", ...options }),
);
