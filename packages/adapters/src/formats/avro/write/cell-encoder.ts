import { hasBit, type ValueType, type Vector } from "@seedbed/core";
import type { ByteWriter } from "../../../bytes/byte-writer.js";
import { toJsonText } from "../../../columnar/json-value.js";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { writeLong } from "./write-long.js";

/**
 * Writes one value of a vector.
 *
 * @param vector - Holds the value.
 * @param i - Its position.
 * @param writer - Where to.
 */
export type CellEncoder = (vector: Vector, i: number, writer: ByteWriter) => void;

const encoder = new TextEncoder();

/**
 * Makes what writes the values of a type.
 *
 * @param type - The type.
 * @param nullable - Whether values may be missing: then each says whether it is.
 * @param column - Name of the column, for messages.
 * @source Apache Avro 1.12 Specification, "Binary Encoding".
 */
export function createCellEncoder(type: ValueType, nullable: boolean, column: string): CellEncoder {
  const write = createValueEncoder(type, column);
  if (!nullable) return write;
  return (vector, i, writer) => {
    const present = hasBit(vector.validity, i);
    writer.reserve(1);
    writer.bytes[writer.at++] = present ? 2 : 0;
    if (present) write(vector, i, writer);
  };
}

function createValueEncoder(type: ValueType, column: string): CellEncoder {
  const refuse = (value: unknown): never => {
    throw createAdapterError("TYPE_UNSUPPORTED", `${column} holds ${String(value)}, which its type cannot hold`, {
      details: { column },
    });
  };
  switch (type.type) {
    case "float":
      return (vector, i, writer) => {
        writer.reserve(8);
        writer.view.setFloat64(writer.at, numberAt(vector, i), true);
        writer.at += 8;
      };
    case "int":
    case "timestamp":
    case "duration":
    case "date":
    case "time": {
      const most = type.type === "date" || type.type === "time" ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
      return (vector, i, writer) => {
        const value = numberAt(vector, i);
        if (!Number.isSafeInteger(value) || value > most || value < -most - 1) refuse(value);
        writeLong(value, writer);
      };
    }
    case "decimal":
      return (vector, i, writer) => {
        const value = numberAt(vector, i);
        if (!Number.isSafeInteger(value)) refuse(value);
        writeDecimal(value, writer);
      };
    case "bool":
      return (vector, i, writer) => {
        writer.reserve(1);
        writer.bytes[writer.at++] = vector.layout === "bool" && hasBit(vector.bits, i) ? 1 : 0;
      };
    case "string":
    case "bytes":
    case "json":
      return (vector, i, writer) => writeBytes(bytesAt(vector, i, column), writer);
    case "list": {
      const item = createCellEncoder(type.of, true, column);
      return (vector, i, writer) => {
        if (vector.layout !== "list") throw new TypeError(`a ${vector.layout} vector holds no lists`);
        const from = vector.offsets[i]!;
        const to = vector.offsets[i + 1]!;
        if (to > from) writeLong(to - from, writer);
        for (let k = from; k < to; k++) item(vector.child, k, writer);
        writeLong(0, writer);
      };
    }
    case "struct": {
      const members = Object.entries(type.fields).map(([name, of]) => [name, createCellEncoder(of, true, column)] as const);
      return (vector, i, writer) => {
        if (vector.layout !== "struct") throw new TypeError(`a ${vector.layout} vector holds no structs`);
        for (const [name, write] of members) write(vector.children[name]!, i, writer);
      };
    }
  }
}

function numberAt(vector: Vector, i: number): number {
  if (vector.layout !== "number") throw new TypeError(`a ${vector.layout} vector holds no numbers`);
  return vector.values[i]!;
}

function bytesAt(vector: Vector, i: number, column: string): Uint8Array {
  if (vector.layout === "text") return vector.bytes.subarray(vector.offsets[i]!, vector.offsets[i + 1]!);
  if (vector.layout === "value") return encoder.encode(toJsonText(vector.values[i], column));
  if (vector.layout !== "dictionary") throw new TypeError(`a ${vector.layout} vector holds no text`);
  const { bytes, offsets } = vector.dictionary;
  const index = vector.indices[i]!;
  return bytes.subarray(offsets[index]!, offsets[index + 1]!);
}

function writeBytes(bytes: Uint8Array, writer: ByteWriter): void {
  writeLong(bytes.length, writer);
  writer.write(bytes);
}

/** Two's complement, most significant byte first, as short as it goes. */
function writeDecimal(value: number, writer: ByteWriter): void {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = ((rest % 256) + 256) % 256;
    bytes.unshift(low);
    rest = (rest - low) / 256;
  } while (!((rest === 0 && bytes[0]! < 128) || (rest === -1 && bytes[0]! >= 128)));
  writeBytes(Uint8Array.from(bytes), writer);
}
