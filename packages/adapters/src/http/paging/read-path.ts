/**
 * A part of a JSON value.
 *
 * @param value - Any JSON value.
 * @param path - Names and positions joined by dots, `data.items`; the value itself when empty.
 * @returns Undefined where there is none.
 */
export function readPath(value: unknown, path: string): unknown {
  let at = value;
  for (const step of path === "" ? [] : path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return at;
}
