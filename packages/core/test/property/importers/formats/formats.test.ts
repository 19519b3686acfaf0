import { domainToASCII } from "node:url";
import { FieldRandom } from "@seedbed/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Draws } from "../../../../src/importers/contract/draws.js";
import { findFormat, listFormats } from "../../../../src/importers/formats/formats.js";
import { ajvJudge, type Judge, zodJudge } from "./judges.js";

const KEY = [0x5eed, 0xbed, 7, 11] as const;
const draws = (row: number): Draws => new Draws(new FieldRandom(KEY)).seek(row);
const points = (text: string): number => [...text].length;

/** Formats of few texts of natural length; all others are open. */
const CLOSED = new Set(["emoji"]);
/** Where zod takes texts of one length only, or another form than the RFC's longest ones. */
const ZOD_LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  nanoid: [21, 21],
  email: [6, 254],
  ipv6: [2, 39],
  "idn-email": [5, 254],
};
/** What a judge takes although the standard does not, by format. */
const LAX: Readonly<Record<string, readonly string[]>> = {
  // The grammar lets units follow each other without gaps; the pattern does not mind gaps.
  duration: ["P1Y2D", "PT1H5S"],
  // The pattern reads two slashes and a bad host as a path, which the grammar says must not start so.
  uri: ["http://example.com:8a/"],
  // The pattern for letters beyond ASCII looks for one at sign and lengths alone.
  "idn-email": ["jürgen..b@example.com"],
};

describe.each(listFormats().map((format) => [format.names[0]!, format] as const))("%s", (_, format) => {
  const judges = format.names.flatMap((name) =>
    [ajvJudge(name), zodJudge(name)].filter((judge): judge is Judge => judge !== undefined),
  );
  const top = { min: 0, max: Math.max(0, Math.min(format.maxLength, 100_000)) };

  it("makes texts that its judges take, different ones at different rows, the same at the same", () => {
    const texts = Array.from({ length: 500 }, (_, row) => format.make(draws(row), top)!);
    for (const text of texts) {
      expect(typeof text).toBe("string");
      expect(points(text)).toBeGreaterThanOrEqual(format.minLength);
      expect(points(text)).toBeLessThanOrEqual(format.maxLength);
      for (const judge of judges) expect(judge(text), text).toBe(true);
    }
    expect(Array.from({ length: 500 }, (_, row) => format.make(draws(row), top))).toEqual(texts);
    if (!CLOSED.has(format.names[0]!)) expect(new Set(texts.slice(0, 200)).size).toBeGreaterThanOrEqual(180);
  });

  it("makes texts of every length asked for, or none", () => {
    const lengths = [
      ...Array.from({ length: 80 }, (_, i) => format.minLength + i),
      120,
      200,
      250,
      253,
      254,
      1000,
      format.maxLength - 1,
    ].filter((length) => length >= format.minLength && length <= format.maxLength && length <= 20_000);
    let made = 0;
    for (const length of lengths) {
      for (let row = 0; row < 6; row++) {
        const text = format.make(draws(row), { min: length, max: length });
        if (text === undefined) continue;
        made++;
        expect(points(text), text).toBe(length);
        for (const name of format.names) {
          expect(ajvJudge(name)?.(text) ?? true, text).toBe(true);
          const [least, most] = ZOD_LENGTHS[name] ?? [0, Infinity];
          if (length >= least && length <= most) expect(zodJudge(name)?.(text) ?? true, text).toBe(true);
        }
      }
    }
    expect(made).toBeGreaterThan(0);
  });

  it("keeps to any bounds", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(60), fc.nat(1e6), (min, spread, row) => {
        const text = format.make(draws(row), { min, max: min + spread });
        if (text === undefined) return true;
        return points(text) >= min && points(text) <= min + spread;
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("has examples that are taken and counterexamples that are not", () => {
    const judge =
      format.names.map(ajvJudge).find((known) => known !== undefined) ??
      format.names.map(zodJudge).find((known) => known !== undefined);
    for (const { because } of format.counterexamples) expect(because).toMatch(/^\S.*\S$/);
    if (judge === undefined) return;
    for (const text of format.examples) expect(judge(text), text).toBe(true);
    for (const { text } of format.counterexamples) {
      expect(judge(text), text).toBe(LAX[format.names[0]!]?.includes(text) ?? false);
    }
  });
});

it("makes a text at each end of the lengths of every format", () => {
  for (const format of listFormats()) {
    const shortest = format.make(draws(1), { min: format.minLength, max: format.minLength });
    expect([...shortest!].length, format.names[0]).toBe(format.minLength);
    const longest = format.make(draws(1), { min: format.maxLength - 8, max: format.maxLength });
    if (format.maxLength > format.minLength) expect(longest, format.names[0]).toBeDefined();
    expect(format.make(draws(1), { min: format.maxLength + 1, max: format.maxLength + 9 })).toBeUndefined();
  }
});

it("finds formats by any of their names, and none for numbers", () => {
  for (const format of listFormats()) for (const name of format.names) expect(findFormat(name)).toBe(format);
  const names = listFormats().flatMap((format) => format.names);
  expect(new Set(names).size).toBe(names.length);
  for (const name of ["int32", "int64", "float", "double", "", "__proto__", "constructor"]) {
    expect(findFormat(name)).toBeUndefined();
  }
});

it("makes host names beyond ASCII that can be encoded, within the limits of encoded ones", () => {
  const idn = findFormat("idn-hostname")!;
  for (let row = 0; row < 500; row++) {
    const text = idn.make(draws(row), row % 2 === 0 ? { min: 1, max: 253 } : { min: 100 + (row % 153), max: 253 })!;
    const ascii = domainToASCII(text);
    expect(ascii, text).not.toBe("");
    expect(ascii.length).toBeLessThanOrEqual(253);
    expect(ascii.split(".").every((label) => label.length >= 1 && label.length <= 63)).toBe(true);
    expect(text.normalize("NFC")).toBe(text);
  }
});

it("keeps mail addresses within the lengths of local part and domain", () => {
  for (const name of ["email", "idn-email"]) {
    for (let length = 5; length <= 254; length++) {
      const text = findFormat(name)!.make(draws(length), { min: length, max: length })!;
      const [local = "", domain = ""] = text.split("@");
      expect(new TextEncoder().encode(local).length).toBeLessThanOrEqual(64);
      expect(domain.length).toBeLessThanOrEqual(253);
    }
  }
});
