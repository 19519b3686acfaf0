/** Names longer than this are no names; they are not read. */
const MAX_NAME = 200;

/**
 * The words of a name, in lower case: `firstName`, `FIRST_NAME` and `first-name` are `["first", "name"]`, `ipv4` is `["ipv", "4"]`.
 *
 * @param name - A name in any case style, or a short text.
 * @returns No words for names that are too long.
 */
export function splitName(name: string): string[] {
  if (name.length > MAX_NAME) return [];
  return name
    .replace(/([a-z])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3 $2")
    .replace(/([A-Za-z])(?=\d)|(\d)(?=[A-Za-z])/g, "$1$2 ")
    .toLowerCase()
    .replace(/['’]s?\b/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const SINGULARS: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["media", "media"],
  ["data", "data"],
  ["series", "series"],
  ["movies", "movie"],
  ["cookies", "cookie"],
  ["addresses", "address"],
  ["statuses", "status"],
  ["aliases", "alias"],
  ["news", "news"],
]);

/**
 * The singular of an English word, good enough to find it in a list.
 *
 * @param word - In lower case.
 */
export function toSingular(word: string): string {
  const irregular = SINGULARS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ss|sh|ch|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
