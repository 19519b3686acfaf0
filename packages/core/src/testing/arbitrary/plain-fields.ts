import type { Arbitrary } from "fast-check";
import type { FieldNode } from "../../index.js";
import type { FastCheck } from "./fast-check.js";

/** Option values by name, each an arbitrary; the whole option is left out half of the time. */
type Options = Readonly<Record<string, Arbitrary<unknown>>>;

/**
 * Random fields that read no other field, one arbitrary for every built-in kind that needs no locale.
 *
 * @param fc - fast-check.
 * @returns Arbitraries by kind.
 */
export function plainFields(fc: FastCheck): Readonly<Record<string, Arbitrary<FieldNode>>> {
  const kind = (name: string, options: Options = {}, required: Options = {}): Arbitrary<FieldNode> =>
    fc
      .tuple(fc.record(options, { requiredKeys: [] }), fc.record(required))
      .map(([some, all]) => ({ kind: name, ...all, ...some }));
  const range = (name: string, min: number, max: number, more: Options = {}): Arbitrary<FieldNode> =>
    fc
      .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max }), fc.record(more, { requiredKeys: [] }))
      .map(([low, width, some]) => ({ kind: name, min: low, max: low + width, ...some }));
  const lengths = { length: fc.nat({ max: 12 }) };
  const days = fc.integer({ min: 0, max: 365 }).map((day) => new Date(1.7e12 + day * 864e5).toISOString().slice(0, 10));
  const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
  const values = fc.uniqueArray(text, { minLength: 1, maxLength: 6 });
  const flat = fc.oneof(range("int", -9, 9), kind("bool"), kind("uuid"), kind("string", lengths));
  const member = fc.tuple(
    flat,
    fc.record({ nullFraction: fc.constant(0.4), absentFraction: fc.constant(0.4) }, { requiredKeys: [] }),
  );
  const members = fc.dictionary(
    fc.stringMatching(/^[a-z]{1,4}$/),
    member.map(([node, some]) => ({ ...node, ...some })),
    {
      minKeys: 1,
      maxKeys: 4,
    },
  );
  const distributions = fc.constantFrom(
    { type: "normal", mean: 5, stdDev: 3 },
    { type: "poisson", mean: 4 },
    { type: "zipf", n: 9, exponent: 1.1 },
    { type: "exponential", rate: 0.3 },
  );
  return {
    int: fc.oneof(range("int", -1000, 1000), range("int", -(2 ** 40), 2 ** 40), kind("int", {}, { distribution: distributions })),
    float: fc.oneof(range("float", -10, 10), range("float", 0, 5, { precision: fc.nat({ max: 6 }) })),
    decimal: range("decimal", -100, 100, { scale: fc.nat({ max: 4 }), as: fc.constantFrom("number", "string") }),
    bool: kind("bool", { trueFraction: fc.double({ min: 0, max: 1, noNaN: true }) }),
    enum: fc.oneof(
      values.map((list) => ({ kind: "enum", values: list })),
      fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 5 }).map((list) => {
        return { kind: "enum", values: list.map((_, i) => i), weights: list.map((weight, i) => (i === 0 ? weight + 1 : weight)) };
      }),
    ),
    string: kind("string", { ...lengths, alphabet: fc.constantFrom("alpha", "hex", "ascii", "äß€😀") }),
    pattern: kind("pattern", {}, { source: fc.constantFrom("[a-f]{3}", "(x|yy)\\d?", "\\w+@\\w{2}", "[^a-z]{2,4}") }),
    uuid: kind("uuid", { version: fc.constantFrom(4, 7) }),
    ulid: kind("ulid"),
    bytes: kind("bytes", lengths),
    sequence: kind("sequence", { start: fc.integer({ min: -99, max: 99 }), step: fc.constantFrom(1, -2, 10) }),
    date: fc.tuple(days, fc.boolean()).map(([from, businessDays]) => ({ kind: "date", from, to: "2025-06-30", businessDays })),
    time: kind("time", { step: fc.constantFrom("PT1S", "PT15M") }),
    timestamp: fc
      .tuple(days, fc.constantFrom("date", "iso", "epochMs"))
      .map(([from, as]) => ({ kind: "timestamp", from, to: "2025-06-30", as })),
    duration: kind("duration", { from: fc.constant("PT1S"), to: fc.constantFrom("PT1H", "P2D") }),
    constant: kind("constant", {}, { value: fc.jsonValue({ maxDepth: 2 }).filter((value) => value !== null) }),
    json: kind("json", { depth: fc.integer({ min: 1, max: 2 }), size: fc.integer({ min: 1, max: 4 }) }),
    array: kind("array", lengths, { of: flat }),
    object: members.map((fields) => ({ kind: "object", fields })),
    timeSeries: kind("timeSeries", {
      base: fc.integer({ min: -10, max: 100 }),
      noise: fc.record({ stdDev: fc.integer({ min: 0, max: 3 }), autocorrelation: fc.constantFrom(0, 0.5, -0.3) }),
      seasons: fc.constant([{ periodRows: 12, amplitude: 3 }]),
      events: fc.constant({ probability: 0.05, size: 10, durationRows: 3, decay: 0.5 }),
      scale: fc.nat({ max: 3 }),
    }),
    color: kind("color", { form: fc.constantFrom("hex", "rgb", "hsl") }),
    ip: kind("ip", { version: fc.constantFrom(4, 6) }),
    mac: kind("mac"),
    iban: kind("iban"),
    card: kind("card"),
    money: kind("money"),
    geoPoint: kind("geoPoint"),
  };
}
