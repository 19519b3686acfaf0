import {
  createBits,
  formatTimestamp,
  fromValues,
  type ListVector,
  type NumberType,
  parseDuration,
  type StructVector,
  setBit,
  type ValueType,
  type Vector,
} from "@seedbed/core";
import { createCellError } from "./cell-error.js";
import { readDecimal } from "./read-decimal.js";
import { readJson } from "./read-json.js";
import { readDate, readMoment, readTime } from "./read-moment.js";

/** Types whose values are neither numbers nor made of others. */
type OtherName = "bool" | "string" | "bytes" | "json";

/**
 * Turns values of a client library into a vector, without loss.
 *
 * @param type - What the column is read as.
 * @param values - What the client gave; null and undefined are null.
 * @param column - Name, for messages.
 * @throws SeedbedError `DATABASE_VALUE` for a value that the type does not hold exactly.
 */
export function readCells(type: ValueType, values: readonly unknown[], column: string): Vector {
  if (isNumberType(type)) return readNumbers(type, values, column);
  if (type.type === "list") return readLists(type, values, column);
  if (type.type === "struct") return readStructs(type, values, column);
  const name = type.type as OtherName;
  return fromValues(
    type,
    values.map((value) => (isNull(value) ? null : readOther(name, value, column))),
  );
}

function isNumberType(type: ValueType): type is NumberType {
  return !["bool", "string", "bytes", "json", "list", "struct"].includes(type.type);
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function readNumbers(type: NumberType, values: readonly unknown[], column: string): Vector {
  const { length } = values;
  const numbers = new Float64Array(length);
  let validity: Uint8Array | null = null;
  for (let i = 0; i < length; i++) {
    const value = values[i];
    if (isNull(value)) {
      validity ??= validBefore(length, i);
      continue;
    }
    const number = readNumber(type, value);
    if (number === undefined) throw createCellError(column, value, `is no ${type.type} that can be held exactly`);
    numbers[i] = number;
    if (validity !== null) setBit(validity, i);
  }
  return { layout: "number", type, length, validity, values: numbers };
}

function validBefore(length: number, row: number): Uint8Array {
  const validity = createBits(length);
  for (let i = 0; i < row; i++) setBit(validity, i);
  return validity;
}

function readNumber(type: NumberType, value: unknown): number | undefined {
  switch (type.type) {
    case "int":
      if (typeof value === "boolean") return undefined;
      return readDecimal(String(value), 0);
    case "decimal":
      return typeof value === "object" || typeof value === "boolean" ? undefined : readDecimal(String(value), type.scale);
    case "float": {
      if (typeof value === "number") return value;
      const number =
        typeof value === "string" && value.trim() !== "" ? Number(value) : typeof value === "bigint" ? Number(value) : Number.NaN;
      return Number.isNaN(number) || (typeof value === "bigint" && BigInt(number) !== value) ? undefined : number;
    }
    case "date":
      return readDate(value);
    case "time":
      return readTime(value);
    case "timestamp":
      return readMoment(value);
    case "duration":
      return typeof value === "string" ? parseDuration(value) : undefined;
  }
}

function readOther(type: OtherName, value: unknown, column: string): unknown {
  switch (type) {
    case "bool": {
      const bit = value instanceof Uint8Array && value.length === 1 ? value[0] : value;
      if (typeof bit === "boolean") return bit;
      if (bit === 0 || bit === 1 || bit === 0n || bit === 1n) return Number(bit) === 1;
      throw createCellError(column, value, "is no truth value");
    }
    case "string":
      if (typeof value === "string") return value;
      if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
      if (value instanceof Date && !Number.isNaN(value.getTime())) return formatTimestamp(value.getTime());
      throw createCellError(column, value, "is no text");
    case "bytes":
      if (value instanceof Uint8Array) return value;
      throw createCellError(column, value, "are no bytes");
    case "json": {
      if (typeof value !== "string") return value;
      const json = readJson(value);
      if (json === undefined) throw createCellError(column, value, "is no JSON that can be held exactly");
      return json[0];
    }
  }
}

/** A list or an object, which databases without such types hold as JSON. */
function readNested(value: unknown, column: string): unknown {
  return typeof value === "string" ? readOther("json", value, column) : value;
}

function readLists(type: ListVector["type"], values: readonly unknown[], column: string): Vector {
  const offsets = new Int32Array(values.length + 1);
  const validity = createBits(values.length);
  const items: unknown[] = [];
  values.forEach((value, i) => {
    if (!isNull(value)) {
      const list = readNested(value, column);
      if (!Array.isArray(list)) throw createCellError(column, value, "is no list");
      for (const item of list) items.push(readItem(type.of, item, column));
      setBit(validity, i);
    }
    offsets[i + 1] = items.length;
  });
  return { layout: "list", type, length: values.length, validity, offsets, child: readCells(type.of, items, column) };
}

function readStructs(type: StructVector["type"], values: readonly unknown[], column: string): Vector {
  const validity = createBits(values.length);
  const objects = values.map((value, i) => {
    if (isNull(value)) return undefined;
    const object = readNested(value, column);
    if (typeof object !== "object" || object === null || Array.isArray(object)) {
      throw createCellError(column, value, "is no object");
    }
    setBit(validity, i);
    return object as Record<string, unknown>;
  });
  const children: Record<string, Vector> = {};
  for (const [name, of] of Object.entries(type.fields)) {
    const path = `${column}.${name}`;
    const members = objects.map((object) =>
      object !== undefined && Object.hasOwn(object, name) ? readItem(of, object[name], path) : null,
    );
    children[name] = readCells(of, members, path);
  }
  return { layout: "struct", type, length: values.length, validity, children };
}

/** What JSON says in other words than clients do: bytes are base64, and a text inside a document is no document. */
function readItem(type: ValueType, item: unknown, column: string): unknown {
  if (typeof item !== "string") return item;
  if (type.type === "json") return JSON.stringify(item);
  if (type.type !== "bytes") return item;
  const bytes = Buffer.from(item, "base64");
  if (bytes.toString("base64") !== item) throw createCellError(column, item, "is no base64");
  return bytes;
}
