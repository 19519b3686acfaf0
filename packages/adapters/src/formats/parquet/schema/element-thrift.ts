import { binary, bool, i32, list, struct, type ThriftFields, type ThriftValue } from "../thrift/thrift-writer.js";
import { type LogicalType, PHYSICAL, type SchemaElement } from "./schema-element.js";

const REPETITION = { required: 0, optional: 1, repeated: 2 } as const;
const UNIT = { millis: 1, micros: 2, nanos: 3 } as const;

/**
 * A file's schema as thrift.
 *
 * @param table - Name of the table.
 * @param columns - Number of its columns.
 * @param elements - Nodes below the root, depth first.
 * @source Apache Parquet, parquet.thrift, SchemaElement.
 */
export function toSchemaThrift(table: string, columns: number, elements: readonly SchemaElement[]): ThriftValue {
  const root = struct({ 4: binary(table), 5: i32(columns) });
  return list("struct", [root, ...elements.map(toElementThrift)]);
}

function toElementThrift({ name, repetition, physical, children, logical }: SchemaElement): ThriftValue {
  return struct({
    ...(physical === undefined ? {} : { 1: i32(PHYSICAL[physical]) }),
    3: i32(REPETITION[repetition]),
    4: binary(name),
    ...(children === undefined ? {} : { 5: i32(children) }),
    ...(logical === undefined ? {} : toLogicalThrift(logical)),
  });
}

/** The old way to say it first, for readers that know no other. */
function toLogicalThrift(logical: LogicalType): ThriftFields {
  switch (logical.kind) {
    case "string":
      return { 6: i32(0), 10: struct({ 1: struct({}) }) };
    case "list":
      return { 6: i32(3), 10: struct({ 3: struct({}) }) };
    case "decimal":
      return {
        6: i32(5),
        7: i32(logical.scale),
        8: i32(logical.precision),
        10: struct({ 5: struct({ 1: i32(logical.scale), 2: i32(logical.precision) }) }),
      };
    case "date":
      return { 6: i32(6), 10: struct({ 6: struct({}) }) };
    case "time":
      return { 6: i32(7), 10: struct({ 7: toUnitThrift(logical) }) };
    case "timestamp":
      return { 6: i32(9), 10: struct({ 8: toUnitThrift(logical) }) };
    case "json":
      return { 6: i32(19), 10: struct({ 12: struct({}) }) };
    default:
      return {};
  }
}

function toUnitThrift({ unit, utc }: Extract<LogicalType, { kind: "time" | "timestamp" }>): ThriftValue {
  return struct({ 1: bool(utc), 2: struct({ [UNIT[unit]]: struct({}) }) });
}
