import { writeUtf8 } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";

const TYPE = { true: 1, false: 2, byte: 3, i16: 4, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

/** A value of a thrift structure. */
export type ThriftValue =
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "byte" | "i16" | "i32" | "i64"; readonly value: number }
  | { readonly type: "binary"; readonly value: Uint8Array | string }
  | { readonly type: "list"; readonly of: keyof typeof TYPE; readonly value: readonly ThriftValue[] }
  | { readonly type: "struct"; readonly value: ThriftFields };

/** Members of a thrift structure by their ids, in rising order; undefined ones are left out. */
export type ThriftFields = Readonly<Record<number, ThriftValue | undefined>>;

/**
 * A 32-bit integer.
 *
 * @param value - Within ±2^31.
 */
export const i32 = (value: number): ThriftValue => ({ type: "i32", value });
/**
 * A 64-bit integer.
 *
 * @param value - Within ±2^53.
 */
export const i64 = (value: number): ThriftValue => ({ type: "i64", value });
/**
 * Text or bytes.
 *
 * @param value - Text is written as UTF-8.
 */
export const binary = (value: Uint8Array | string): ThriftValue => ({ type: "binary", value });
/**
 * A truth value.
 *
 * @param value - The value.
 */
export const bool = (value: boolean): ThriftValue => ({ type: "bool", value });
/**
 * A structure.
 *
 * @param value - Members by id.
 */
export const struct = (value: ThriftFields): ThriftValue => ({ type: "struct", value });
/**
 * A list.
 *
 * @param of - Type of the items.
 * @param value - The items.
 */
export const list = (of: keyof typeof TYPE, value: readonly ThriftValue[]): ThriftValue => ({ type: "list", of, value });

/**
 * Writes a structure.
 *
 * @param fields - Its members.
 * @source Apache Thrift, "Thrift compact protocol encoding".
 */
export function writeThrift(fields: ThriftFields): Uint8Array {
  const writer = new ByteWriter(256);
  writeFields(fields, writer);
  return writer.written().slice();
}

function writeFields(fields: ThriftFields, writer: ByteWriter): void {
  let last = 0;
  for (const key of Object.keys(fields)) {
    const id = Number(key);
    const value = fields[id];
    if (value === undefined) continue;
    const type = value.type === "bool" ? (value.value ? TYPE.true : TYPE.false) : TYPE[value.type];
    const step = id - last;
    writer.reserve(1);
    if (step > 0 && step < 16) writer.bytes[writer.at++] = (step << 4) | type;
    else {
      writer.bytes[writer.at++] = type;
      writeVarint(zigzag(id), writer);
    }
    if (value.type !== "bool") writeValue(value, writer);
    last = id;
  }
  writer.reserve(1);
  writer.bytes[writer.at++] = 0;
}

function writeValue(value: ThriftValue, writer: ByteWriter): void {
  switch (value.type) {
    case "bool":
    case "byte":
      writer.reserve(1);
      writer.bytes[writer.at++] = value.type === "byte" ? value.value : value.value ? TYPE.true : TYPE.false;
      return;
    case "i16":
    case "i32":
    case "i64":
      writeVarint(zigzag(value.value), writer);
      return;
    case "binary": {
      const bytes = typeof value.value === "string" ? toUtf8(value.value) : value.value;
      writeVarint(bytes.length, writer);
      writer.write(bytes);
      return;
    }
    case "list": {
      const size = value.value.length;
      writer.reserve(1);
      writer.bytes[writer.at++] = (Math.min(size, 15) << 4) | TYPE[value.of];
      if (size >= 15) writeVarint(size, writer);
      for (const item of value.value) writeValue(item, writer);
      return;
    }
    case "struct":
      writeFields(value.value, writer);
  }
}

function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  return bytes.subarray(0, writeUtf8(text, bytes, 0));
}

/** Exact to ±2^52, which is more than any offset needs. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function writeVarint(value: number, writer: ByteWriter): void {
  writer.reserve(10);
  let rest = value;
  while (rest > 127) {
    writer.bytes[writer.at++] = (rest % 128) | 128;
    rest = Math.floor(rest / 128);
  }
  writer.bytes[writer.at++] = rest;
}
