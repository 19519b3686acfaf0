import type { MysqlField } from "./mysql-client.js";

const BINARY = 63;
const INTEGERS = new Set([1, 2, 3, 8, 9, 13]);
const FLOATS = new Set([4, 5]);
const MOMENTS = new Set([7, 12]);
/** Numbers, dates and times, whose bytes are ASCII whatever the character set says. */
const ASCII = new Set([0, 10, 11, 14, 246]);
const JSON_TYPE = 245;

/** Turns the bytes of a value into what it is. */
export type DecodeValue = (bytes: Buffer | null) => unknown;

/**
 * Chooses how values of a column are decoded, without loss: whole numbers beyond 2^53 are bigints, decimals, dates and times are texts.
 *
 * @param field - The column.
 * @param moments - Whether moments become Dates or stay texts.
 * @source MySQL internals manual, "Text protocol: column definition".
 */
export function createDecoder(field: MysqlField, moments: "date" | "text"): DecodeValue {
  const type = field.columnType ?? field.type ?? 253;
  if (INTEGERS.has(type)) return present((bytes) => toInteger(bytes.toString("latin1")));
  if (FLOATS.has(type)) return present((bytes) => Number(bytes.toString("latin1")));
  if (MOMENTS.has(type)) {
    return present(moments === "date" ? (bytes) => toMoment(bytes.toString("latin1")) : (bytes) => bytes.toString("latin1"));
  }
  if (ASCII.has(type)) return present((bytes) => bytes.toString("latin1"));
  if (type === JSON_TYPE || field.characterSet !== BINARY) return present((bytes) => bytes.toString("utf8"));
  // What the client hands out is a window on the packet, which is used again.
  return present((bytes) => Uint8Array.from(bytes));
}

function present(decode: (bytes: Buffer) => unknown): DecodeValue {
  return (bytes) => (bytes === null || bytes === undefined ? null : decode(bytes));
}

function toInteger(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

/** Sessions are set to UTC. Moments that no Date can be, such as that of all zeros, stay texts. */
function toMoment(text: string): Date | string {
  const date = new Date(`${text.replace(" ", "T")}Z`);
  return Number.isNaN(date.getTime()) ? text : date;
}
