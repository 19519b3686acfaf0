import { faker } from "@faker-js/faker";
import { createDataset, defineDataset, type Field, f, table } from "@seedbed/core";
import { de } from "@seedbed/core/locale/de";
import { de_AT } from "@seedbed/core/locale/de_AT";
import { en } from "@seedbed/core/locale/en";
import { en_US } from "@seedbed/core/locale/en_US";
import { fr } from "@seedbed/core/locale/fr";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Address } from "../../../src/generators/places/address.js";
import { allValuesOf, faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

describe("address", () => {
  it("fits together", () => {
    expectTypeOf(f.address()).toEqualTypeOf<Field<Address>>();
    const { state, state_abbr: codes } = faker.definitions.location;
    for (const address of valuesOf(f.address(), 500)) {
      expect(address.countryCode).toBe("US");
      expect(codes![state!.indexOf(address.state!)]).toBe(address.stateCode);
      expect(address.streetAddress).toBe(`${address.houseNumber} ${address.street}`);
      expect(address.houseNumber).toMatch(/^[1-9]\d{2,4}$/);
      expect(address.postalCode).toMatch(/^\d{5}(-\d{4})?$/);
      expect(address.city.length).toBeGreaterThan(2);
    }
  });

  it("takes postal codes of the state where the locale knows them", () => {
    for (const { stateCode, postalCode } of valuesOf(f.address().locale("en_US"), 1000, [en_US])) {
      if (stateCode === "CA") expect(Number(postalCode)).toBeGreaterThanOrEqual(90001);
      if (stateCode === "NY") expect(postalCode).toMatch(/^0?\d{5}$/);
      if (stateCode === "TX") expect(Number(postalCode)).toBeGreaterThanOrEqual(75503);
    }
  });

  it("is written as in the country", () => {
    for (const address of valuesOf(f.address().locale("de"), 100, [de])) {
      expect(address.streetAddress).toBe(`${address.street} ${address.houseNumber}`);
      expect([address.country, address.countryCode]).toEqual(["Deutschland", "DE"]);
      expect(address.postalCode).toMatch(/^\d{5}$/);
    }
  });

  it("keeps its values", () => {
    expect(goldenOf(f.address())).toMatchInlineSnapshot(`
      [
        "[{"streetAddress":"48930 Sunny Pines","street":"Sunny Pines","houseNumber":"48930","postalCode":"77028","city":"Claudiehaven","state":"Oregon","stateCode":"OR","country":"United States","countryCode":"US"},{"streetAddress":"243 S Main Avenue","street":"S Main Avenue","houseNumber":"243","postalCode":"32019-4065","city":"Gislasonville","state":"Hawaii","stateCode":"HI","country":"United States","countryCode":"US"}] c873f8f074b712536fe21405d13b5257",
        "[{"streetAddress":"819 Dale Street","street":"Dale Street","houseNumber":"819","postalCode":"17429","city":"Jammiestead","state":"Kentucky","stateCode":"KY","country":"United States","countryCode":"US"},{"streetAddress":"34769 The Meadows","street":"The Meadows","houseNumber":"34769","postalCode":"19880","city":"East Irabury","state":"Idaho","stateCode":"ID","country":"United States","countryCode":"US"}] 3ca876582afeb057013943ec8c5829e0",
        "[{"streetAddress":"60950 Main Street N","street":"Main Street N","houseNumber":"60950","postalCode":"24930-0215","city":"Plymouth","state":"Utah","stateCode":"UT","country":"United States","countryCode":"US"},{"streetAddress":"810 Johnnie Way","street":"Johnnie Way","houseNumber":"810","postalCode":"89061","city":"North Unique","state":"Connecticut","stateCode":"CT","country":"United States","countryCode":"US"}] fa0dccf85696bd21525df4256185ef8b",
      ]
    `);
  });
});

describe("phone", () => {
  it("follows the formats", () => {
    for (const value of valuesOf(f.phone({ form: "international" }), 300)) expect(value).toMatch(/^\+1[2-9]\d{2}[2-9]\d{6}$/);
    for (const value of valuesOf(f.phone(), 300)) expect(value).toMatch(/^\([2-9]\d\d\) [2-9]\d\d-\d{4}$/);
    for (const value of valuesOf(f.phone({ form: "human" }), 300))
      expect(value.replace(/\D/g, "").length).toBeGreaterThanOrEqual(10);
    for (const value of valuesOf(f.phone({ form: "mobile" }).locale("de"), 100, [de])) expect(value).toMatch(/^01\d{9,10}$/);
  });

  it("differs when unique, over formats that could coincide", () => {
    expect(new Set(valuesOf(f.phone({ form: "human" }).unique(), 3000)).size).toBe(3000);
    expect(new Set(valuesOf(f.phone({ form: "international" }).locale("fr").unique(), 3000, [fr])).size).toBe(3000);
    expect(new Set(lastValuesOf(f.phone())).size).toBe(20);
    expect(faultsOf(f.phone({ form: "fax" as never }))).toEqual(["OPTION_INVALID v.form"]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.phone())).toMatchInlineSnapshot(`
      [
        "["(863) 473-4127","(702) 577-7779"] 941cf8ba0499977ec675e4f377db9129",
        "["(965) 467-6185","(551) 495-1109"] ded4fb8c763c36ef8051a8d9ac12db49",
        "["(246) 334-9472","(677) 228-9836"] b93664d2051028cc9b24db38839eb1fc",
      ]
    `);
    expect(goldenOf(f.phone({ form: "human" }).unique())).toMatchInlineSnapshot(`
      [
        "["394.428.3706 x31846","1-963-563-6213 x51725"] 8e60c2789ae96f07a645620383c37558",
        "["370-486-7470 x18600","1-595-550-3191 x90865"] 5d5dd8477cce725d18bb065697823c8b",
        "["220-222-7869 x95419","676.804.1127 x01071"] 39cc633059bfb0ae9b55be36918a68ae",
      ]
    `);
  });
});

