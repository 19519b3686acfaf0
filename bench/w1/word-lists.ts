import { en } from "@faker-js/faker";

type Names = Record<"female" | "generic" | "male", readonly string[]>;

const firstNames = en.person!.first_name as unknown as Names;
const lastNames = en.person!.last_name as unknown as Names;

/** Faker's English first names. */
export const FIRST_NAMES: readonly string[] = [...new Set([...firstNames.female, ...firstNames.generic, ...firstNames.male])];
/** Faker's English last names. */
export const LAST_NAMES: readonly string[] = lastNames.generic;
/** Faker's filler words. */
export const WORDS: readonly string[] = (en.lorem as unknown as { word: readonly string[] }).word;
/** Providers of free mail. */
export const PROVIDERS: readonly string[] = (en.internet as unknown as { free_email: readonly string[] }).free_email;
/** Countries laid out by weight, a hundred entries: a look-up draws one. */
export const COUNTRY_TABLE: readonly string[] = ["US", "US", "DE", "FR", "JP"].flatMap((code) =>
  new Array<string>(20).fill(code),
);
