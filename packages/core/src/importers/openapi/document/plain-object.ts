/** An object of a JSON document. Its keys come from outside: read them with {@link own}. */
export type PlainObject = Readonly<Record<string, unknown>>;

/**
 * Tells whether a value is an object, and no list.
 *
 * @param value - Any JSON value.
 */
export function isObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A member of an object's or a list's own.
 *
 * @param value - Any JSON value.
 * @param key - Its name, or its position.
 * @returns Undefined where there is none.
 */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as PlainObject)[key];
}

/**
 * Sets a member, whatever its name: an assignment to `__proto__` would do something else.
 *
 * @param object - An object under construction.
 * @param key - The member's name.
 * @param value - Its value.
 */
export function put(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
}

/**
 * The text at a key.
 *
 * @param value - Any JSON value.
 * @param key - The member's name.
 * @returns Undefined where there is none, or where it is no text.
 */
export function ownText(value: unknown, key: string): string | undefined {
  const found = own(value, key);
  return typeof found === "string" ? found : undefined;
}
