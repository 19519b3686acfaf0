import type { NameRule } from "../contract/name-rule.js";
import { COUNTRY_CODES, LANGUAGES, LOCALES, TIME_ZONES } from "../data/places.js";
import { choice } from "./nodes.js";

/** Countries, languages, time zones. */
export const regionRules: readonly NameRule[] = [
  {
    subject: "a code of a country",
    names: ["country", "nation", "nationality"],
    score: 0.91,
    // Texts of two or three characters are codes, whatever they are called.
    node: ({ maxLength }) =>
      maxLength === 2 || maxLength === 3 ? choice(COUNTRY_CODES.map((codes) => codes[maxLength - 2]!)) : undefined,
  },
  {
    subject: "a country",
    names: ["country", "country name", "nation"],
    score: 0.9,
    needsLocale: true,
    node: { kind: "country" },
  },
  {
    subject: "a country",
    names: ["name"],
    context: ["country", "nation"],
    score: 0.85,
    needsLocale: true,
    node: { kind: "country" },
  },
  {
    subject: "a code of a country",
    names: ["country code", "country iso", "iso country", "country iso 2", "country alpha 2"],
    score: 0.95,
    not: ["phone", "dial", "calling"],
    node: choice(COUNTRY_CODES.map(([alpha2]) => alpha2)),
  },
  {
    subject: "a code of a country",
    names: ["code", "alpha 2", "iso 2"],
    context: ["country", "nation"],
    score: 0.85,
    node: choice(COUNTRY_CODES.map(([alpha2]) => alpha2)),
  },
  {
    subject: "a code of a country with three letters",
    names: ["country code 3", "country iso 3", "alpha 3", "country alpha 3", "iso 3"],
    score: 0.85,
    node: choice(COUNTRY_CODES.map(([, alpha3]) => alpha3)),
  },
  {
    subject: "a continent",
    names: ["continent"],
    score: 0.95,
    node: choice(["Africa", "Antarctica", "Asia", "Europe", "North America", "Oceania", "South America"]),
  },
  { subject: "a time zone", names: ["timezone", "time zone", "tz", "tz name", "zone id"], score: 0.95, node: choice(TIME_ZONES) },
  { subject: "a locale", names: ["locale", "language tag", "lang tag", "culture"], score: 0.9, node: choice(LOCALES) },
  {
    subject: "the code of a language",
    names: ["language code", "lang", "lang code", "iso language"],
    score: 0.9,
    node: choice(LANGUAGES.map(([code]) => code)),
  },
  {
    subject: "the code of a language",
    names: ["code"],
    context: ["language", "lang"],
    score: 0.85,
    node: choice(LANGUAGES.map(([code]) => code)),
  },
  {
    subject: "a language",
    names: ["language", "language name", "mother tongue"],
    score: 0.85,
    not: ["programming", "query", "markup", "code", "script"],
    node: choice(LANGUAGES.map(([, name]) => name)),
  },
];
