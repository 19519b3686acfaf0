import type { FlatTable } from "../flat/flat-table.js";
import {
  type ArrowField,
  type ArrowSchema,
  type ArrowType,
  type ArrowUnit,
  EXTENSION_KEY,
  type PlainTypeId,
  UNITS,
} from "./arrow-field.js";

/** Types without parameters, by their numbers. */
const PLAIN: Readonly<Record<number, PlainTypeId>> = {
  1: "null",
  4: "binary",
  5: "utf8",
  6: "bool",
  12: "list",
  13: "struct",
  17: "map",
  19: "largeBinary",
  20: "largeUtf8",
  21: "largeList",
};

/**
 * Reads columns and metadata.
 *
 * @param schema - A Schema.
 * @param depth - Deepest nesting allowed.
 * @param most - Fields allowed, the parts of columns included.
 * @throws RangeError when it holds what is not known, or too much.
 * @source Apache Arrow, format/Schema.fbs.
 */
export function toSchema(schema: FlatTable, depth: number, most: number): ArrowSchema {
  if (schema.number(0, 2) !== 0) throw new RangeError("big-endian files cannot be read");
  let count = 0;
  const toField = (field: FlatTable, level: number): ArrowField => {
    if (++count > most) throw new RangeError(`more than ${most} fields`);
    if (level > depth) throw new RangeError(`types nested deeper than ${depth}`);
    const name = field.text(0) ?? "";
    if (name === "__proto__") throw new RangeError("a column is named __proto__");
    const children = field.tables(5).map((child) => toField(child, level + 1));
    const type = toType(field.number(2, 1), field.table(3));
    if (type === undefined)
      throw new RangeError(`column ${name.slice(0, 50)} has a type that is not read (${field.number(2, 1)})`);
    if (new Set(children.map((child) => child.name)).size < children.length)
      throw new RangeError("two columns have the same name");
    const wanted = type.id === "struct" ? children.length : /list|map/i.test(type.id) ? 1 : 0;
    if (children.length !== wanted) throw new RangeError("a type with another number of parts");
    const extension = toEntries(field.tables(6)).get(EXTENSION_KEY);
    const encoding = field.table(4);
    const index = encoding?.table(1);
    return {
      name,
      nullable: field.number(1, 1) !== 0,
      type,
      children,
      ...(extension === undefined ? {} : { extension }),
      ...(encoding === undefined
        ? {}
        : {
            dictionary: {
              id: encoding.number(0, 8),
              index: index === undefined ? { id: "int", bits: 32, signed: true } : toInt(index),
            },
          }),
    };
  };
  const fields = schema.tables(1).map((field) => toField(field, 1));
  if (new Set(fields.map(({ name }) => name)).size < fields.length) throw new RangeError("two columns have the same name");
  return { fields, entries: toEntries(schema.tables(2)) };
}

function toEntries(entries: readonly FlatTable[]): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entry.text(0) ?? "", entry.text(1) ?? ""]));
}

function toType(id: number, type: FlatTable | undefined): ArrowType | undefined {
  const plain = PLAIN[id];
  if (plain !== undefined) return { id: plain };
  if (type === undefined) return undefined;
  switch (id) {
    case 2:
      return toInt(type);
    case 3:
      return { id: "float", bits: 16 << type.number(0, 2) };
    case 7:
      return { id: "decimal", precision: type.number(0, 4), scale: type.number(1, 4), bits: type.number(2, 4, 128) };
    case 8:
      return { id: "date", unit: type.number(0, 2, 1) === 0 ? "day" : "ms" };
    case 9:
      return { id: "time", unit: toUnit(type.number(0, 2, 1)), bits: type.number(1, 4, 32) };
    case 10:
      return { id: "timestamp", unit: toUnit(type.number(0, 2)), zone: type.text(1) };
    case 15:
      return { id: "fixedBinary", size: type.number(0, 4) };
    case 16:
      return { id: "fixedList", size: type.number(0, 4) };
    case 18:
      return { id: "duration", unit: toUnit(type.number(0, 2, 1)) };
    default:
      return undefined;
  }
}

function toInt(type: FlatTable): Extract<ArrowType, { id: "int" }> {
  return { id: "int", bits: type.number(0, 4), signed: type.number(1, 1) !== 0 };
}

function toUnit(id: number): ArrowUnit {
  const unit = UNITS[id];
  if (unit === undefined) throw new RangeError("an unknown unit of time");
  return unit;
}
