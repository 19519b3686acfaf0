import { createAdapterError } from "../errors/adapter-error.js";
import type { Format, RowFormat } from "../format/format.js";
import type { FormatKind } from "../format/format-kind.js";
import { type ArrowOptions, arrowFormat } from "./arrow/arrow-format.js";
import { type AvroOptions, avroFormat } from "./avro/avro-format.js";
import { type CopyOptions, copyFormat } from "./copy/copy-format.js";
import { csvFormat } from "./csv/csv-format.js";
import type { CsvOptions } from "./csv/csv-options.js";
import { type JsonOptions, jsonFormat } from "./json/json-format.js";
import { type NdjsonOptions, ndjsonFormat } from "./ndjson/ndjson-format.js";
import { parquetFormat } from "./parquet/parquet-format.js";
import type { ParquetOptions } from "./parquet/parquet-options.js";
import { type ProtobufOptions, protobufFormat } from "./protobuf/protobuf-format.js";
import { sqlFormat } from "./sql/sql-format.js";
import type { SqlOptions } from "./sql/sql-options.js";
import { type TsvOptions, tsvFormat } from "./tsv/tsv-format.js";
import { type TypescriptOptions, typescriptFormat } from "./typescript/typescript-format.js";
import { xlsxFormat } from "./xlsx/xlsx-format.js";
import type { XlsxOptions } from "./xlsx/xlsx-options.js";
import { type XmlOptions, xmlFormat } from "./xml/xml-format.js";
import { type YamlOptions, yamlFormat } from "./yaml/yaml-format.js";

/** Options of each format, by its name. */
export interface FormatOptions {
  readonly csv: CsvOptions;
  readonly tsv: TsvOptions;
  readonly xml: XmlOptions;
  readonly sql: SqlOptions;
  readonly copy: CopyOptions;
  readonly yaml: YamlOptions;
  readonly typescript: TypescriptOptions;
  readonly xlsx: XlsxOptions;
  readonly ndjson: NdjsonOptions;
  readonly json: JsonOptions;
  readonly parquet: ParquetOptions;
  readonly arrow: ArrowOptions;
  readonly avro: AvroOptions;
  readonly protobuf: ProtobufOptions;
}

/** Name of a format. */
export type FormatName = keyof FormatOptions;

/** Name of a format whose rows stand one behind the other. */
export type RowFormatName = "csv" | "tsv" | "ndjson" | "json" | "xml" | "sql" | "copy" | "yaml" | "typescript";

/** Every format there is. A new one is its folder and a line here. */
export const FORMATS: readonly FormatKind<never>[] = [
  csvFormat,
  tsvFormat,
  ndjsonFormat,
  jsonFormat,
  xmlFormat,
  sqlFormat,
  copyFormat,
  yamlFormat,
  typescriptFormat,
  xlsxFormat,
  parquetFormat,
  arrowFormat,
  avroFormat,
  protobufFormat,
];

/**
 * Makes a format from its name and options.
 *
 * @param name - Name of one of {@link FORMATS}.
 * @param options - Options of that format; what is left out takes its default.
 * @throws SeedbedError `FORMAT_UNKNOWN`, or `FORMAT_OPTIONS_INVALID` with every problem.
 * @example
 * ```ts
 * const semicolons = createFormat("csv", { delimiter: ";" });
 * ```
 */
export function createFormat<N extends RowFormatName>(name: N, options?: FormatOptions[N]): RowFormat;
export function createFormat<N extends FormatName>(name: N, options?: FormatOptions[N]): Format;
export function createFormat(name: FormatName, options?: unknown): Format {
  const kind = FORMATS.find((candidate) => candidate.name === name);
  if (kind !== undefined) return (kind as FormatKind).create(options);
  const known = FORMATS.map((candidate) => candidate.name);
  throw createAdapterError("FORMAT_UNKNOWN", `there is no format "${String(name)}"`, {
    hint: `use one of ${known.join(", ")}`,
    details: { format: name, known },
  });
}
