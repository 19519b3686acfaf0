import { createHash } from "node:crypto";

/** Longest file name in bytes, leaving room for the extension and the temporary suffix of 255. */
const MAX_BYTES = 180;

/** Names Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/**
 * Turns table names into file names that are safe on every system: no separators, no devices, no two alike but for case.
 *
 * Letters, digits, `_` and `-` stay; every other character becomes `%` and the hexadecimal of its UTF-8 bytes, as in a URL.
 *
 * @param tables - Table names, all different.
 * @returns File names without extension, in the same order.
 */
export function toFileNames(tables: readonly string[]): string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    let name = toFileName(table);
    if (taken.has(name.toLowerCase())) name = `${name}-${hashOf(table)}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function toFileName(table: string): string {
  let name = "";
  for (const character of table) {
    if (/^[\p{L}\p{N}_-]$/u.test(character)) name += character;
    else for (const byte of new TextEncoder().encode(character)) name += `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  if (RESERVED.test(name) || name.startsWith("-")) name = `_${name}`;
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  return `${cut(name, MAX_BYTES - 9)}-${hashOf(table)}`;
}

function cut(text: string, maxBytes: number): string {
  let out = "";
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > maxBytes) break;
    out += character;
  }
  return out;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
