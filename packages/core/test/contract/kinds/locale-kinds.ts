import { f } from "../../../src/index.js";
import { de } from "../../../src/locale/de.js";
import { en } from "../../../src/locale/en.js";
import { ja } from "../../../src/locale/ja.js";
import type { GeneratorLawOptions } from "../../../src/testing/index.js";
import type { KindCases } from "../kind-cases.js";

const inEnglish = (options: GeneratorLawOptions): GeneratorLawOptions => ({ plugins: [en], ...options });
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]+$/;

/** One field in a western and in a Japanese locale. */
function everywhere(field: GeneratorLawOptions["field"]): KindCases {
  return {
    en: { field, plugins: [en] },
    de: { field: field.locale("de"), plugins: [en, de] },
    ja: { field: field.locale("ja"), plugins: [ja] },
  };
}

export const localeKinds: Readonly<Record<string, KindCases>> = {
  person: {
    ...everywhere(f.person()),
    women: inEnglish({
      field: f.person({ sex: "female", emailDomains: ["shop.example"] }),
      valid: (value) =>
        (value as { sex: string }).sex === "female" && (value as { email: string }).email.endsWith("@shop.example"),
    }),
  },
  firstName: everywhere(f.firstName()),
  lastName: everywhere(f.lastName()),
  fullName: everywhere(f.fullName()),
  email: {
    bare: inEnglish({ field: f.email(), valid: (value) => EMAIL.test(String(value)), unique: true }),
    person: inEnglish({
      field: f.email({ from: "person" }),
      beside: { person: f.person() },
      valid: (value) => EMAIL.test(String(value)),
      unique: true,
    }),
    names: inEnglish({
      field: f.email({ from: ["first", "last"], domains: ["a.example"] }),
      beside: { first: f.firstName(), last: f.lastName() },
    }),
  },
  username: {
    bare: inEnglish({ field: f.username(), unique: true }),
    person: inEnglish({ field: f.username({ from: "person" }), beside: { person: f.person() }, unique: true }),
  },
  lorem: {
    ...everywhere(f.lorem()),
    words: inEnglish({
      field: f.lorem({ unit: "word", min: 2, max: 4 }),
      valid: (value) => /^\S+( \S+){1,3}$/.test(String(value)),
    }),
    text: inEnglish({ field: f.lorem({ unit: "text" }) }),
  },
  address: everywhere(f.address()),
  city: everywhere(f.city()),
  company: everywhere(f.company()),
  country: everywhere(f.country()),
  jobTitle: everywhere(f.jobTitle()),
  phone: {
    ...everywhere(f.phone()),
    international: inEnglish({ field: f.phone({ form: "international" }), valid: (value) => /^\+\d+$/.test(String(value)) }),
  },
  productName: everywhere(f.productName()),
  url: {
    ...everywhere(f.url()),
    http: inEnglish({
      field: f.url({ protocol: "http", domains: ["a.example"] }),
      valid: (value) => /^http:\/\/(www\.)?a\.example\//.test(String(value)),
    }),
  },
  fake: {
    ...everywhere(f.fake("commerce.productName")),
    number: inEnglish({
      field: f.fake("number.int", { min: 1, max: 9 }),
      valid: (value) => Number(value) >= 1 && Number(value) <= 9,
    }),
    date: inEnglish({ field: f.fake("date.past") }),
    uuid: inEnglish({ field: f.fake("string.uuid") }),
  },
};
