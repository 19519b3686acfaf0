/** A media type or range, cut into its parts. */
export interface ParsedMediaType {
  /** Lower case, `*` for any. */
  readonly type: string;
  readonly subtype: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const MAX_LENGTH = 2000;

/**
 * Reads a media type.
 *
 * @param text - Such as `application/json; charset=utf-8`.
 * @returns Undefined when it is none.
 * @source RFC 9110, section 8.3.1.
 */
export function parseMediaType(text: string): ParsedMediaType | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const [essence = "", ...rest] = text.split(";");
  const [type = "", subtype = "", extra] = essence.trim().toLowerCase().split("/");
  if (type === "" || subtype === "" || extra !== undefined) return undefined;
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const at = part.indexOf("=");
    if (at > 0)
      parameters.set(
        part.slice(0, at).trim().toLowerCase(),
        part
          .slice(at + 1)
          .trim()
          .replace(/^"(.*)"$/, "$1"),
      );
  }
  return { type, subtype, parameters };
}

/**
 * Tells whether a media type lies in a range.
 *
 * @param range - Such as `image/*`.
 * @param type - Such as `image/png`.
 */
export function matchesMediaType(range: ParsedMediaType, type: ParsedMediaType): boolean {
  if (range.type !== "*" && type.type !== "*" && range.type !== type.type) return false;
  return range.subtype === "*" || type.subtype === "*" || range.subtype === type.subtype;
}

/**
 * Tells whether a media type holds JSON.
 *
 * @param text - Such as `application/problem+json`.
 */
export function isJsonType(text: string): boolean {
  const { subtype = "" } = parseMediaType(text) ?? {};
  return subtype === "json" || subtype.endsWith("+json") || text.trim() === "*/*" || subtype === "*";
}

/**
 * Tells whether a media type holds text.
 *
 * @param text - Such as `text/csv`.
 */
export function isTextType(text: string): boolean {
  const { type, subtype = "" } = parseMediaType(text) ?? {};
  return (
    type === "text" || subtype === "xml" || subtype.endsWith("+xml") || subtype === "x-www-form-urlencoded" || isJsonType(text)
  );
}

/**
 * A media type that may be sent for one of the document, which may be a range.
 *
 * @param text - Such as `*\/*`.
 */
export function concreteType(text: string): string {
  const { type = "*", subtype = "*" } = parseMediaType(text) ?? {};
  if (type === "*") return "application/json";
  if (subtype !== "*") return text;
  return type === "text"
    ? "text/plain"
    : type === "image"
      ? "image/png"
      : type === "application"
        ? "application/json"
        : `${type}/octet-stream`;
}
