import { own } from "./plain-object.js";

/**
 * Appends a step to a JSON pointer.
 *
 * @param pointer - Such as `#/paths`.
 * @param key - A name or a position.
 * @source RFC 6901, section 3.
 */
export function stepPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * The names on a JSON pointer.
 *
 * @param fragment - Such as `/paths/~1users`, without `#`; percent-encoding is taken off.
 * @returns Undefined when it is no pointer.
 */
export function splitPointer(fragment: string): readonly string[] | undefined {
  if (fragment === "") return [];
  if (!fragment.startsWith("/")) return undefined;
  let text = fragment;
  try {
    text = decodeURIComponent(fragment);
  } catch {
    // A stray percent sign stands for itself.
  }
  return text
    .slice(1)
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * Reads what a pointer points to.
 *
 * @param root - The document.
 * @param steps - Names from {@link splitPointer}.
 * @returns Undefined when there is nothing.
 */
export function readPointer(root: unknown, steps: readonly string[]): unknown {
  let value = root;
  for (const step of steps) value = own(value, step);
  return value;
}
