import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal, fromValues, readUtf8, TextBuilder, toValues, type ValueType, writeUtf8 } from "../../../src/index.js";
import { Rows } from "../../../src/random/rows.js";
import { hashVector } from "../../../src/run/cell-hash.js";
import { createDictionary } from "../../../src/vector/dictionary.js";
import { gather } from "../../../src/vector/gather.js";

const day = fc.integer({ min: -700_000, max: 2_900_000 }).map((days) => new Date(days * 864e5).toISOString().slice(0, 10));
const cases: readonly (readonly [ValueType, fc.Arbitrary<unknown>])[] = [
  [{ type: "int" }, fc.maxSafeInteger()],
  [{ type: "float" }, fc.double({ noNaN: true })],
  [
    { type: "decimal", scale: 2, as: "number" },
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => (cents === 0 ? 0 : cents / 100)),
  ],
  [{ type: "decimal", scale: 3, as: "string" }, fc.integer({ min: -1e9, max: 1e9 }).map((mills) => formatDecimal(mills, 3))],
  [{ type: "bool" }, fc.boolean()],
  [{ type: "string" }, fc.string({ unit: "grapheme" })],
  [{ type: "bytes" }, fc.uint8Array({ maxLength: 9 })],
  [{ type: "date" }, day],
  [{ type: "time" }, fc.integer({ min: 0, max: 86_399 }).map((s) => new Date(s * 1000).toISOString().slice(11, 19))],
  [{ type: "timestamp", as: "date" }, fc.date({ noInvalidDate: true })],
  [{ type: "timestamp", as: "iso" }, fc.date({ noInvalidDate: true }).map((date) => date.toISOString())],
  [{ type: "timestamp", as: "epochMs" }, fc.integer()],
  [{ type: "duration" }, fc.integer({ min: -99_999, max: 99_999 }).map((s) => `${s < 0 ? "-" : ""}PT${Math.abs(s)}S`)],
  [{ type: "json" }, fc.jsonValue().filter((value) => value !== null)],
  [{ type: "list", of: { type: "string" } }, fc.array(fc.option(fc.string({ unit: "grapheme" })))],
  [
    { type: "struct", fields: { a: { type: "int" }, b: { type: "list", of: { type: "bool" } } } },
    fc.record({ a: fc.option(fc.integer()), b: fc.array(fc.boolean()) }),
  ],
];

describe("vectors", () => {
  it.each(
    cases.map(([type, values]) => [JSON.stringify(type), type, values] as const),
  )("hold what was put in: %s", (_, type, values) => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 8, arbitrary: values }, fc.constantFrom(null, undefined)), { maxLength: 40 }),
        (list) => {
          const vector = fromValues(type, list);
          expect(vector.length).toBe(list.length);
          expect(toValues(vector)).toEqual(list);
          expect(hashVector(vector)).toEqual(hashVector(fromValues(type, list)));
        },
      ),
      { seed: 1, numRuns: 40 },
    );
  });

  it("hash alike whatever their layout, and differ where values do", () => {
    const texts = ["a", "", "héllo", "漢字", "a"];
    const dictionary = createDictionary(["a", "héllo", "漢字", ""]);
    const coded = {
      layout: "dictionary" as const,
      type: { type: "string" as const },
      length: 5,
      validity: null,
      indices: Int32Array.of(0, 3, 1, 2, 0),
      dictionary,
    };
    expect(hashVector(coded)).toEqual(hashVector(fromValues({ type: "string" }, texts)));
    const numbers = { layout: "number" as const, type: { type: "int" as const }, length: 2, validity: null };
    expect(hashVector({ ...numbers, values: Int32Array.of(1, -2) })).toEqual(
      hashVector({ ...numbers, values: Float64Array.of(1, -2) }),
    );
    const hashes = hashVector(fromValues({ type: "string" }, [null, undefined, "", "null"]));
    expect(new Set(Array.from(hashes.a, (a, i) => `${a} ${hashes.b[i]}`)).size).toBe(4);
  });

  it("tell apart rows that are null and rows that are absent, over references", () => {
    const source = {
      type: { type: "int" } as const,
      fill: (rows: Rows) =>
        fromValues(
          { type: "int" },
          Array.from(rows.values, (row) => [7, null, undefined][row]),
        ),
    };
    const at = { rows: Rows.of(Float64Array.of(0, 1, 2, 2)), validity: Uint8Array.of(0b0111) };
    expect(toValues(gather(source, at))).toEqual([7, null, undefined, null]);
    expect(toValues(gather(source, { ...at, validity: Uint8Array.of(0) }))).toEqual([null, null, null, null]);
  });

  it("write UTF-8 as the platform does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const bytes = new Uint8Array(text.length * 3);
        const end = writeUtf8(text, bytes, 0);
        expect(bytes.subarray(0, end)).toEqual(new TextEncoder().encode(text));
        expect(readUtf8(bytes, 0, end)).toBe(text);
      }),
      { seed: 1 },
    );
  });

  it("build text piece by piece", () => {
    const builder = new TextBuilder(3, 1);
    builder.write("a".repeat(100));
    builder.end();
    builder.end();
    builder.writeEntry(createDictionary(["x", "é"]), 1);
    builder.write("!");
    builder.end();
    const vector = builder.finish();
    expect(toValues(vector)).toEqual(["a".repeat(100), "", "é!"]);
    expect(vector.ascii).toBe(false);
  });

  it.each([
    [0, 2, "0.00"],
    [-5, 2, "-0.05"],
    [120_500, 4, "12.0500"],
    [9_007_199_254_740_991, 15, "9.007199254740991"],
    [7, 0, "7"],
  ])("write the decimal %i of scale %i as %s", (unscaled, scale, text) => {
    expect(formatDecimal(unscaled, scale)).toBe(text);
  });
});
