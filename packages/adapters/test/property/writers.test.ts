import { createFormat } from "@seedbed/adapters";
import { formatDate, formatDecimal, formatDuration, formatTime, formatTimestamp, fromValues } from "@seedbed/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteWriter } from "../../src/bytes/byte-writer.js";
import { base64Bytes, writeBase64 } from "../../src/bytes/write-base64.js";
import { writeDate, writeDuration, writeTime, writeTimestamp } from "../../src/bytes/write-calendar.js";
import { writeInteger } from "../../src/bytes/write-digits.js";
import { writeFloat } from "../../src/bytes/write-float.js";

type Write = (value: number, view: DataView, at: number) => number;

function written(write: Write, value: number): string {
  const view = new DataView(new ArrayBuffer(64));
  const end = write(value, view, 3);
  return new TextDecoder().decode(new Uint8Array(view.buffer, 3, end - 3));
}

describe("digit writers print what JavaScript prints", () => {
  it("integers", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(written(writeInteger, value)).toBe(String(value));
      }),
    );
    for (let digits = 0, value = 1; digits < 16; digits++, value *= 10) {
      for (const near of [value - 1, value, value + 1, -value])
        expect(written(writeInteger, near)).toBe(String(near === 0 ? 0 : near));
    }
    expect(written(writeInteger, -0)).toBe("0");
  });

  it("floats, as JSON does", () => {
    const finite = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer().map((value) => value / 100),
      fc.integer({ min: -1e9, max: 1e9 }).map((value) => value / 10_000),
      fc.maxSafeInteger(),
      fc.float({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(finite, (value) => {
        // JSON.stringify drops the sign of negative zero, which its parser would read.
        expect(written(writeFloat, value)).toBe(Object.is(value, -0) ? "-0" : JSON.stringify(value));
      }),
      { numRuns: 5000 },
    );
  });

  it("dates, times, timestamps and durations, as rows have them", () => {
    const day = fc.integer({ min: -100_000_000, max: 100_000_000 });
    fc.assert(
      fc.property(day, (value) => {
        expect(written(writeDate, value)).toBe(formatDate(value));
      }),
    );
    const ofDay = fc.integer({ min: 0, max: 86_399_999 });
    fc.assert(
      fc.property(ofDay, (value) => {
        expect(written(writeTime, value)).toBe(formatTime(value));
      }),
    );
    const moment = fc.integer({ min: -8.64e15, max: 8.64e15 });
    fc.assert(
      fc.property(moment, (value) => {
        expect(written(writeTimestamp, value)).toBe(formatTimestamp(value));
      }),
    );
    fc.assert(
      fc.property(moment, (value) => {
        expect(written(writeTimestamp, value)).toBe(new Date(value).toISOString());
      }),
    );
    const span = fc.integer({ min: -1e14, max: 1e14 });
    fc.assert(
      fc.property(span, (value) => {
        expect(written(writeDuration, value)).toBe(formatDuration(value));
      }),
    );
  });

  it("base64", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (raw) => {
        const out = new Uint8Array(base64Bytes(raw.length));
        expect(writeBase64(raw, 0, raw.length, out, 0)).toBe(out.length);
        expect(new TextDecoder().decode(out)).toBe(Buffer.from(raw).toString("base64"));
      }),
    );
  });
});

describe("NDJSON is what JSON.stringify writes", () => {
  const encode = (type: Parameters<typeof fromValues>[0], values: readonly unknown[]): string => {
    const writer = new ByteWriter(1);
    const columns = { v: fromValues(type, values) };
    const schema = {
      name: "t",
      columns: [{ name: "v", type, nullable: true, optional: false, primaryKey: false, unique: false }],
    };
    createFormat("ndjson").prepare(schema)({ table: "t", from: 0, length: values.length, columns }, writer, 0, values.length);
    return new TextDecoder().decode(writer.written());
  };
  const lines = (values: readonly unknown[]): string => values.map((v) => `${JSON.stringify({ v })}\n`).join("");

  it("for text of any kind", () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('"', "\\", "\n", "\u0000", "\u001f", "\u007f", " ", "é", "漢", "👍"),
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.option(text)), (values) => {
        expect(encode({ type: "string" }, values)).toBe(lines(values));
      }),
      { numRuns: 500 },
    );
  });

  it("for nested values", () => {
    const item = fc.record({ a: fc.option(fc.integer()), b: fc.array(fc.string()) });
    fc.assert(
      fc.property(fc.array(fc.option(fc.array(item))), (values) => {
        const type = {
          type: "list",
          of: { type: "struct", fields: { a: { type: "int" }, b: { type: "list", of: { type: "string" } } } },
        } as const;
        expect(encode(type, values)).toBe(lines(values));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        expect(encode({ type: "json" }, values)).toBe(lines(values));
      }),
    );
  });

  it("for decimals, to the last digit of the scale", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (unscaled, scale) => {
        const vector = {
          layout: "number",
          type: { type: "decimal", scale, as: "number" },
          length: 1,
          validity: null,
          values: Float64Array.of(unscaled),
        } as const;
        const writer = new ByteWriter(1);
        const schema = {
          name: "t",
          columns: [{ name: "v", type: vector.type, nullable: false, optional: false, primaryKey: false, unique: false }],
        };
        createFormat("ndjson").prepare(schema)({ table: "t", from: 0, length: 1, columns: { v: vector } }, writer, 0, 1);
        expect(new TextDecoder().decode(writer.written())).toBe(`{"v":${formatDecimal(unscaled, scale)}}\n`);
      }),
      { numRuns: 1000 },
    );
  });
});
