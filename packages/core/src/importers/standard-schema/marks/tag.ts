/**
 * What the names of marks start with. A mark is an object of one member, so that a made value says by itself what it stands for,
 * whichever branch of a choice it came from.
 */
const PREFIX = "\u0000";

/** What JSON cannot hold, by the letter of its mark. Letters, because names with a meaning would draw guesses. */
export type Tag = "D" | "B" | "W" | "M" | "S" | "U" | "N" | "F" | "V" | "C" | "K";

/** The member name of a mark. */
export const tagName = (tag: Tag): string => `${PREFIX}${tag}`;

/**
 * The mark of a made value.
 *
 * @param value - A JSON-like object.
 * @returns Its letter, or undefined for plain objects.
 */
export function findTag(value: object): Tag | undefined {
  let found: Tag | undefined;
  for (const name in value) {
    if (found !== undefined || name.length !== 2 || name[0] !== PREFIX) return undefined;
    found = name[1] as Tag;
  }
  return found;
}

/** The content of a marked value. */
export const contentOf = (value: object, tag: Tag): unknown => (value as Record<string, unknown>)[tagName(tag)];

/**
 * Tells whether a member's name is that of a mark.
 *
 * @param name - The name.
 */
export const isMarkName = (name: string): boolean => name.length === 2 && name[0] === PREFIX;
