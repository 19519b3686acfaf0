import { faker } from "@faker-js/faker";
import { createDataset, defineDataset, type Field, f, table, toValues } from "@seedbed/core";
import { de } from "@seedbed/core/locale/de";
import { en } from "@seedbed/core/locale/en";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Person } from "../../../src/generators/people/person.js";
import { faultsOf, goldenOf, lastValuesOf, valuesOf } from "./locale-laws.js";

const { first_name: firstNames, last_name: lastNames } = faker.definitions.person as {
  first_name: { female: string[]; male: string[] };
  last_name: { generic: string[] };
};

describe("person", () => {
  it("fits together", () => {
    expectTypeOf(f.person()).toEqualTypeOf<Field<Person>>();
    for (const person of valuesOf(f.person(), 2000)) {
      expect(firstNames[person.sex]).toContain(person.firstName);
      expect(lastNames.generic).toContain(person.lastName);
      expect(person.fullName).toBe(`${person.firstName} ${person.lastName}`);
      const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
      expect(letters(person.email)).toContain(letters(person.firstName));
      expect(letters(person.email)).toContain(letters(person.lastName));
      expect(letters(person.username)).toContain(letters(person.firstName + person.lastName));
      expect(person.email).toMatch(/^[a-z]+[._]?[a-z]+\d{0,4}@example\.(com|org|net)$/);
      expect(person.username).toMatch(/^[a-z]+[-._]?[a-z]+\d{0,4}$/);
    }
  });

  it("draws sexes by weight", () => {
    const share = (field: Field<Person>) => valuesOf(field, 4000).filter(({ sex }) => sex === "female").length / 4000;
    expect(share(f.person())).toBeCloseTo(0.5, 1);
    expect(share(f.person({ sex: { female: 9, male: 1 } }))).toBeCloseTo(0.9, 1);
    expect(share(f.person({ sex: "female" }))).toBe(1);
    expect(share(f.person({ sex: { female: 0, male: 2 } }))).toBe(0);
  });

  it("draws every name about as often", () => {
    const counts = new Map<string, number>();
    for (const name of valuesOf(f.lastName(), 50_000)) counts.set(name, (counts.get(name) ?? 0) + 1);
    expect(counts.size).toBe(new Set(lastNames.generic).size);
    expect(Math.max(...counts.values())).toBeLessThan((50_000 / counts.size) * 2.2);
  });

  it("lends its members to other fields", () => {
    const shop = defineDataset({
      users: table(300, {
        person: f.person({ emailDomains: ["shop.example"] }),
        first: f.copy("person.firstName"),
        email: f.email({ from: "person" }).unique(),
        handle: f.username({ from: "person" }),
        pair: f.email({ from: ["first", "person.lastName"] }),
        nobody: f.person().nullable(0.5),
        maybe: f.email({ from: "nobody" }).unique(),
      }),
    });
    const { users } = createDataset(shop, { seed: "demo", plugins: [en] });
    const rows = users.toArray();
    expect(rows.map((_, row) => users.at(row))).toEqual(rows);
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
    for (const { person, first, email, handle, pair, nobody, maybe } of rows) {
      expect(first).toBe(person.firstName);
      expect(person.email).toMatch(/@shop\.example$/);
      for (const text of [email, handle, pair]) expect(letters(text)).toContain(letters(person.firstName + person.lastName));
      expect(maybe).toContain(nobody === null ? "user" : letters(nobody.firstName));
    }
    expect(new Set(rows.map(({ email }) => email)).size).toBe(300);
    expect(new Set(rows.map(({ maybe }) => maybe)).size).toBe(300);
  });

  it("keeps names as dictionaries", () => {
    const { t } = createDataset(defineDataset({ t: table(50, { p: f.person() }) }), { seed: 1, plugins: [en] });
    const column = t.batchAt(0, 50).columns.p!;
    expect(column.layout === "struct" && Object.values(column.children).map(({ layout }) => layout)).toEqual([
      "dictionary",
      "dictionary",
      "dictionary",
      "text",
      "text",
      "text",
    ]);
    expect(toValues(column)).toEqual(t.toArray().map(({ p }) => p));
  });

  it("writes names after the locale", () => {
    const shop = defineDataset({ t: table(50, { a: f.fullName(), b: f.fullName().locale("de"), c: f.person().locale("de") }) });
    const rows = createDataset(shop, { seed: "demo", plugins: [en, de] }).t.toArray();
    expect(rows.every(({ c }) => /^[a-z._]+\d*@/.test(c.email))).toBe(true);
    expect(rows.some(({ a, b }) => a !== b)).toBe(true);
  });

  it("takes distinct names when unique", () => {
    const first = new Set([...firstNames.female, ...firstNames.male]).size;
    expect(new Set(valuesOf(f.firstName().unique(), first)).size).toBe(first);
    expect(new Set(valuesOf(f.fullName().unique(), 3000)).size).toBe(3000);
    expect(valuesOf(f.firstName({ sex: "male" }).unique(), 500).every((name) => firstNames.male.includes(name))).toBe(true);
  });

  it("reaches the last rows", () => {
    expect(new Set(lastValuesOf(f.person()).map(({ fullName }) => fullName)).size).toBeGreaterThan(15);
    expect(new Set(lastValuesOf(f.email().unique())).size).toBe(20);
    for (const email of lastValuesOf(f.email().unique())) expect(email.indexOf("@")).toBeLessThanOrEqual(64);
  });

  it("refuses what it cannot do", () => {
    expect(faultsOf(f.person({ sex: "x" as never }))).toEqual(["OPTION_INVALID v.sex"]);
    expect(faultsOf(f.person({ sex: { female: 0, male: 0 }, emailDomains: ["a b"] }))).toEqual([
      "OPTION_INVALID v.sex",
      "OPTION_INVALID v.emailDomains",
    ]);
    expect(faultsOf(f.email({ domains: [] }))).toEqual(["OPTION_INVALID v.domains"]);
    expect(faultsOf(f.email({ from: "nothing" }))).toEqual([expect.stringContaining("PATH_UNKNOWN")]);
    expect(faultsOf(f.email({ from: 5 as never }))).toEqual([expect.stringContaining("PATH_UNKNOWN")]);
    expect(faultsOf(f.email({ from: [] }))).toEqual(["OPTION_INVALID v.from"]);
    expect(faultsOf(f.person(), [])).toEqual([expect.stringContaining("LOCALE_MISSING")]);
  });

  it("keeps its values", () => {
    expect(goldenOf(f.person())).toMatchInlineSnapshot(`
      [
        "[{"sex":"male","firstName":"Marc","lastName":"Hilll","fullName":"Marc Hilll","email":"marc_hilll2067@example.org","username":"marc_hilll"},{"sex":"male","firstName":"Amos","lastName":"Fisher","fullName":"Amos Fisher","email":"amos.fisher9669@example.com","username":"amos-fisher6723"}] 282e3628d6dae272919b35a11b5dfa2f",
        "[{"sex":"male","firstName":"Lonny","lastName":"Marks","fullName":"Lonny Marks","email":"lonny_marks3825@example.org","username":"lonny-marks"},{"sex":"female","firstName":"Lilla","lastName":"Deckow","fullName":"Lilla Deckow","email":"lilla.deckow5586@example.com","username":"lilla_deckow8818"}] a6f732f8357f0bf35f73787b828b8495",
        "[{"sex":"female","firstName":"Jasmine","lastName":"Nienow","fullName":"Jasmine Nienow","email":"jasmine.nienow2928@example.org","username":"jasmine.nienow"},{"sex":"male","firstName":"Omar","lastName":"Schaden","fullName":"Omar Schaden","email":"omarschaden9414@example.org","username":"omarschaden958"}] e3e9315aeb1d77cb8620246775df057f",
      ]
    `);
    expect(goldenOf(f.firstName())).toMatchInlineSnapshot(`
      [
        "["Marc","Amos"] a877054d383d5d233afb69f49be92b4a",
        "["Lonny","Lilla"] 53b3fc9df8f8aa5a7a1c05728369b856",
        "["Jasmine","Omar"] 1bd4c2bead3af48adeccaae6f56c3f50",
      ]
    `);
    expect(goldenOf(f.lastName())).toMatchInlineSnapshot(`
      [
        "["Hilll","Fisher"] 0978012cb7be98dd54503c4fa8f6279c",
        "["Marks","Deckow"] 89482281eea2df4cf1de45a233d88c48",
        "["Nienow","Schaden"] b25184ef122084dfa813e6a6cd9eeecd",
      ]
    `);
    expect(goldenOf(f.fullName({ sex: "female" }))).toMatchInlineSnapshot(`
      [
        "["Malvina Hilll","Alize Fisher"] 4e6759cfc5f7d7fce6163f342d8c87ee",
        "["Maddison Marks","Lilla Deckow"] c956cea58f474ab77be9ffdca6e4da95",
        "["Jasmine Nienow","Myrtie Schaden"] 9b99db00541ebfd8c38611645d2766da",
      ]
    `);
    expect(goldenOf(f.email())).toMatchInlineSnapshot(`
      [
        "["wilburnhuels8882@example.net","rick_koepp567@example.org"] 75d0a6addabe433d75a54261c55367e2",
        "["arneschmidt8618@example.net","myrtis.lebsack7998@example.org"] 91dd7100d13cafc47334c3ec1f16cac3",
        "["chloe.greenholt5969@example.org","raphaelle_hilll@example.net"] b5788a2dfff85cbd7ecfd47c89b11633",
      ]
    `);
    expect(goldenOf(f.email().unique())).toMatchInlineSnapshot(`
      [
        "["wilburnhuels951@example.net","rick_koepp490@example.org"] 2e55627b6d4b1334b471f278e9f8dfe9",
        "["arneschmidt350@example.net","myrtis.lebsack884@example.org"] 1fbc07b6d4b7bdb07965939537667f01",
        "["chloe.greenholt485@example.org","raphaelle_hilll941@example.net"] d062072a5ed12c64aa1913008ea1e6b3",
      ]
    `);
    expect(goldenOf(f.username())).toMatchInlineSnapshot(`
      [
        "["wilburn-huels8882","rickkoepp567"] 51e7310f1d1d22a44283775c683b27ac",
        "["arne-schmidt8618","myrtis.lebsack7998"] 40928b51a2f0a30b66002e4eb86f0b8d",
        "["chloe_greenholt5969","raphaellehilll"] 115b1852454ac3c3bbd42c2c0299338a",
      ]
    `);
  });
});
