/** What a column holds, whatever the database calls it. */
export type CatalogKind =
  | "int"
  | "decimal"
  | "float"
  | "bool"
  | "text"
  | "bytes"
  | "date"
  | "time"
  | "timestamp"
  | "interval"
  | "uuid"
  | "json"
  | "enum"
  | "array"
  | "bits"
  | "ip"
  | "network"
  | "mac"
  | "money"
  | "xml"
  | "year"
  | "geometry"
  | "range"
  | "composite"
  | "vector"
  | "other";

/** The type of a column. */
export interface CatalogType {
  readonly kind: CatalogKind;
  /** As the database writes it: `character varying(40)`. */
  readonly sql: string;
  /** Least and greatest whole number, as text where it is beyond 2^53. */
  readonly range?: readonly [min: number | string, max: number | string];
  /** Digits in all, of decimals; bits, of floats. */
  readonly precision?: number;
  /** Digits behind the point, of decimals; of seconds, of times. */
  readonly scale?: number;
  /** Most characters, bytes or bits. */
  readonly length?: number;
  /** True when texts are padded to the length. */
  readonly fixed?: boolean;
  /** True when times carry a zone. */
  readonly zoned?: boolean;
  /** Values of enums, and of sets. */
  readonly values?: readonly string[];
  /** Type of the elements, of arrays and ranges. */
  readonly of?: CatalogType;
  /** Fields, of composite types. */
  readonly fields?: Readonly<Record<string, CatalogType>>;
  /** The domain it was declared by: its own conditions speak of `VALUE`. */
  readonly domain?: { readonly name: string; readonly checks: readonly string[]; readonly notNull: boolean };
}
