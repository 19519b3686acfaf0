import { splitName, toSingular } from "../../realism/split-name.js";

/** Words that a schema's name has besides that of its thing. */
const ROLES: ReadonlySet<string> = new Set(
  "base body data detail details dto entity full info item model object output payload public read record representation resource response result schema summary view".split(
    " ",
  ),
);

/**
 * What a schema's name means, in one form: `UserResponse`, `users` and `user_dto` are `user`.
 *
 * @param name - Of a component or a segment of a path.
 */
export function toEntityName(name: string): string {
  const words = splitName(name);
  while (words.length > 1 && ROLES.has(words[words.length - 1]!)) words.pop();
  return singular(words).join(" ");
}

/**
 * Names in one form, whatever their case: `user_id` and `userId` are `user id`.
 *
 * @param name - Any name.
 */
export function toPlainName(name: string): string {
  return splitName(name).join(" ");
}

/**
 * The entity that some words name: all of them, or the last ones, as in `created by user`.
 *
 * @param words - In lower case.
 * @param names - Names of entities.
 */
export function findEntityName(words: readonly string[], names: { has(name: string): boolean }): string | undefined {
  const last = singular(words);
  for (let from = 0; from < last.length; from++) {
    const candidate = last.slice(from).join(" ");
    if (names.has(candidate)) return candidate;
  }
  return undefined;
}

function singular(words: readonly string[]): readonly string[] {
  return words.length === 0 ? words : [...words.slice(0, -1), toSingular(words[words.length - 1]!)];
}
