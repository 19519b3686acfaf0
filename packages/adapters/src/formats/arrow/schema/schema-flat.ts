import { type FlatField, type FlatNode, number, table, text } from "../flat/write-flat.js";
import { type ArrowField, type ArrowType, type ArrowUnit, EXTENSION_KEY, UNITS } from "./arrow-field.js";

/** Numbers of the types that are written. */
const TYPE_IDS: Readonly<Partial<Record<ArrowType["id"], number>>> = {
  int: 2,
  float: 3,
  binary: 4,
  utf8: 5,
  bool: 6,
  decimal: 7,
  date: 8,
  time: 9,
  timestamp: 10,
  list: 12,
  struct: 13,
  duration: 18,
};

/**
 * Columns and metadata as a flatbuffer.
 *
 * @param fields - The columns.
 * @param entries - The metadata.
 * @source Apache Arrow, format/Schema.fbs.
 */
export function toSchemaFlat(fields: readonly ArrowField[], entries: ReadonlyMap<string, string>): FlatNode {
  return table(number(2, 0), { kind: "nodes", items: fields.map(toFieldFlat) }, toEntries(entries));
}

function toFieldFlat({ name, nullable, type, children, extension }: ArrowField): FlatNode {
  return table(
    text(name),
    number(1, nullable ? 1 : 0),
    number(1, TYPE_IDS[type.id]!),
    toTypeFlat(type),
    undefined,
    { kind: "nodes", items: children.map(toFieldFlat) },
    extension === undefined ? undefined : toEntries(new Map([[EXTENSION_KEY, extension]])),
  );
}

function toTypeFlat(type: ArrowType): FlatNode {
  switch (type.id) {
    case "int":
      return table(number(4, type.bits), number(1, type.signed ? 1 : 0));
    case "float":
      return table(number(2, 2));
    case "decimal":
      return table(number(4, type.precision), number(4, type.scale), number(4, type.bits));
    case "date":
      return table(number(2, type.unit === "day" ? 0 : 1));
    case "time":
      return table(toUnit(type.unit), number(4, type.bits));
    case "timestamp":
      return table(toUnit(type.unit), type.zone === undefined ? undefined : text(type.zone));
    case "duration":
      return table(toUnit(type.unit));
    default:
      return table();
  }
}

function toUnit(unit: ArrowUnit): FlatField {
  return number(2, UNITS.indexOf(unit));
}

function toEntries(entries: ReadonlyMap<string, string>): FlatNode {
  return { kind: "nodes", items: [...entries].map(([key, value]) => table(text(key), text(value))) };
}
