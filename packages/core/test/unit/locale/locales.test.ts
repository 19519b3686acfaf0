import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { allFakers } from "@faker-js/faker";
import { createDataset, defineDataset, f, isSeedbedError, type Locale, type Plugin, type PluginHost, table } from "@seedbed/core";
import { de } from "@seedbed/core/locale/de";
import { de_AT } from "@seedbed/core/locale/de_AT";
import { en } from "@seedbed/core/locale/en";
import { describe, expect, expectTypeOf, it } from "vitest";
import { COUNTRIES } from "../../../../../scripts/locales/countries.js";
import { findLocaleChains } from "../../../../../scripts/locales/locale-chains.js";
import { renderLocale } from "../../../../../scripts/locales/render-locale.js";

const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("@faker-js/faker/package.json"), "utf8")) as {
  version: string;
};
const FOLDER = join(import.meta.dirname, "../../../src/locale");
const codes = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name.replace(/\.ts$/, ""))
  .sort();

const localeOf = (plugin: Plugin): Locale => {
  let found: Locale | undefined;
  plugin.setup!({ addLocale: (locale: Locale) => (found = locale) } as unknown as PluginHost);
  return found!;
};
const load = async (code: string): Promise<Plugin> =>
  ((await import(`../../../src/locale/${code}.ts`)) as Record<string, Plugin>)[code]!;

describe("locales", () => {
  it("are faker's, one file each, as the script writes them", () => {
    expect(codes).toEqual(Object.keys(allFakers).sort());
    for (const chain of findLocaleChains())
      expect(readFileSync(join(FOLDER, `${chain.code}.ts`), "utf8")).toBe(renderLocale(chain));
    expect(Object.keys(COUNTRIES).sort()).toEqual(codes.filter((code) => code !== "base" && code !== "eo"));
  });

  it("are plugins named after their code", async () => {
    expectTypeOf(en.id).toEqualTypeOf<"locale.en">();
    for (const code of codes) {
      const plugin = await load(code);
      const locale = localeOf(plugin);
      expect([plugin.id, plugin.version]).toEqual([`locale.${code}`, version]);
      expect(locale.code).toBe(code);
      expect(locale.chain[0]).toBe(code);
      expect(locale.chain.at(-1)).toBe("base");
      if (locale.country !== undefined) expect(locale.country.code).toMatch(/^[A-Z]{2}$/);
    }
  });

  it("tell where data comes from", () => {
    const { find } = localeOf(de_AT);
    expect(
      ["person.first_name", "location.city_name", "person.job_area", "location.country_code"].map((path) => find(path)?.from),
    ).toEqual(["de_AT", "de_AT", "en", "base"]);
    expect(["nothing", "person.nothing", "__proto__.toString", "person.constructor", ""].map(find)).toEqual(
      new Array(5).fill(undefined),
    );
    // Data of a fallback is the very object of that locale.
    expect(find("person.job_area")?.data).toBe(localeOf(en).find("person.job_area")?.data);
  });

  it("make faker instances with a randomizer and a present of their own", () => {
    const make = (value: number) =>
      localeOf(de).createFaker({ next: () => value, seed: () => {} }, Date.UTC(2020, 0, 1)) as unknown as typeof allFakers.de;
    expect(make(0.5).person.firstName()).toBe(make(0.5).person.firstName());
    expect(make(0.1).person.firstName()).not.toBe(make(0.9).person.firstName());
    expect(make(0.5).date.past().getUTCFullYear()).toBe(2019);
  });

  it("can be given together and chosen by field", () => {
    const shop = defineDataset({ t: table(20, { a: f.country(), b: f.country().locale("de") }) }, { locale: "en" });
    const rows = createDataset(shop, { seed: "demo", plugins: [de, en, de_AT] }).t.toArray();
    expect(rows.some(({ a, b }) => a !== b)).toBe(true);
    const codeOf = (plugins: Plugin[], field = f.country()) => {
      try {
        createDataset(defineDataset({ t: table(1, { a: field }) }), { seed: 1, plugins });
        return "";
      } catch (error) {
        return isSeedbedError(error) ? `${error.code} ${error.issues[0]?.hint ?? error.hint}` : "";
      }
    };
    expect(codeOf([de])).toMatch(/^LOCALE_MISSING .*locale\/en/);
    expect(codeOf([en, en])).toMatch(/^PLUGIN_CLASH/);
    expect(codeOf([en], f.country().locale("fr"))).toMatch(/^LOCALE_MISSING .*locale\/fr/);
  });
});

describe.each(codes.filter((code) => code !== "base"))("locale %s", (code) => {
  it("has persons, addresses, phones, companies and text", async () => {
    const fields = {
      person: f.person(),
      email: f.email({ from: "person" }).unique(),
      address: f.address(),
      phone: f.phone(),
      e164: f.phone({ form: "international" }),
      mobile: f.phone({ form: "mobile" }),
      human: f.phone({ form: "human" }),
      company: f.company(),
      job: f.jobTitle(),
      product: f.productName(),
      color: f.color({ form: "name" }),
      country: f.country(),
      sentence: f.lorem(),
      url: f.url(),
    };
    const { t } = createDataset(defineDataset({ t: table(60, fields) }, { locale: code }), {
      seed: code,
      plugins: [await load(code)],
    });
    const rows = t.toArray();
    expect(rows.map((_, row) => t.at(row))).toEqual(rows);
    for (const row of rows) {
      expect(row.email).toMatch(/^[a-z]+[._]?[a-z]+\d+@example\.(com|org|net)$/);
      expect(row.person.username).toMatch(/^[a-z]+[-._]?[a-z]+\d*$/);
      expect(row.e164).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(row.url).toMatch(/^https:\/\/(www\.)?example\.(com|org|net)\/[a-z]+[-/][a-z]+\d*$/);
      const { postalCode, houseNumber, state, stateCode, ...address } = row.address;
      const texts = [
        ...Object.values(row.person),
        ...Object.values(address),
        row.phone,
        row.mobile,
        row.human,
        row.company,
        row.job,
        row.product,
        row.color,
        row.country,
        row.sentence,
      ];
      for (const text of [...texts, ...[postalCode, houseNumber, state, stateCode].filter((part) => part !== null)]) {
        expect(text).toMatch(/\S/);
        expect(text).not.toMatch(/\{\{|\}\}|\bundefined\b|\bnull\b|\bNaN\b/);
      }
      for (const text of [row.phone, row.mobile, row.human]) expect(text).toMatch(/^[\d+()\-./ x]+(, poste \d+)?$/);
    }
    expect(new Set(rows.map(({ person }) => person.fullName)).size).toBeGreaterThan(40);
  });
});

describe("locale base", () => {
  it("has no names, and says so", async () => {
    try {
      createDataset(defineDataset({ t: table(1, { p: f.person(), a: f.address() }) }, { locale: "base" }), {
        seed: 1,
        plugins: [await load("base")],
      });
      expect.unreachable();
    } catch (error) {
      expect(isSeedbedError(error) && error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
        "LOCALE_DATA_MISSING tables.t.fields.p",
        "LOCALE_DATA_MISSING tables.t.fields.a",
      ]);
    }
  });
});
