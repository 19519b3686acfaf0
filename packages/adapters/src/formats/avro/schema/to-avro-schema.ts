import type { TableSchema, ValueType } from "@seedbed/core";

/** A schema as JSON. */
export type AvroJson = string | readonly AvroJson[] | { readonly [key: string]: unknown };

/** Digits of the decimals that are written. */
const PRECISION = 18;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A table as a record. Names that Avro does not allow are spelled anew; what they were is kept in `seedbed.name`.
 *
 * @param schema - Columns that may be null or absent, but not both.
 */
export function toAvroSchema(schema: TableSchema): AvroJson {
  let records = 0;
  const toFields = (members: readonly (readonly [string, ValueType, boolean])[]): AvroJson[] => {
    const taken = new Set<string>();
    return members.map(([name, type, nullable]) => {
      const spelled = spell(name, taken);
      const of = toType(type);
      return { name: spelled, ...(spelled === name ? {} : { "seedbed.name": name }), type: nullable ? ["null", of] : of };
    });
  };
  const toType = (type: ValueType): AvroJson => {
    switch (type.type) {
      case "list":
        return { type: "array", items: ["null", toType(type.of)] };
      case "struct": {
        const name = `Record${++records}`;
        return { type: "record", name, fields: toFields(Object.entries(type.fields).map(([member, of]) => [member, of, true])) };
      }
      case "decimal":
        return { type: "bytes", logicalType: "decimal", precision: Math.max(PRECISION, type.scale), scale: type.scale };
      case "json":
        return { type: "string", "seedbed.type": "json" };
      case "duration":
        return { type: "long", "seedbed.type": "duration" };
      default:
        return PLAIN[type.type];
    }
  };
  const fields = toFields(schema.columns.map(({ name, type, nullable, optional }) => [name, type, nullable || optional]));
  return { type: "record", name: spell(schema.name, new Set()), fields };
}

const PLAIN: Readonly<Record<Exclude<ValueType["type"], "list" | "struct" | "decimal" | "json" | "duration">, AvroJson>> = {
  int: "long",
  float: "double",
  bool: "boolean",
  string: "string",
  bytes: "bytes",
  date: { type: "int", logicalType: "date" },
  time: { type: "int", logicalType: "time-millis" },
  timestamp: { type: "long", logicalType: "timestamp-millis" },
};

function spell(name: string, taken: Set<string>): string {
  let out = NAME.test(name) ? name : name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=[0-9]|$)/, "_");
  while (taken.has(out)) out += "_";
  taken.add(out);
  return out;
}
