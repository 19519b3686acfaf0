import { describe, expect, it } from "vitest";
import { parseFormatOptions } from "../../../src/arguments/parse-format-options.js";
import { parseRows } from "../../../src/arguments/parse-rows.js";

describe("parseRows", () => {
  it("reads lists, exponents and groups of digits", () => {
    expect(parseRows(["users=1e6", "orders=1_000,items=2.5e3"])).toEqual({ users: 1_000_000, orders: 1000, items: 2500 });
    expect(parseRows(["a=b=3", "a=1", "a=0"])).toEqual({ "a=b": 3, a: 0 });
    expect(Object.keys(parseRows(["__proto__=5"]))).toEqual(["__proto__"]);
  });

  it.each([
    "users",
    "=5",
    "users=",
    "users=-1",
    "users=1.5",
    "users=1e99",
    "users=0x10",
    "users=five",
    "users=1,",
    "users=9007199254740993",
  ])("refuses %s", (text) => expect(() => parseRows([text])).toThrow(expect.objectContaining({ code: "ROWS_ARGUMENT_INVALID" })));
});

describe("parseFormatOptions", () => {
  it("reads JSON where it is some, else text", () => {
    expect(parseFormatOptions(["delimiter=;", "header=false", 'bools=["0","1"]', "nullText=", "a=b=c", "tab=\\t"])).toEqual({
      delimiter: ";",
      header: false,
      bools: ["0", "1"],
      nullText: "",
      a: "b=c",
      tab: "\t",
    });
    expect(() => parseFormatOptions(["=x"])).toThrow(expect.objectContaining({ code: "FORMAT_OPTION_INVALID" }));
  });
});
