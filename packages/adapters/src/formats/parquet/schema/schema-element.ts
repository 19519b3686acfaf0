/**
 * Physical types by their numbers.
 *
 * @source Apache Parquet, parquet.thrift, Type.
 */
export const PHYSICAL = {
  boolean: 0,
  int32: 1,
  int64: 2,
  int96: 3,
  float: 4,
  double: 5,
  byteArray: 6,
  fixed: 7,
} as const;

/** A physical type. */
export type Physical = keyof typeof PHYSICAL;

/** What values of a physical type mean. */
export type LogicalType =
  | { readonly kind: "string" | "enum" | "json" | "bson" | "uuid" | "float16" | "date" | "list" | "map" | "other" }
  | { readonly kind: "decimal"; readonly scale: number; readonly precision: number }
  | { readonly kind: "time" | "timestamp"; readonly unit: TimeUnit; readonly utc: boolean }
  | { readonly kind: "int"; readonly bits: number; readonly signed: boolean };

/** Unit of times and moments. */
export type TimeUnit = "millis" | "micros" | "nanos";

/** One node of a file's schema; the nodes stand depth first. */
export interface SchemaElement {
  readonly name: string;
  readonly repetition: "required" | "optional" | "repeated";
  /** Undefined for groups. */
  readonly physical?: Physical;
  /** Bytes of a fixed-length value. */
  readonly length?: number;
  /** Number of children of a group. */
  readonly children?: number;
  readonly logical?: LogicalType;
}
