import { formatTimestamp, parseTimestamp, type ValueType } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import { toPlainJson } from "../../tabular/write/to-plain-json.js";
import { STYLES } from "./xlsx-parts.js";

const DAY_MS = 86_400_000;
/** Days from the spreadsheets' day 0 to 1970; the calendar is right from 1 March 1900 on. */
const EPOCH_DAYS = 25_569;
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;
/** Characters that a cell can hold. */
const MAX_TEXT = 32_767;

/**
 * Spells a cell.
 *
 * @param type - Type of the value.
 * @param value - As rows hold it, neither null nor undefined.
 * @param at - Address of the cell, such as `B7`.
 * @param column - Name of the column, for messages.
 * @throws SeedbedError `TYPE_UNSUPPORTED` for texts longer than a cell.
 */
export function toXlsxCell(type: ValueType, value: unknown, at: string, column: string): string {
  switch (type.type) {
    case "int":
    case "decimal":
      return isShort(String(value)) ? numberCell(at, String(value)) : textCell(at, String(value), column);
    case "float":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? numberCell(at, String(value))
        : textCell(at, Object.is(value, -0) ? "-0" : String(value), column);
    case "bool":
      return `<c r="${at}" t="b"><v>${value === true ? 1 : 0}</v></c>`;
    case "date":
      return momentCell(at, parseTimestamp(value as string) ?? Number.NaN, STYLES.date) ?? textCell(at, value as string, column);
    case "timestamp": {
      if (type.as === "epochMs") return numberCell(at, String(value));
      const iso = value instanceof Date ? formatTimestamp(value.getTime()) : (value as string);
      return momentCell(at, parseTimestamp(iso) ?? Number.NaN, STYLES.timestamp) ?? textCell(at, iso, column);
    }
    case "bytes":
      return textCell(at, Buffer.from(value as Uint8Array).toString("base64"), column);
    case "list":
    case "struct":
    case "json":
      return textCell(at, JSON.stringify(toPlainJson(type, value, column)), column);
    default:
      return textCell(at, String(value), column);
  }
}

/** Spreadsheets keep fifteen digits of a number. */
function isShort(text: string): boolean {
  return text.replace(/[-.]/g, "").length <= 15;
}

function numberCell(at: string, text: string): string {
  return `<c r="${at}"><v>${text}</v></c>`;
}

/** A number of days, where the calendar of spreadsheets reaches; undefined elsewhere. */
function momentCell(at: string, ms: number, style: number): string | undefined {
  const days = ms / DAY_MS + EPOCH_DAYS;
  return days >= FIRST_DAY && days < LAST_DAY ? `<c r="${at}" s="${style}"><v>${days}</v></c>` : undefined;
}

/**
 * Spells a cell of text.
 *
 * @param at - Address of the cell.
 * @param text - Any text.
 * @param column - Name of the column, for messages.
 * @source ECMA-376, part 1, section 22.9.2.19, ST_Xstring: `_x0007_` stands for a character that XML cannot hold.
 */
export function textCell(at: string, text: string, column: string): string {
  if (text.length > MAX_TEXT) {
    throw createAdapterError(
      "TYPE_UNSUPPORTED",
      `${column} holds a text of more than ${MAX_TEXT} characters, which no cell can hold`,
      {
        details: { column, format: "xlsx" },
      },
    );
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold.
  const held = text.replace(/_(?=x[0-9a-fA-F]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
    return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });
  const escaped = held.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`;
}

/**
 * Undoes the escapes of a text.
 *
 * @param text - Text of a cell.
 */
export function fromXlsxText(text: string): string {
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * A number of days as milliseconds since 1970.
 *
 * @param days - Of a date cell.
 * @param from1904 - Whether the workbook counts from 1904.
 */
export function fromXlsxDays(days: number, from1904: boolean): number {
  // Before March 1900 spreadsheets count a day that never was.
  const own = from1904 ? days + 1462 : days < FIRST_DAY - 1 ? days + 1 : days;
  return Math.round((own - EPOCH_DAYS) * DAY_MS);
}

/**
 * The letters of a column.
 *
 * @param index - From 0.
 */
export function columnLetters(index: number): string {
  let letters = "";
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}
