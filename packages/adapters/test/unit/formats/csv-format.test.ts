import { createFormat } from "@seedbed/adapters";
import { fromValues, isSeedbedError, type ValueType } from "@seedbed/core";
import { describe, expect, it } from "vitest";
import { PartEncoder } from "../../../src/encoding/part-encoder.js";
import type { CsvOptions } from "../../../src/formats/csv/csv-options.js";

function encode(columns: Record<string, readonly [ValueType, readonly unknown[]]>, options: CsvOptions = {}): string {
  const names = Object.keys(columns);
  const schema = {
    name: "t",
    columns: names.map((name) => ({
      name,
      type: columns[name]![0],
      nullable: true,
      optional: true,
      primaryKey: false,
      unique: false,
    })),
  };
  const encoder = new PartEncoder(createFormat("csv", options), schema, undefined);
  encoder.start(true);
  const vectors = Object.fromEntries(names.map((name) => [name, fromValues(...columns[name]!)]));
  encoder.add({ table: "t", from: 0, length: columns[names[0]!]![1].length, columns: vectors });
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(encoder.finish(true));
}

const text: ValueType = { type: "string" };

describe("csv", () => {
  it("quotes what holds a delimiter, a quote or a line break, and nothing else", () => {
    expect(encode({ a: [text, ["x", "x,y", 'x"y', "x\ny", "x\r", "x;y", " x "]] })).toBe(
      'a\nx\n"x,y"\n"x""y"\n"x\ny"\n"x\r"\nx;y\n x \n',
    );
  });

  it("tells null from empty text", () => {
    expect(encode({ a: [text, ["", null, undefined, "x"]], b: [text, ["1", "2", "3", "4"]] }, { absent: "null" })).toBe(
      'a,b\n"",1\n,2\n,3\nx,4\n',
    );
    expect(encode({ a: [text, ["", null, "NULL"]] }, { nullText: "NULL" })).toBe('a\n\nNULL\n"NULL"\n');
  });

  it("finds what must be quoted at every place of a word of four bytes", () => {
    for (let length = 1; length < 14; length++) {
      for (let at = 0; at < length; at++) {
        const value = `${"x".repeat(at)},${"é".repeat(length - at - 1)}`;
        expect(encode({ a: [text, [value, "next,"]] })).toBe(`a\n"${value}"\n"next,"\n`);
      }
    }
  });

  it("follows its options", () => {
    const columns = { a: [text, ["x;y", "it's"]], b: [{ type: "bool" }, [true, false]] } as const;
    expect(encode(columns, { delimiter: ";", quote: "'", lineEnding: "crlf", bools: ["no", "yes"], header: false })).toBe(
      "'x;y';yes\r\n'it''s';no\r\n",
    );
    expect(encode({ "a,b": [text, ["x"]] }, { byteOrderMark: true })).toBe('\uFEFF"a,b"\nx\n');
    expect(encode({ b: [{ type: "bool" }, [true]] }, { bools: ["a,b", "c,d"] })).toBe('b\n"c,d"\n');
  });

  it("guards against formulas on request, in text only", () => {
    const values = ["=1+1", "+1", "-1", "@a", "\t=1", "a=1", ""];
    expect(encode({ a: [text, values], n: [{ type: "int" }, [-1, -2, -3, -4, -5, -6, -7]] }, { formulaGuard: true })).toBe(
      'a,n\n"\'=1+1",-1\n"\'+1",-2\n"\'-1",-3\n"\'@a",-4\n"\'\t=1",-5\na=1,-6\n"",-7\n',
    );
  });

  it("writes nested values as JSON text, bytes as base64, and what is no number by name", () => {
    expect(encode({ a: [{ type: "list", of: text }, [["x", 'y"'], []]] })).toBe('a\n"[""x"",""y\\""""]"\n[]\n');
    expect(encode({ a: [{ type: "bytes" }, [Uint8Array.of(0, 255, 1), Uint8Array.of()]] })).toBe('a\nAP8B\n""\n');
    expect(encode({ a: [{ type: "float" }, [Number.NaN, Number.POSITIVE_INFINITY]] })).toBe("a\nNaN\nInfinity\n");
  });

  it("refuses options it does not have, all at once", () => {
    const bad = () => createFormat("csv", { delimiter: "ab", quote: "x", extra: 1, nullText: '"' } as unknown as CsvOptions);
    expect(bad).toThrow(expect.objectContaining({ code: "FORMAT_OPTIONS_INVALID" }));
    try {
      bad();
    } catch (error) {
      if (!isSeedbedError(error)) throw error;
      expect(error.details["problems"]).toHaveLength(4);
    }
    for (const delimiter of ["1", "a", "-", ".", ":", '"', "\n", "é", "", "+"]) {
      expect(() => createFormat("csv", { delimiter })).toThrow(expect.objectContaining({ code: "FORMAT_OPTIONS_INVALID" }));
    }
    expect(() => createFormat("lines" as "csv")).toThrow(
      expect.objectContaining({
        code: "FORMAT_UNKNOWN",
        hint: expect.stringMatching(/^use one of csv, .*ndjson, json/) as string,
      }),
    );
  });
});
