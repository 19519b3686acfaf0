/** Names that an element can have as they are: no prefix, and only letters and digits of the plainest kind. */
const NAME = /^[A-Za-z_\p{L}][\p{L}\p{N}_.-]*$/u;
/** Characters that XML 1.0 has no spelling for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/**
 * Tells whether a name can be that of an element.
 *
 * @param name - Any name.
 * @source XML 1.0, section 2.3, production Name, without colons.
 */
export function isElementName(name: string): boolean {
  return NAME.test(name) && !/^xml/i.test(name) && /^[\x20-\x7e]*$/.test(name);
}

/**
 * Text between two tags.
 *
 * @param text - Any text.
 * @returns Undefined when XML cannot hold it.
 */
export function toXmlText(text: string): string | undefined {
  return FORBIDDEN.test(text) ? undefined : text.replace(/[&<>\r]/g, (character) => SPECIAL[character]!);
}

/**
 * Text of an attribute, without the quotes.
 *
 * @param text - Any text that XML can hold.
 */
export function toXmlAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => SPECIAL[character]!);
}
