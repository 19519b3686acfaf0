import { isUtf8 } from "node:buffer";
import { type NumberType, readUtf8, type ValueType } from "@seedbed/core";
import { parseJsonText } from "../../../columnar/json-value.js";
import { beyondLimit } from "../../../columnar/read-errors.js";
import {
  BytesBuilder,
  DocumentBuilder,
  ListBuilder,
  NumberBuilder,
  StructBuilder,
  type VectorBuilder,
} from "../../../columnar/vector-builders.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import type { AvroType } from "../schema/avro-schema.js";
import type { ByteCursor } from "./byte-cursor.js";

/** Reads the values of one column, or a part of one, into a vector. */
export interface CellReader {
  readonly builder: VectorBuilder;
  /**
   * Reads a value.
   *
   * @param cursor - Where from.
   */
  read(cursor: ByteCursor): void;
}

/** What reading needs besides the bytes. */
export interface CellContext {
  readonly file: string;
  readonly limits: ReadLimits;
  /** Takes what is wrong with a value that cannot be held. */
  report(message: string): void;
  /** Counts items, which need not take a byte each. */
  count(items: number): void;
}

const DIVISORS: Readonly<Record<string, number>> = { micros: 1000, nanos: 1_000_000 };
const encoder = new TextEncoder();

/**
 * Makes the reader of a type.
 *
 * @param avro - How values are stored.
 * @param type - Type of the vector.
 * @param context - Limits, and where faults go.
 */
export function createCellReader(avro: AvroType, type: ValueType, context: CellContext): CellReader {
  if (avro.type === "union") return createUnion(avro.branches, type, context);
  if (avro.type === "null") {
    const builder = new DocumentBuilder();
    return { builder, read: () => builder.addMissing() };
  }
  if (avro.type === "record") {
    const { fields } = type as ValueType & { type: "struct" };
    const members = avro.fields.map((field) => createCellReader(field.type, fields[field.name]!, context));
    const builder = new StructBuilder(
      type as ValueType & { type: "struct" },
      new Map(avro.fields.map(({ name }, i) => [name, members[i]!.builder])),
    );
    return {
      builder,
      read(cursor) {
        for (const member of members) member.read(cursor);
        builder.end();
      },
    };
  }
  if (avro.type === "array" || avro.type === "map") return createList(avro, type as ValueType & { type: "list" }, context);
  return createScalar(avro, type, context);
}

function createUnion(branches: readonly AvroType[], type: ValueType, context: CellContext): CellReader {
  const readers = branches.map((branch) =>
    branch.type === "null" && branches.length > 1 ? undefined : createCellReader(branch, type, context),
  );
  const value = readers.find((reader) => reader !== undefined);
  if (value === undefined) throw new RangeError("a union without types");
  return {
    builder: value.builder,
    read(cursor) {
      const branch = cursor.size();
      if (branch >= readers.length) throw new RangeError("a branch that its union does not have");
      if (readers[branch] === undefined) value.builder.addMissing();
      else value.read(cursor);
    },
  };
}

function createList(
  avro: Extract<AvroType, { type: "array" | "map" }>,
  type: ValueType & { type: "list" },
  context: CellContext,
): CellReader {
  const entry: AvroType =
    avro.type === "array"
      ? avro.of
      : {
          type: "record",
          name: "entry",
          fields: [
            { name: "key", type: { type: "string" } },
            { name: "value", type: avro.of },
          ],
        };
  const item = createCellReader(entry, type.of, context);
  const builder = new ListBuilder(type, item.builder);
  return {
    builder,
    read(cursor) {
      let items = 0;
      for (;;) {
        let count = cursor.long();
        if (count === 0) break;
        if (typeof count !== "number") throw new RangeError("a list of no size");
        if (count < 0) {
          // A size in bytes follows, for readers that skip.
          cursor.size();
          count = -count;
        }
        for (let i = 0; i < count; i++) {
          context.count(1);
          item.read(cursor);
        }
        items += count;
      }
      builder.end(items);
    },
  };
}

function createScalar(avro: AvroType, type: ValueType, context: CellContext): CellReader {
  const take = (cursor: ByteCursor): Uint8Array => {
    const size = avro.type === "fixed" ? avro.size : cursor.size();
    if (size > context.limits.valueBytes) throw beyondLimit(context.file, "valueBytes", `a value of ${size} bytes`);
    return cursor.take(size);
  };
  if (type.type === "string" || type.type === "bytes") {
    const builder = new BytesBuilder(type as ValueType & { type: "string" | "bytes" });
    const symbols = avro.type === "enum" ? avro.symbols.map((symbol) => encoder.encode(symbol)) : undefined;
    const uuid = avro.type === "fixed" && type.type === "string";
    return {
      builder,
      read(cursor) {
        const bytes = symbols === undefined ? take(cursor) : symbols[cursor.size()];
        if (bytes === undefined) throw new RangeError("a symbol that its enum does not have");
        context.count(bytes.length);
        if (!builder.add(uuid ? toUuid(bytes) : bytes)) context.report("text that is not UTF-8");
      },
    };
  }
  if (type.type === "json") {
    const builder = new DocumentBuilder();
    return {
      builder,
      read(cursor) {
        const bytes = take(cursor);
        const value = isUtf8(bytes) ? parseJsonText(readUtf8(bytes, 0, bytes.length), context.limits.depth) : undefined;
        if (value === undefined) context.report("no JSON, or nested too deep");
        builder.add(value ?? null);
      },
    };
  }
  const builder = new NumberBuilder(type as NumberType);
  if (avro.type === "float") return { builder, read: (cursor) => builder.add(cursor.float()) };
  if (avro.type === "double") return { builder, read: (cursor) => builder.add(cursor.double()) };
  const unit = "logical" in avro ? (avro.logical?.name.split("-").at(-1) ?? "") : "";
  return { builder, read: (cursor) => builder.add(toNumber(readRaw(avro, cursor, take), DIVISORS[unit] ?? 1, context)) };
}

function readRaw(avro: AvroType, cursor: ByteCursor, take: (cursor: ByteCursor) => Uint8Array): number | bigint {
  switch (avro.type) {
    case "boolean":
      return cursor.byte() === 0 ? 0 : 1;
    case "int":
    case "long":
      return cursor.long();
    default:
      return toInteger(take(cursor));
  }
}

function toNumber(raw: number | bigint, divisor: number, context: CellContext): number {
  if (typeof raw === "number" && divisor === 1) return raw;
  const value = Number(BigInt(raw) / BigInt(divisor));
  if (BigInt(raw) % BigInt(divisor) !== 0n) context.report("a time finer than a millisecond");
  else if (!Number.isSafeInteger(value)) context.report("a number beyond ±2^53");
  else return value;
  return 0;
}

function toInteger(bytes: Uint8Array): number | bigint {
  if (bytes.length === 0 || bytes.length > 64) throw new RangeError("a decimal of no size");
  let value = BigInt((bytes[0]! << 24) >> 24);
  for (let i = 1; i < bytes.length; i++) value = (value << 8n) | BigInt(bytes[i]!);
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function toUuid(bytes: Uint8Array): Uint8Array {
  const hex = Buffer.from(bytes).toString("hex");
  return encoder.encode([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-"));
}
