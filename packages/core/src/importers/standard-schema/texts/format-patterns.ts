/**
 * A pattern of web addresses with a scheme and a host of the given kinds.
 *
 * @param protocol - Matches the scheme, without colon.
 * @param hostname - Matches the host.
 * @returns Undefined where common addresses do: `https://` and a plain domain.
 */
export function addressPattern(protocol: RegExp | undefined, hostname: RegExp | undefined): RegExp | undefined {
  const plainScheme = protocol === undefined || (probe(protocol, "https") && probe(protocol, "http"));
  const plainHost = hostname === undefined || probe(hostname, "www.example.com");
  if (plainScheme && plainHost) return undefined;
  const scheme = protocol === undefined || probe(protocol, "https") ? "https" : `(?:${unanchored(protocol)})`;
  const host = plainHost ? "[a-z]{3,12}\\.example" : `(?:${unanchored(hostname)})`;
  return new RegExp(`^${scheme}:\\/\\/${host}\\/[a-z]{0,12}$`);
}

/**
 * A pattern of JSON web tokens whose header names an algorithm: one header, a few claims, any signature.
 *
 * @param algorithm - Such as `"ES256"`.
 */
export function tokenPattern(algorithm: string): RegExp {
  const header = toBase64Url(`{"alg":"${algorithm}","typ":"JWT"}`);
  const claims = ["ada", "bob", "cat", "dan"].map((name) => toBase64Url(`{"sub":"${name}"}`));
  return new RegExp(`^${header}\\.(?:${claims.join("|")})\\.[A-Za-z0-9_-]{43}$`);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function toBase64Url(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i += 3) {
    const bits = [0, 1, 2].reduce((word, k) => (word << 8) | (text.charCodeAt(i + k) & 255 || 0), 0);
    for (let k = 0; k < Math.min(4, text.length - i + 1); k++) out += DIGITS[(bits >>> (18 - 6 * k)) & 63];
  }
  return out;
}

function probe(pattern: RegExp, text: string): boolean {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, "")).test(text);
}

const unanchored = ({ source }: RegExp): string => source.replace(/^\^/, "").replace(/\$$/, "");

/**
 * A text as a pattern that matches just it.
 *
 * @param text - Any text.
 */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
