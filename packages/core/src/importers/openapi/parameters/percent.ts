const RESERVED = /%(3A|2F|3F|23|5B|5D|40|21|24|26|27|28|29|2A|2B|2C|3B|3D)/gi;
/** Reserved characters that would end or part a query, whatever a document allows. */
const DELIMITERS = /^%(23|26|2B)$/i;
const SIGNS: Readonly<Record<string, string>> = { "!": "%21", "'": "%27", "(": "%28", ")": "%29", "*": "%2A" };

/**
 * Percent-encodes all but unreserved characters.
 *
 * @param text - Any text; lone surrogates become U+FFFD.
 * @param allowReserved - Leaves reserved characters as they are, but for `#`, `&` and `+`.
 * @source RFC 6570, section 3.2.1; RFC 3986, section 2.
 */
export function encodePercent(text: string, allowReserved = false): string {
  const encoded = encodeURIComponent(wellFormed(text)).replace(/[!'()*]/g, (sign) => SIGNS[sign]!);
  return allowReserved ? encoded.replace(RESERVED, (code) => (DELIMITERS.test(code) ? code : decodeURIComponent(code))) : encoded;
}

/**
 * Takes percent-encoding off; what is no such encoding stays as it is.
 *
 * @param text - Part of a URL.
 * @param plusIsSpace - Reads `+` as a space, as forms do.
 */
export function decodePercent(text: string, plusIsSpace = false): string {
  const plain = plusIsSpace ? text.replaceAll("+", " ") : text;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * Encodes what a header may not hold.
 *
 * @param text - Any text.
 * @param isPart - True for one of several texts of a header: what parts them is encoded as well.
 */
export function encodeHeader(text: string, isPart = false): string {
  const encoded = wellFormed(text).replace(/%|[^\x20-\x7e]+/g, encodeAll);
  const trimmed = encoded.replace(/^ | $/g, "%20");
  return isPart ? trimmed.replace(/[,=]/g, encodeAll) : trimmed;
}

function encodeAll(text: string): string {
  return encodePercent(text);
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}
