import { createAdapterError } from "../../errors/adapter-error.js";

/** How a dialect departs from the standard in literals. */
export interface LiteralForms {
  bool(truth: boolean): string;
  bytes(hex: string): string;
  /** A text with U+0000 in it, by its UTF-8 bytes. */
  textWithNul(hex: string): string;
  /** An infinite number, by its sign: `""` or `"-"`. */
  infinity(sign: string): string;
  /** A text in quotes, where doubling quotes is not enough. */
  text?(text: string): string;
}

/**
 * A name in double quotes.
 *
 * @param name - Any name; one with U+0000 is refused.
 */
export function standardQuote(name: string): string {
  assertName(name);
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Throws for names no database takes, before they cut a statement in two.
 *
 * @param name - Any text.
 * @throws SeedbedError `DATABASE_FAILED`.
 */
export function assertName(name: string): void {
  if (name.includes("\0")) throw createAdapterError("DATABASE_FAILED", "a name holds U+0000, which no database takes");
}

/**
 * A value as SQL.
 *
 * @param value - Text, number, bigint, boolean, null, bytes, or a Date.
 * @param forms - Where the dialect departs from the standard.
 * @throws SeedbedError `DATABASE_VALUE` for NaN and for values of other types.
 */
export function standardLiteral(value: unknown, forms: LiteralForms): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string") {
    if (value.includes("\0")) return forms.textWithNul(Buffer.from(value, "utf8").toString("hex"));
    return forms.text?.(value) ?? `'${value.replaceAll("'", "''")}'`;
  }
  if (typeof value === "boolean") return forms.bool(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number" && !Number.isNaN(value)) {
    return Number.isFinite(value) ? String(value) : forms.infinity(value < 0 ? "-" : "");
  }
  if (value instanceof Uint8Array) return forms.bytes(Buffer.from(value).toString("hex"));
  if (value instanceof Date && !Number.isNaN(value.getTime()))
    return `'${value.toISOString().replace("T", " ").replace("Z", "")}'`;
  throw createAdapterError("DATABASE_VALUE", `a value of type ${typeof value} has no literal in SQL`);
}
