import {
  formatDate,
  formatDecimal,
  formatDuration,
  formatTime,
  formatTimestamp,
  hasBit,
  type NumberType,
  type ValueType,
  type Vector,
} from "@seedbed/core";
import type { ByteWriter } from "../../../bytes/byte-writer.js";
import { toJsonText } from "../../../columnar/json-value.js";
import { findField } from "../schema/find-message.js";
import { DURATION, isMessage, type ProtoField, type ProtoMessage, TIMESTAMP, wireOf } from "../schema/proto-message.js";
import { createNumberEncoder } from "./number-encoder.js";
import { refuseColumn } from "./refuse-column.js";
import { writeDelimited, writeVarint } from "./write-varint.js";

/** Writes one value of a vector: with its tag as a field, or bare. */
export type ValueEncoder = (vector: Vector, i: number, writer: ByteWriter) => void;

const encoder = new TextEncoder();

/**
 * Makes what writes the fields of a message from columns.
 *
 * @param message - The message.
 * @param columns - Names, types, and whether values may be missing: null where only the values tell.
 * @param path - Where the message stands, for messages to people.
 * @throws SeedbedError `TYPE_UNSUPPORTED`.
 */
export function createFieldEncoders(
  message: ProtoMessage,
  columns: readonly { readonly name: string; readonly type: ValueType; readonly missable: boolean | null }[],
  path: string,
): (readonly [string, ValueEncoder])[] {
  const used = new Set<ProtoField>();
  const out = columns.map(({ name, type, missable }): readonly [string, ValueEncoder] => {
    const field = findField(message, name);
    const place = `${path}.${name}`;
    if (field === undefined || used.has(field))
      throw refuseColumn(place, `has no field of its own in the message ${message.name}`);
    used.add(field);
    if (missable === true && (!field.presence || field.required)) {
      throw refuseColumn(place, `may be missing, which the field ${field.name} cannot tell: make it optional`);
    }
    return [name, createFieldEncoder(field, type, place)];
  });
  const lacking = message.fields.find((field) => field.required && !used.has(field));
  if (lacking !== undefined) throw refuseColumn(path, `has no column for the required field ${lacking.name}`);
  // Fields stand in the order of their numbers, as other writers have them.
  return out.sort(([a], [b]) => findField(message, a)!.id - findField(message, b)!.id);
}

function createFieldEncoder(field: ProtoField, type: ValueType, path: string): ValueEncoder {
  const tag = field.id * 8 + wireOf(field.type);
  if (type.type === "list") {
    if (!field.repeated) throw refuseColumn(path, `is a list, but the field ${field.name} is not repeated`);
    return createRepeated(field, type.of, tag, path);
  }
  if (field.repeated) throw refuseColumn(path, `is no list, but the field ${field.name} is repeated`);
  const write = createValueEncoder(field.type, type, path);
  return (vector, i, writer) => {
    if (!hasBit(vector.validity, i)) {
      if (!field.presence) throw refuseColumn(path, "holds null, which its field cannot tell from a default");
      return;
    }
    writeVarint(tag, writer);
    write(vector, i, writer);
  };
}

function createRepeated(field: ProtoField, of: ValueType, tag: number, path: string): ValueEncoder {
  const write = createValueEncoder(field.type, of, path);
  const packed = wireOf(field.type) !== 2;
  return (vector, i, writer) => {
    if (!hasBit(vector.validity, i))
      throw refuseColumn(path, "holds null, which a repeated field cannot tell from an empty list");
    if (vector.layout !== "list") throw new TypeError(`a ${vector.layout} vector holds no lists`);
    const { child } = vector;
    const from = vector.offsets[i]!;
    const to = vector.offsets[i + 1]!;
    for (let k = from; k < to; k++)
      if (!hasBit(child.validity, k)) throw refuseColumn(path, "holds null inside a list, which a repeated field cannot");
    if (packed) {
      if (from === to) return;
      writeVarint(field.id * 8 + 2, writer);
      writeDelimited(writer, () => {
        for (let k = from; k < to; k++) write(child, k, writer);
      });
      return;
    }
    for (let k = from; k < to; k++) {
      writeVarint(tag, writer);
      write(child, k, writer);
    }
  };
}

