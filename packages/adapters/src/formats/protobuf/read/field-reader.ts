import { isUtf8 } from "node:buffer";
import { type NumberType, readUtf8, type ValueType } from "@seedbed/core";
import { parseJsonText } from "../../../columnar/json-value.js";
import {
  BytesBuilder,
  DocumentBuilder,
  ListBuilder,
  NumberBuilder,
  StructBuilder,
  type VectorBuilder,
} from "../../../columnar/vector-builders.js";
import { createAdapterError } from "../../../errors/adapter-error.js";
import { findField } from "../schema/find-message.js";
import {
  DURATION,
  isMessage,
  type ProtoField,
  type ProtoMessage,
  type ScalarType,
  TIMESTAMP,
  WIRE,
  wireOf,
} from "../schema/proto-message.js";
import { MessageCursor, type WireValue } from "./message-cursor.js";
import { parseText } from "./parse-text.js";
import { readNumber } from "./read-number.js";

/** Reads the values of one field into a vector. */
export interface FieldReader {
  readonly builder: VectorBuilder;
  /**
   * Adds what the field holds in one message.
   *
   * @param bytes - Holds the message.
   * @param values - The field's values, in order; none when it is not there.
   */
  add(bytes: Uint8Array, values: readonly WireValue[]): void;
}

/** What reading needs besides the bytes. */
export interface FieldContext {
  readonly depth: number;
  /** Takes what is wrong with a value that cannot be held. */
  report(message: string): void;
}

/** Reads a single value, which is there. */
type ReadItem = (bytes: Uint8Array, value: WireValue) => void;

const encoder = new TextEncoder();
const NOTHING = new Uint8Array(16);

/**
 * Makes the reader of a field.
 *
 * @param field - The field.
 * @param type - Type of the column.
 * @param context - Limits, and where faults go.
 */
export function createFieldReader(field: ProtoField, type: ValueType, context: FieldContext): FieldReader {
  if (field.repeated !== (type.type === "list")) throw mismatch(field, type);
  if (type.type === "list") return createRepeatedReader(field, type, context);
  const { builder, read } = createItem(field, type, context);
  return {
    builder,
    add(bytes, values) {
      if (values.length > 0) {
        const last = values[values.length - 1]!;
        if (last.wire !== wireOf(field.type)) throw new RangeError(`another kind of value in the field ${field.name}`);
        if (isMessage(field.type) && values.length > 1) readMerged(bytes, values, read);
        else read(bytes, last);
      } else if (field.presence || isMessage(field.type)) builder.addMissing();
      else read(NOTHING, { wire: wireOf(field.type), from: 0, to: 0 });
    },
  };
}

/** Parts of one message, which count as if they stood side by side. */
function readMerged(bytes: Uint8Array, values: readonly WireValue[], read: ReadItem): void {
  const whole = new Uint8Array(Buffer.concat(values.map(({ from, to }) => bytes.subarray(from, to))));
  read(whole, { wire: WIRE.bytes, from: 0, to: whole.length });
}

function createRepeatedReader(field: ProtoField, type: ValueType & { type: "list" }, context: FieldContext): FieldReader {
  const { builder: child, read } = createItem(field, type.of, context);
  const builder = new ListBuilder(type, child);
  const wire = wireOf(field.type);
  return {
    builder,
    add(bytes, values) {
      let items = 0;
      for (const value of values) {
        if (value.wire === wire) {
          read(bytes, value);
          items++;
          continue;
        }
        if (value.wire !== WIRE.bytes) throw new RangeError(`another kind of value in the field ${field.name}`);
        const cursor = new MessageCursor(bytes, value.from, value.to);
        while (cursor.more) {
          const from = cursor.at;
          if (wire === WIRE.varint) cursor.varint();
          else cursor.at += wire === WIRE.fixed64 ? 8 : 4;
          if (cursor.at > value.to) throw new RangeError("a value beyond its message");
          read(bytes, { wire, from, to: cursor.at });
          items++;
        }
      }
      builder.end(items);
    },
  };
}

