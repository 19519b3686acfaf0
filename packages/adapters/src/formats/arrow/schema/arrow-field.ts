/** Unit of times. */
export type ArrowUnit = "s" | "ms" | "us" | "ns";

/** A type of Arrow's, as far as it is written or read here. */
export type ArrowType =
  | { readonly id: "int"; readonly bits: number; readonly signed: boolean }
  | { readonly id: "float"; readonly bits: number }
  | { readonly id: "decimal"; readonly precision: number; readonly scale: number; readonly bits: number }
  | { readonly id: "date"; readonly unit: "day" | "ms" }
  | { readonly id: "time"; readonly unit: ArrowUnit; readonly bits: number }
  | { readonly id: "timestamp"; readonly unit: ArrowUnit; readonly zone: string | undefined }
  | { readonly id: "duration"; readonly unit: ArrowUnit }
  | { readonly id: "fixedBinary" | "fixedList"; readonly size: number }
  | { readonly id: PlainTypeId };

/** Types without parameters. */
export type PlainTypeId =
  | "null"
  | "bool"
  | "utf8"
  | "binary"
  | "largeUtf8"
  | "largeBinary"
  | "list"
  | "largeList"
  | "map"
  | "struct";

/** A column, or a part of one. */
export interface ArrowField {
  readonly name: string;
  readonly nullable: boolean;
  readonly type: ArrowType;
  readonly children: readonly ArrowField[];
  /** Name of an extension of the type. */
  readonly extension?: string;
  /** Where the values are positions in a dictionary. */
  readonly dictionary?: { readonly id: number; readonly index: ArrowType };
}

/** Columns and metadata of a file. */
export interface ArrowSchema {
  readonly fields: readonly ArrowField[];
  readonly entries: ReadonlyMap<string, string>;
}

/** Metadata entry that names an extension of a type. */
export const EXTENSION_KEY = "ARROW:extension:name";

/** Extension of JSON texts. */
export const JSON_EXTENSION = "arrow.json";

/** Units by their numbers. */
export const UNITS: readonly ArrowUnit[] = ["s", "ms", "us", "ns"];
