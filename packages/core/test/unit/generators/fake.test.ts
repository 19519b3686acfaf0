import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { base } from "@seedbed/core/locale/base";
import { de_AT } from "@seedbed/core/locale/de_AT";
import { en } from "@seedbed/core/locale/en";
import { afterEach, describe, expect, expectTypeOf, it, vi } from "vitest";
import { renderFakeMethods } from "../../../../../scripts/fake/render-methods.js";
import { fakeField, fakeValues, kindOf } from "./fake-values.js";
import { faultsOf, goldenOf, issuesOf, lastValuesOf, valuesOf } from "./locale-laws.js";

const TABLE = join(import.meta.dirname, "../../../src/generators/fake/fake-methods.ts");
const methods = [
  ...readFileSync(TABLE, "utf8")
    .split("export const fakeKinds")[0]!
    .matchAll(/^ {2}"(\w+\.\w+)":/gm),
].map((match) => match[1]!);
const fake = f.fake as unknown as (...args: unknown[]) => Field<unknown>;

afterEach(() => vi.restoreAllMocks());

describe("fake", () => {
  it("is typed by the method", () => {
    expectTypeOf(f.fake("commerce.productName")).toEqualTypeOf<Field<string>>();
    expectTypeOf(f.fake("date.past")).toEqualTypeOf<Field<Date>>();
    expectTypeOf(f.fake("airline.airline")).toEqualTypeOf<Field<{ name: string; iataCode: string }>>();
    // @ts-expect-error there is no such method
    f.fake("commerce.nothing");
    expect(valuesOf(f.fake("string.alpha", { length: 4 }), 50).every((value) => /^[A-Za-z]{4}$/.test(value))).toBe(true);
  });

  it("knows every method that faker has", () => {
    expect(methods.length).toBeGreaterThan(250);
    expect(renderFakeMethods()).toBe(readFileSync(TABLE, "utf8"));
  });

  it("gives values of the stated type, by cell and by batch", { timeout: 60_000 }, () => {
    const fields = Object.fromEntries(methods.map((method) => [method.replace(".", " "), fakeField(method)]));
    const { t } = createDataset(defineDataset({ t: table(25, fields) } as never), { seed: "demo", plugins: [en] }) as never as {
      t: { at(row: number): Record<string, unknown>; toArray(): Record<string, unknown>[] };
    };
    const rows = t.toArray();
    expect(rows.map((_, row) => t.at(row))).toEqual(rows);
    const kinds: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value === "string",
      int: Number.isSafeInteger,
      float: Number.isFinite,
      bool: (value) => typeof value === "boolean",
      timestamp: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
      timestamps: (value) => Array.isArray(value) && value.every((item) => item instanceof Date),
      json: (value) => JSON.stringify(value) !== undefined,
    };
    for (const method of methods) {
      for (const row of rows)
        expect(kinds[kindOf(method)]!(row[method.replace(".", " ")]), `${method}: ${String(row[method.replace(".", " ")])}`).toBe(
          true,
        );
    }
  });

  it("depends on seed and row alone: any order, any time zone, any language", { timeout: 60_000 }, () => {
    const inOrder = JSON.stringify(fakeValues(methods, [0, 1, 2, 3, 999_999]));
    const shuffled = fakeValues([...methods].reverse(), [999_999, 3, 0, 2, 1]);
    for (const [method, values] of Object.entries(JSON.parse(inOrder)))
      expect(JSON.parse(JSON.stringify(shuffled[method])), method).toEqual(values);
    for (const [TZ, LANG] of [
      ["Pacific/Kiritimati", "de_DE.UTF-8"],
      ["America/St_Johns", "tr_TR.UTF-8"],
    ]) {
      const env = { ...process.env, TZ, LANG, LC_ALL: LANG, METHODS: JSON.stringify(methods) };
      const script = join(import.meta.dirname, "print-fake-values.ts");
      const output = execFileSync(process.execPath, ["--import", "tsx", "--conditions=@seedbed/source", script], {
        env,
        encoding: "utf8",
        maxBuffer: 1e8,
      });
      expect(JSON.parse(output)).toEqual(JSON.parse(inOrder));
    }
  });

  it("reads neither clock nor chance, and takes no inexact function", () => {
    const spies = [
      vi.spyOn(Math, "random"),
      vi.spyOn(Math, "log10"),
      vi.spyOn(Math, "pow"),
      vi.spyOn(Math, "sin"),
      vi.spyOn(Math, "cos"),
      vi.spyOn(Date, "now"),
      vi.spyOn(Number.prototype, "toLocaleString"),
      vi.spyOn(Date.prototype, "getHours"),
      vi.spyOn(Date.prototype, "getMonth"),
    ];
    const fields = Object.fromEntries(methods.map((method) => [method.replace(".", " "), fakeField(method)]));
    const { t } = createDataset(defineDataset({ t: table(20, fields) } as never), { seed: "demo", plugins: [en] }) as never as {
      t: { at(row: number): object };
    };
    for (const spy of spies) spy.mockClear();
    for (let row = 0; row < 20; row++) t.at(row);
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual(spies.map(() => 0));
  });

  it("takes the dataset's present", () => {
    const shop = defineDataset({ t: table(50, { past: f.fake("date.past", { years: 1 }) }) });
    const year = (now: string) =>
      createDataset(shop, { seed: 1, plugins: [en], now })
        .t.toArray()
        .map(({ past }) => past.getTime());
    for (const time of year("2001-01-01")) expect(new Date(time).getUTCFullYear()).toBe(2000);
    expect(Math.max(...year("2031-01-01"))).toBeLessThan(Date.UTC(2031, 0, 1));
  });

  it("works on whole steps where faker takes powers", () => {
    for (const value of valuesOf(f.fake("number.float", { min: -1, max: 1, fractionDigits: 3 }), 200))
      expect(Number(value.toFixed(3))).toBe(value);
    for (const value of valuesOf(f.fake("number.float", { min: 0, max: 10, multipleOf: 0.25 }), 200))
      expect(value % 0.25).toBe(0);
    for (const value of valuesOf(f.fake("number.float", { max: 5, multipleOf: 0.01 }), 200))
      expect(Number(value.toFixed(2))).toBe(value);
    for (const value of valuesOf(f.fake("number.float", 7), 200)) expect(value >= 0 && value < 7).toBe(true);
    expect(new Set(lastValuesOf(f.fake("number.float"))).size).toBe(20);
  });

  it("shares nothing between cells: neither arguments nor locale data", () => {
    const shop = defineDataset({ t: table(9, { a: f.fake("airline.airline"), b: f.fake("helpers.arrayElement", [{ x: 1 }]) }) });
    const { t } = createDataset(shop, { seed: 1, plugins: [en] });
    const before = t.toArray();
    for (const { a } of t.toArray()) a.name = "changed";
    for (const { b } of t.toArray()) (b as { x: number }).x = 2;
    expect(t.toArray()).toEqual(before);
    expect(faultsOf(fake("helpers.shuffle", ["a", "b", "c"], { inplace: true }))).toEqual(["FAKE_FAILED v.args"]);
  });

  it("says where its data comes from when the locale has none", () => {
    const shop = defineDataset({
      t: table(9, { a: f.fake("commerce.productName"), b: f.fake("person.firstName"), c: f.fake("number.int") }),
    });
    const { tables } = createDataset(shop, { seed: 1, plugins: [de_AT, en] }).explain();
    expect(tables[0]!.fields.map(({ notes }) => notes)).toEqual([[], [], []]);
    const austrian = defineDataset(
      { t: table(9, { a: f.fake("commerce.productName"), b: f.fake("person.firstName"), c: f.fake("number.int") }) },
      { locale: "de_AT" },
    );
    const notes = createDataset(austrian, { seed: 1, plugins: [de_AT] })
      .explain()
      .tables[0]!.fields.map(({ notes }) => notes);
    expect(notes).toEqual([["commerce.product_name comes from en, de_AT has none"], [], []]);
    expect(faultsOf(fake("person.firstName").locale("base"), [base])).toEqual(["LOCALE_DATA_MISSING v.method"]);
  });

  it("refuses what it cannot do, with the next step", () => {
    expect(faultsOf(fake("commerce.productNam"))).toEqual(["FAKE_UNKNOWN v.method"]);
    expect(issuesOf(fake("commerce.productNam"))[0]!.hint).toContain("commerce.productName");
    for (const method of [
      "nothing",
      "",
      "constructor.constructor",
      "__proto__.toString",
      "helpers",
      "rawDefinitions.person",
      "person.constructor",
    ]) {
      expect(faultsOf(fake(method))).toEqual(["FAKE_UNKNOWN v.method"]);
    }
    for (const method of [
      "helpers.maybe",
      "helpers.multiple",
      "number.bigInt",
      "location.nearbyGPSCoordinate",
      "image.urlLoremFlickr",
    ]) {
      expect(faultsOf(fake(method))).toEqual(["FAKE_UNSTABLE v.method"]);
      expect(issuesOf(fake(method))[0]!.hint).toMatch(/use/);
    }
    expect(faultsOf(fake("finance.amount", { autoFormat: true }))).toEqual(["FAKE_UNSTABLE v.args"]);
    expect(faultsOf(fake("helpers.fake", "{{number.bigInt}}"))).toEqual(["FAKE_UNSTABLE v.args"]);
    expect(faultsOf(fake("date.between", { from: "2020-01-01T00:00", to: "Jan 5, 2020" }))).toEqual(["FAKE_UNSTABLE v.args"]);
    expect(faultsOf(fake("helpers.arrayElement", [() => 1]))).toEqual(["OPTION_INVALID v.args"]);
    expect(faultsOf(fake("number.int", { min: 9, max: 1 }))).toEqual(["FAKE_FAILED v.args"]);
    expect(faultsOf(fake("person.firstName"), [])).toEqual([expect.stringContaining("LOCALE_MISSING")]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.fake("commerce.productName"))).toMatchInlineSnapshot(`
      [
        "["Small Cotton Sausages","Modern Ceramic Shoes"] 05f24a87c3d820f043b4aefe5760cd85",
        "["Unbranded Marble Pizza","Incredible Bronze Towels"] 7ead2320b45676017192533f9883ae13",
        "["Electronic Metal Chips","Luxurious Rubber Chicken"] 0e164e4c8cec90d6240b04f1beba953d",
      ]
    `);
    expect(goldenOf(f.fake("finance.amount"))).toMatchInlineSnapshot(`
      [
        "["863.25","627.55"] 4068d6342bb07175504b5121198cd86d",
        "["984.32","452.97"] e329234a1014d530d893782e71631804",
        "["98.00","557.82"] e0c724d4d05cc6aaae4e9c7b098549b8",
      ]
    `);
    expect(goldenOf(f.fake("date.recent"))).toMatchInlineSnapshot(`
      [
        "["2024-12-31T20:43:03.623Z","2024-12-31T15:03:39.937Z"] 77f70b06f86057ca2ad39c640bfc5296",
        "["2024-12-31T23:37:24.033Z","2024-12-31T10:52:16.327Z"] e4876039dd0cb97acfeaa6ae928628df",
        "["2024-12-31T02:21:07.358Z","2024-12-31T13:23:14.941Z"] d54a7bd48e3806aee6a22b0fcdade02a",
      ]
    `);
  });
});