function createItem(field: ProtoField, type: ValueType, context: FieldContext): { builder: VectorBuilder; read: ReadItem } {
  const of = field.type;
  if (type.type === "struct") {
    if (!isMessage(of)) throw mismatch(field, type);
    const message = createMessageReader(of, Object.entries(type.fields), context);
    const builder = new StructBuilder(type, message.builders);
    return {
      builder,
      read(bytes, { from, to }) {
        message.read(bytes, from, to);
        builder.end();
      },
    };
  }
  if (type.type === "json" && of === "string") {
    const builder = new DocumentBuilder();
    return {
      builder,
      read(bytes, { from, to }) {
        const text = bytes.subarray(from, to);
        const value = isUtf8(text) ? parseJsonText(readUtf8(text, 0, text.length), context.depth) : undefined;
        if (value === undefined) context.report("no JSON, or nested too deep");
        builder.add(value ?? null);
      },
    };
  }
  if (type.type === "string" || type.type === "bytes")
    return createText(field, type as ValueType & { type: "string" | "bytes" }, context);
  const builder = new NumberBuilder(type as NumberType);
  const known =
    isMessage(of) && ((of.name === TIMESTAMP && type.type === "timestamp") || (of.name === DURATION && type.type === "duration"));
  const fits = known || (typeof of === "string" && of !== "bytes" && (of === "bool") === (type.type === "bool"));
  if (!fits) throw mismatch(field, type);
  return {
    builder,
    read(bytes, { from, to }) {
      const value = known
        ? readWellKnown(bytes, from, to)
        : of === "string"
          ? parseText(bytes.subarray(from, to), type)
          : readNumber(of as ScalarType, bytes, from, to);
      if (value === undefined) context.report(known ? "a time that cannot be held" : "a value that cannot be held");
      builder.add(value ?? 0);
    },
  };
}

function createText(
  field: ProtoField,
  type: ValueType & { type: "string" | "bytes" },
  context: FieldContext,
): { builder: VectorBuilder; read: ReadItem } {
  const of = field.type;
  const builder = new BytesBuilder(type);
  if (typeof of !== "string" && "symbols" in of && type.type === "string") {
    const symbols = new Map([...of.symbols].map(([number, name]) => [number, encoder.encode(name)]));
    return {
      builder,
      read(bytes, { from, to }) {
        const number = readNumber("int32", bytes, from, to);
        const name = number === undefined ? undefined : symbols.get(number);
        if (name === undefined) context.report("a number that its enum does not have");
        builder.add(name ?? NOTHING.subarray(0, 0));
      },
    };
  }
  if (of !== type.type) throw mismatch(field, type);
  return {
    builder,
    read(bytes, { from, to }) {
      if (!builder.add(bytes.subarray(from, to))) context.report("text that is not UTF-8");
    },
  };
}

/** Seconds and nanoseconds as milliseconds. */
function readWellKnown(bytes: Uint8Array, from: number, to: number): number | undefined {
  let seconds: number | undefined = 0;
  let nanos: number | undefined = 0;
  const cursor = new MessageCursor(bytes, from, to);
  while (cursor.more) {
    const { id, value } = cursor.field();
    if (id === 1) seconds = readNumber("int64", bytes, value.from, value.to);
    else if (id === 2) nanos = readNumber("int32", bytes, value.from, value.to);
  }
  if (seconds === undefined || nanos === undefined || nanos % 1_000_000 !== 0) return undefined;
  const ms = seconds * 1000 + nanos / 1_000_000;
  return Number.isSafeInteger(ms) ? ms : undefined;
}

/**
 * Makes the reader of a message.
 *
 * @param message - The message.
 * @param columns - Names and types of what is read of it.
 * @param context - Limits, and where faults go.
 * @throws SeedbedError `TYPE_UNSUPPORTED`.
 */
export function createMessageReader(
  message: ProtoMessage,
  columns: readonly (readonly [string, ValueType])[],
  context: FieldContext,
): { readonly builders: ReadonlyMap<string, VectorBuilder>; read(bytes: Uint8Array, from: number, to: number): void } {
  const readers: FieldReader[] = [];
  const places = new Map<number, number>();
  const builders = new Map<string, VectorBuilder>();
  for (const [name, type] of columns) {
    const field = findField(message, name);
    if (field === undefined || places.has(field.id))
      throw createAdapterError("TYPE_UNSUPPORTED", `the message ${message.name} has no field for ${name}`);
    places.set(field.id, readers.length);
    const reader = createFieldReader(field, type, context);
    readers.push(reader);
    builders.set(name, reader.builder);
  }
  return {
    builders,
    read(bytes, from, to) {
      const found: WireValue[][] = readers.map(() => []);
      const cursor = new MessageCursor(bytes, from, to);
      while (cursor.more) {
        const { id, value } = cursor.field();
        const place = places.get(id);
        if (place !== undefined) found[place]!.push(value);
      }
      for (let i = 0; i < readers.length; i++) readers[i]!.add(bytes, found[i]!);
    },
  };
}

function mismatch(field: ProtoField, type: ValueType): Error {
  return createAdapterError("TYPE_UNSUPPORTED", `the field ${field.name} cannot be read as ${type.type}`, {
    details: { field: field.name },
  });
}
