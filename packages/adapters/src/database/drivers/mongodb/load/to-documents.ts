import {
  type Batch,
  formatDate,
  formatDecimal,
  formatDuration,
  formatTime,
  hasBit,
  type NumberVector,
  toValues,
  type Vector,
} from "@seedbed/core";
import { createCellError } from "../../../cells/cell-error.js";
import { readDecimal } from "../../../cells/read-decimal.js";
import { writeJson } from "../../../cells/write-json.js";
import type { Document, MongoModule } from "../client/mongodb-client.js";
import { type MongoSchema, typesOf } from "../introspect/json-schema.js";

const DAY_MS = 86_400_000;

/** Stands for a member that a document leaves out. */
const LEFT_OUT = Symbol("left out");

/**
 * Turns rows into documents, with values of the types the collection's validator asks for.
 *
 * @param module - The library.
 * @param batch - Rows.
 * @param columns - Members, in order.
 * @param schema - Of the collection's documents; empty where there is no validator.
 */
export function toDocuments(module: MongoModule, batch: Batch, columns: readonly string[], schema: MongoSchema): Document[] {
  const required = schema.required ?? [];
  const cells = columns.map((name) =>
    toCells(module, batch.columns[name]!, memberOf(schema, name), { name, required: required.includes(name) }),
  );
  return Array.from({ length: batch.length }, (_, i) => toDocument(columns, cells, i));
}

function toDocument(names: readonly string[], cells: readonly (readonly unknown[])[], row: number): Document {
  const entries = names.map((name, c) => [name, cells[c]![row]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== LEFT_OUT));
}

function memberOf(schema: MongoSchema, name: string): MongoSchema {
  return schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name]! : {};
}

/** What is known of a member. */
interface Member {
  readonly name: string;
  readonly required: boolean;
}

function toCells(module: MongoModule, vector: Vector, schema: MongoSchema, member: Member): unknown[] {
  const { length, validity, absent } = vector;
  const types = typesOf(schema);
  // A member that must not be null can only be left out.
  const missing = types.length === 0 || types.includes("null") || member.required ? null : LEFT_OUT;
  const value = chooseValue(module, vector, schema, member);
  return Array.from({ length }, (_, i) => {
    if (hasBit(validity, i)) return value(i);
    return absent !== undefined && hasBit(absent, i) ? LEFT_OUT : missing;
  });
}

function chooseValue(module: MongoModule, vector: Vector, schema: MongoSchema, member: Member): (row: number) => unknown {
  const types = typesOf(schema);
  switch (vector.layout) {
    case "number":
      return chooseNumber(module, vector, types, member);
    case "list": {
      const items = Array.isArray(schema.items) ? {} : ((schema.items as MongoSchema | undefined) ?? {});
      const { offsets, child } = vector as Vector & { layout: "list" };
      const cells = toCells(module, child, items, { name: member.name, required: true });
      return (i) => cells.slice(offsets[i]!, offsets[i + 1]!);
    }
    case "struct": {
      const names = Object.keys(vector.children);
      const required = schema.required ?? [];
      const cells = names.map((name) =>
        toCells(module, vector.children[name]!, memberOf(schema, name), {
          name: `${member.name}.${name}`,
          required: required.includes(name),
        }),
      );
      return (i) => toDocument(names, cells, i);
    }
    default:
      return toOther(module, vector, types, member);
  }
}

function chooseNumber(
  module: MongoModule,
  vector: NumberVector,
  types: readonly string[],
  member: Member,
): (row: number) => unknown {
  const { values, type } = vector;
  switch (type.type) {
    case "int":
      return (i) => toNumber(module, values[i]!, types);
    case "float":
      return (i) => new module.Double(values[i]!);
    case "decimal":
      if (types.includes("double")) return (i) => toDouble(module, values[i]!, type.scale, member);
      return (i) => module.Decimal128.fromString(formatDecimal(values[i]!, type.scale));
    case "date":
      return types.includes("date") ? (i) => new Date(values[i]! * DAY_MS) : (i) => formatDate(values[i]!);
    case "time":
      return (i) => formatTime(values[i]!);
    case "duration":
      return (i) => formatDuration(values[i]!);
    case "timestamp": {
      const asNumber = type.as === "epochMs" && (types.includes("long") || types.includes("double"));
      return asNumber ? (i) => toNumber(module, values[i]!, types) : (i) => new Date(values[i]!);
    }
  }
}

function toOther(module: MongoModule, vector: Vector, types: readonly string[], { name }: Member): (row: number) => unknown {
  const values = toValues(vector);
  if (vector.layout === "text" && vector.type.type === "bytes") return (i) => new module.Binary(values[i] as Uint8Array);
  // Only what JSON can say survives being read back.
  if (vector.layout === "value") return (i) => JSON.parse(writeJson(values[i], name)) as unknown;
  if (vector.layout === "bool") return (i) => values[i];
  if (types.includes("objectId")) return (i) => new module.ObjectId(String(values[i]));
  if (types.includes("decimal")) return (i) => module.Decimal128.fromString(String(values[i]));
  if (types.includes("long")) return (i) => module.Long.fromBigInt(BigInt(String(values[i])));
  return (i) => values[i];
}

/** Whole numbers are of 32 bits where they fit, of 64 otherwise, unless the validator asks for another type. */
function toNumber(module: MongoModule, value: number, types: readonly string[]): unknown {
  const isSmall = value >= -2_147_483_648 && value <= 2_147_483_647;
  if (types.length > 0 && !types.includes("int")) {
    if (types.includes("double")) return new module.Double(value);
    if (types.includes("decimal")) return module.Decimal128.fromString(String(value));
  }
  return isSmall && (types.length === 0 || types.includes("int")) ? value : module.Long.fromBigInt(BigInt(value));
}

function toDouble(module: MongoModule, unscaled: number, scale: number, { name }: Member): unknown {
  const exact = formatDecimal(unscaled, scale);
  if (readDecimal(String(Number(exact)), scale) !== unscaled) throw createCellError(name, exact, "has more digits than a double");
  return new module.Double(Number(exact));
}
