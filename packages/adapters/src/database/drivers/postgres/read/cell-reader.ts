import { formatDuration, type ValueType } from "@seedbed/core";
import { readFarMoment } from "../copy/far-moment.js";

/**
 * Makes the function that turns a cell's text into what the shared readers of cells take.
 *
 * @param type - The column's.
 */
export function createCellReader(type: ValueType): (text: string) => unknown {
  switch (type.type) {
    case "bool":
      return (text) => text === "true" || text === "t";
    case "float":
      return Number;
    case "bytes":
      return toBytes;
    case "date":
    case "timestamp":
      return readFarMoment;
    case "duration":
      return readInterval;
    case "list":
      return holdsBytes(type) ? (text) => withBytes(JSON.parse(text), type) : (text) => text;
    case "struct":
      return holdsBytes(type) ? (text) => withBytes(JSON.parse(text), type) : (text) => text;
    default:
      return (text) => text;
  }
}

const INTERVAL = /^P(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d{1,3})?)S)?)?$/;

/** PostgreSQL puts a sign before each part, days of 24 hours among them; months have no length. */
function readInterval(text: string): string {
  const match = INTERVAL.exec(text);
  if (match === null) return text;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => (part === undefined ? 0 : Number(part)));
  return formatDuration(Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000));
}

function toBytes(text: string): unknown {
  return text.startsWith("\\x") ? Buffer.from(text.slice(2), "hex") : text;
}

function holdsBytes(type: ValueType): boolean {
  if (type.type === "list") return holdsBytes(type.of);
  if (type.type === "struct") return Object.values(type.fields).some(holdsBytes);
  return type.type === "bytes";
}

/** PostgreSQL writes bytes within JSON in its own hexadecimal form, where base64 is expected. */
function withBytes(value: unknown, type: ValueType): unknown {
  if (value === null || value === undefined) return value;
  if (type.type === "list" && Array.isArray(value)) return value.map((item) => withBytes(item, type.of));
  if (type.type === "struct" && typeof value === "object") {
    const members = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(type.fields).map(([name, of]) => [name, withBytes(members[name], of)]));
  }
  if (type.type !== "bytes" || typeof value !== "string") return value;
  return value.startsWith("\\x") ? Buffer.from(value.slice(2), "hex").toString("base64") : value;
}
