/** How a timestamp reads in rows: a `Date`, an ISO 8601 string in UTC, or milliseconds since 1970. */
export type TimestampForm = "date" | "iso" | "epochMs";

/**
 * The logical type of a field's values, and with it their memory layout in vectors and their shape in rows.
 *
 * | type | in rows | in vectors |
 * | --- | --- | --- |
 * | int | number | Int32Array, or Float64Array holding integers within ±2^53 |
 * | float | number | Float64Array |
 * | decimal | number, or string with `as: "string"` | unscaled integers, value × 10^scale |
 * | bool | boolean | bits |
 * | string | string | UTF-8 text or dictionary |
 * | bytes | Uint8Array | bytes |
 * | date | `"2024-05-01"` | days since 1970 |
 * | time | `"13:45:00"` | milliseconds since midnight |
 * | timestamp | Date, ISO string or number | milliseconds since 1970, UTC |
 * | duration | ISO 8601 duration in seconds, `"PT90S"` | milliseconds |
 * | json | any value | values |
 * | list | array | offsets and a child vector |
 * | struct | object | one child vector a field |
 */
export type ValueType =
  | { readonly type: "int" | "float" | "bool" | "string" | "bytes" | "date" | "time" | "duration" | "json" }
  | { readonly type: "decimal"; readonly scale: number; readonly as: "number" | "string" }
  | { readonly type: "timestamp"; readonly as: TimestampForm }
  | { readonly type: "list"; readonly of: ValueType }
  | { readonly type: "struct"; readonly fields: Readonly<Record<string, ValueType>> };

/** Types whose vectors hold numbers. */
export type NumberType =
  | { readonly type: "int" | "float" | "date" | "time" | "duration" }
  | Extract<ValueType, { type: "decimal" | "timestamp" }>;

/**
 * Tells whether vectors of a type hold numbers.
 *
 * @param type - Any value type.
 */
export function isNumberType(type: ValueType): type is NumberType {
  switch (type.type) {
    case "int":
    case "float":
    case "decimal":
    case "date":
    case "time":
    case "timestamp":
    case "duration":
      return true;
    default:
      return false;
  }
}
