import { createCellError } from "./cell-error.js";

/**
 * Writes a value of a row as JSON: bytes as base64, moments as ISO 8601 text.
 *
 * @param value - Any value rows hold.
 * @param column - Name, for messages.
 * @throws SeedbedError `DATABASE_VALUE` for what JSON has no form for, such as infinite numbers.
 */
export function writeJson(value: unknown, column: string): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, function (this: Record<string, unknown>, key, written: unknown) {
      // Buffers have a JSON form of their own, which is asked for before the replacer.
      const member = this[key];
      if (member instanceof Uint8Array) return Buffer.from(member).toString("base64");
      if (typeof written === "number" && !Number.isFinite(written)) throw createCellError(column, written, "has no form in JSON");
      return written;
    });
  } catch (error) {
    if (error instanceof TypeError) throw createCellError(column, typeof value, "has no form in JSON");
    throw error;
  }
  if (text === undefined) throw createCellError(column, typeof value, "has no form in JSON");
  return text;
}