function createValueEncoder(of: ProtoField["type"], type: ValueType, path: string): ValueEncoder {
  if (type.type === "struct") {
    if (!isMessage(of)) throw refuseColumn(path, "is a struct, but its field is no message");
    const members = Object.entries(type.fields).map(([name, member]) => ({ name, type: member, missable: null }));
    const fields = createFieldEncoders(of, members, path);
    return (vector, i, writer) => {
      if (vector.layout !== "struct") throw new TypeError(`a ${vector.layout} vector holds no structs`);
      writeDelimited(writer, () => {
        for (const [name, write] of fields) write(vector.children[name]!, i, writer);
      });
    };
  }
  if (type.type === "list") throw refuseColumn(path, "is a list of lists, which a message cannot hold");
  if (isMessage(of)) return createWellKnown(of, type, path);
  if (typeof of !== "string") return createEnum(of.symbols, type, path);
  if (of === "string" || of === "bytes") return createText(of, type, path);
  return createNumberEncoder(of, type, path);
}

function createWellKnown(of: ProtoMessage, type: ValueType, path: string): ValueEncoder {
  const known = (of.name === TIMESTAMP && type.type === "timestamp") || (of.name === DURATION && type.type === "duration");
  if (!known) throw refuseColumn(path, `is of type ${type.type}, but its field is the message ${of.name}`);
  const write = createNumberEncoder("int64", { type: "int" }, path);
  const moment = type.type === "timestamp";
  return (vector, i, writer) => {
    if (vector.layout !== "number") throw new TypeError(`a ${vector.layout} vector holds no numbers`);
    const ms = vector.values[i]!;
    // Nanoseconds of a moment count forward; those of a span have its sign.
    const seconds = moment ? Math.floor(ms / 1000) : Math.trunc(ms / 1000);
    const parts = { ...vector, values: Float64Array.of(seconds, (ms - seconds * 1000) * 1e6) };
    writeDelimited(writer, () => {
      for (const k of [0, 1]) {
        if (parts.values[k] === 0) continue;
        writeVarint((k + 1) * 8, writer);
        write(parts, k, writer);
      }
    });
  };
}

function createEnum(symbols: ReadonlyMap<number, string>, type: ValueType, path: string): ValueEncoder {
  if (type.type !== "string") throw refuseColumn(path, `is of type ${type.type}, but its field is an enum`);
  const numbers = new Map([...symbols].map(([number, name]) => [name, number]));
  const write = createNumberEncoder("int32", { type: "int" }, path);
  return (vector, i, writer) => {
    const name = new TextDecoder().decode(bytesAt(vector, i, path));
    const number = numbers.get(name);
    if (number === undefined)
      throw refuseColumn(path, `holds ${JSON.stringify(name.slice(0, 50))}, which its enum does not have`);
    write({ layout: "number", type: { type: "int" }, length: 1, validity: null, values: Float64Array.of(number) }, 0, writer);
  };
}

/** Types that have a text of their own, by the number that vectors hold. */
function toText(type: NumberType): ((raw: number) => string) | undefined {
  switch (type.type) {
    case "decimal":
      return (raw) => formatDecimal(raw, type.scale);
    case "date":
      return formatDate;
    case "time":
      return formatTime;
    case "timestamp":
      return formatTimestamp;
    case "duration":
      return formatDuration;
    default:
      return undefined;
  }
}

function createText(of: "string" | "bytes", type: ValueType, path: string): ValueEncoder {
  const format = of === "string" ? toText(type as NumberType) : undefined;
  const fits = of === "bytes" ? type.type === "bytes" : type.type === "string" || type.type === "json" || format !== undefined;
  if (!fits) throw refuseColumn(path, `is of type ${type.type}, but its field is of type ${of}`);
  return (vector, i, writer) => {
    const bytes =
      format === undefined || vector.layout !== "number" ? bytesAt(vector, i, path) : encoder.encode(format(vector.values[i]!));
    writeVarint(bytes.length, writer);
    writer.write(bytes);
  };
}

function bytesAt(vector: Vector, i: number, path: string): Uint8Array {
  if (vector.layout === "text") return vector.bytes.subarray(vector.offsets[i]!, vector.offsets[i + 1]!);
  if (vector.layout === "value") return encoder.encode(toJsonText(vector.values[i], path));
  if (vector.layout !== "dictionary") throw new TypeError(`a ${vector.layout} vector holds no text`);
  const { bytes, offsets } = vector.dictionary;
  const index = vector.indices[i]!;
  return bytes.subarray(offsets[index]!, offsets[index + 1]!);
}