describe("texts of a locale", () => {
  it("come from its lists and patterns", () => {
    const { definitions } = faker;
    for (const name of valuesOf(f.productName(), 200))
      expect(definitions.commerce.product_name.product).toContain(name.split(" ").at(-1));
    expect(valuesOf(f.country().locale("fr"), 500, [fr])).toContain("Allemagne");
    for (const title of valuesOf(f.jobTitle(), 100)) expect(title.split(" ").length).toBeGreaterThanOrEqual(3);
    for (const name of valuesOf(f.company(), 500)) expect(name).toMatch(/^[\p{L}' ]+( (Inc|LLC|and Sons|Group)| - |, )/u);
    for (const name of valuesOf(f.city(), 200)) expect(name).toMatch(/^[\p{L}' .-]+$/u);
    for (const value of valuesOf(f.color({ form: "name" }), 50)) expect(definitions.color.human).toContain(value);
  });

  it("differ when unique", () => {
    allValuesOf(f.country(), 249);
    allValuesOf(f.color({ form: "name" }), 31);
    for (const field of [
      f.company(),
      f.productName(),
      f.jobTitle(),
      f.color(),
      f.color({ form: "rgb" }),
      f.color({ form: "hsl" }),
    ]) {
      expect(new Set(valuesOf(field.unique(), 2000)).size).toBe(2000);
    }
  });

  it("write colours as CSS has them", () => {
    for (const value of valuesOf(f.color(), 100)) expect(value).toMatch(/^#[\da-f]{6}$/);
    for (const value of valuesOf(f.color({ form: "rgb" }), 300)) {
      expect(value).toMatch(/^rgb\(\d+, \d+, \d+\)$/);
      for (const part of value.match(/\d+/g)!) expect(Number(part)).toBeLessThanOrEqual(255);
    }
    for (const value of valuesOf(f.color({ form: "hsl" }), 100)) expect(value).toMatch(/^hsl\(\d+, \d+%, \d+%\)$/);
    expect(faultsOf(f.color({ form: "cmyk" as never }))).toEqual(["OPTION_INVALID v.form"]);
  });

  it("say where they come from when the locale has none", () => {
    const shop = defineDataset(
      { t: table(3, { job: f.jobTitle(), name: f.firstName(), product: f.productName() }) },
      { locale: "de_AT" },
    );
    const notes = createDataset(shop, { seed: 1, plugins: [de_AT, en] })
      .explain()
      .tables[0]!.fields.map(({ notes }) => notes);
    expect(notes).toEqual([
      expect.arrayContaining(["person.job_area comes from en, de_AT has none"]),
      [],
      ["commerce.product_name comes from en, de_AT has none"],
    ]);
  });

  it("keep their values", () => {
    expect(goldenOf(f.company())).toMatchInlineSnapshot(`
      [
        "["Orn, Hilll and Hammes","Baumbach Group"] 438c1b5cfd26a08bf4627c5906e9e810",
        "["O'Connell, Marks and Hilpert","Miller Group"] 2262eaf51b49b721251fa079309a650f",
        "["King - Nienow","Romaguera and Sons"] 34275fb7fad4133f28d4c1e6ba1233c6",
      ]
    `);
    expect(goldenOf(f.city())).toMatchInlineSnapshot(`
      [
        "["Parker","Baumbachburgh"] 9f95538553b4c0a8a975a4f541889b4c",
        "["Orland Park","Louberg"] d1891e139457ce691b6cffcebe194974",
        "["South Maxieville","Olliefield"] 57c85b93bc14a0d177d0753d187581f1",
      ]
    `);
    expect(goldenOf(f.country())).toMatchInlineSnapshot(`
      [
        "["Sweden","Netherlands"] 3acee520cc7cb370750da84a9f7ae46c",
        "["Western Sahara","Japan"] 4965d9dccc3f044d83a269d3403d75a3",
        "["Bermuda","Marshall Islands"] bb2efca4b37cab0f178f8b2da1ce0fb6",
      ]
    `);
    expect(goldenOf(f.jobTitle())).toMatchInlineSnapshot(`
      [
        "["Human Branding Coordinator","Investor Program Engineer"] 97df30eb1ed647841e00c3dbd5c129ee",
        "["Principal Web Planner","District Communications Officer"] 05a761847af3d26274655a8fc88be7f4",
        "["Direct Division Orchestrator","Global Mobility Consultant"] 2321172a4820da87317888b8e1295f37",
      ]
    `);
    expect(goldenOf(f.productName())).toMatchInlineSnapshot(`
      [
        "["Small Metal Computer","Modern Aluminum Cheese"] 58d136e5749cf1b09e880c4a7e3b2ac4",
        "["Unbranded Metal Mouse","Incredible Marble Chair"] df4b314a22cae884a80a3ed46c74ca62",
        "["Electronic Gold Pizza","Luxurious Rubber Shirt"] 95d8af6bf89f2a9827310ef25bb3ad63",
      ]
    `);
    expect(goldenOf(f.color())).toMatchInlineSnapshot(`
      [
        "["#da55b6","#a037cb"] 05d62cf6b121e279ad436445c8318d71",
        "["#fa95ab","#7925e8"] 7113cc8ffefdd988f06cf08e0b054263",
        "["#17a246","#8cc14d"] 4eeebfe52b7da598e90301151b9a5071",
      ]
    `);
  });
});
