import { type ThriftStruct, takeCount, takeStruct, takeText } from "../thrift/thrift-reader.js";
import { type LogicalType, PHYSICAL, type Physical, type SchemaElement, type TimeUnit } from "./schema-element.js";

const PHYSICALS = Object.keys(PHYSICAL) as Physical[];
const REPETITIONS = ["required", "optional", "repeated"] as const;
const UNITS: readonly (TimeUnit | undefined)[] = [undefined, "millis", "micros", "nanos"];

/**
 * Reads a node of a schema.
 *
 * @param from - A SchemaElement.
 * @throws RangeError when it is none.
 * @source Apache Parquet, parquet.thrift, SchemaElement, and LogicalTypes.md.
 */
export function toElement(from: ThriftStruct): SchemaElement {
  const name = takeText(from, 4);
  if (name === undefined) throw new RangeError("a column without a name");
  const children = from.has(5) ? takeCount(from, 5) : undefined;
  const logical = toLogical(from);
  const base = {
    name,
    repetition: REPETITIONS[takeCount(from, 3, 0)] ?? "required",
    ...(logical === undefined ? {} : { logical }),
  };
  if (children !== undefined && children > 0) return { ...base, children };
  const physical = PHYSICALS[takeCount(from, 1)];
  if (physical === undefined) throw new RangeError(`column ${name} has an unknown type`);
  return physical === "fixed" ? { ...base, physical, length: takeCount(from, 2) } : { ...base, physical };
}

function toLogical(from: ThriftStruct): LogicalType | undefined {
  const union = takeStruct(from, 10);
  const [id] = union?.keys() ?? [];
  const parts = id === undefined ? undefined : takeStruct(union!, id);
  if (id === undefined || parts === undefined) return toConverted(from);
  switch (id) {
    case 1:
      return { kind: "string" };
    case 2:
      return { kind: "map" };
    case 3:
      return { kind: "list" };
    case 4:
      return { kind: "enum" };
    case 5:
      return { kind: "decimal", scale: takeCount(parts, 1), precision: takeCount(parts, 2) };
    case 6:
      return { kind: "date" };
    case 7:
    case 8: {
      const [unit] = takeStruct(parts, 2)?.keys() ?? [];
      const named = UNITS[unit ?? 0];
      return named === undefined
        ? { kind: "other" }
        : { kind: id === 7 ? "time" : "timestamp", unit: named, utc: parts.get(1) === true };
    }
    case 10:
      return { kind: "int", bits: takeCount(parts, 1), signed: parts.get(2) === true };
    case 12:
      return { kind: "json" };
    case 13:
      return { kind: "bson" };
    case 14:
      return { kind: "uuid" };
    case 15:
      return { kind: "float16" };
    default:
      return { kind: "other" };
  }
}

/** What files without logical types say instead. */
function toConverted(from: ThriftStruct): LogicalType | undefined {
  if (!from.has(6)) return undefined;
  const id = takeCount(from, 6);
  switch (id) {
    case 0:
      return { kind: "string" };
    case 1:
    case 2:
      return { kind: "map" };
    case 3:
      return { kind: "list" };
    case 4:
      return { kind: "enum" };
    case 5:
      return { kind: "decimal", scale: takeCount(from, 7, 0), precision: takeCount(from, 8, 18) };
    case 6:
      return { kind: "date" };
    case 7:
    case 8:
      return { kind: "time", unit: id === 7 ? "millis" : "micros", utc: true };
    case 9:
    case 10:
      return { kind: "timestamp", unit: id === 9 ? "millis" : "micros", utc: true };
    case 19:
      return { kind: "json" };
    case 20:
      return { kind: "bson" };
    default:
      return id >= 11 && id <= 18 ? { kind: "int", bits: 8 << ((id - 11) & 3), signed: id >= 15 } : { kind: "other" };
  }
}
