import { isObject } from "../document/plain-object.js";

const NAME = /^[A-Za-z_][\w.-]*$/;

/**
 * Writes a value as plain XML: members are elements of their name, items of lists are repeated elements. Names and attributes that
 * a schema's `xml` gives are not read.
 *
 * @param value - Any JSON value.
 * @param name - Name of the outermost element; `root` unless it is a name.
 */
export function toXml(value: unknown, name = "root"): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(NAME.test(name) ? name : "root", value)}\n`;
}

function element(name: string, value: unknown): string {
  const tag = NAME.test(name) ? name : "item";
  return `<${tag}>${content(value)}</${tag}>`;
}

function content(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element("item", item)).join("");
  if (!isObject(value)) return value === null || value === undefined ? "" : escapeText(String(value));
  return Object.entries(value)
    .map(([name, inner]) => (Array.isArray(inner) ? inner.map((item) => element(name, item)).join("") : element(name, inner)))
    .join("");
}

function escapeText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  );
}
