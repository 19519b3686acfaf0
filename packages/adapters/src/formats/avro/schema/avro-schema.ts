/** A type of Avro's, with its names resolved. */
export type AvroType =
  | {
      readonly type: "null" | "boolean" | "int" | "long" | "float" | "double" | "bytes" | "string";
      readonly logical?: AvroLogical;
    }
  | { readonly type: "fixed"; readonly size: number; readonly logical?: AvroLogical }
  | { readonly type: "enum"; readonly symbols: readonly string[] }
  | { readonly type: "array" | "map"; readonly of: AvroType }
  | { readonly type: "union"; readonly branches: readonly AvroType[] }
  | AvroRecord;

/** What values of a type mean. */
export interface AvroLogical {
  readonly name: string;
  readonly precision?: number;
  readonly scale?: number;
}

/** A record. */
export interface AvroRecord {
  readonly type: "record";
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: AvroType }[];
}
