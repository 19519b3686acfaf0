import type { Batch, TableSchema } from "@seedbed/core";
import type { ByteWriter } from "../../bytes/byte-writer.js";
import type { CellWriter } from "../../cells/cell-writer.js";
import { CsvCellFactory } from "../../cells/csv-cells.js";
import { createCsvText } from "../../cells/csv-text.js";
import { encodeText } from "../../cells/encode-texts.js";
import { createEntries } from "../../cells/entry-cells.js";
import type { EncodeBatch } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { type CompleteCsvOptions, type CsvOptions, csvOptionsSchema } from "./csv-options.js";

const NOTHING = new Uint8Array(0);
const CR = 13;
const LF = 10;

/**
 * Comma-separated values.
 *
 * @source RFC 4180; lines end with LF unless CRLF is asked for.
 */
export const csvFormat: FormatKind<CsvOptions> = defineFormat<CsvOptions, CompleteCsvOptions>({
  name: "csv",
  summary: "comma-separated values (RFC 4180)",
  options: csvOptionsSchema,
  create(options) {
    const encoder = new TextEncoder();
    const delimiter = options.delimiter.charCodeAt(0);
    const nullText = encoder.encode(options.nullText);
    const crlf = options.lineEnding === "crlf";
    const { formulaGuard } = options;
    const text = createCsvText({ delimiter, quote: options.quote.charCodeAt(0), nullText, formulaGuard });
    const plain = createCsvText({ delimiter, quote: options.quote.charCodeAt(0), nullText, formulaGuard: false });
    const bools = createEntries(options.bools.map((bool) => encodeText(encoder.encode(bool), plain)));
    return {
      name: "csv",
      extension: "csv",
      options: { ...options },
      separator: NOTHING,
      suffix: NOTHING,
      prefix: (schema) => encodePrefix(schema, options, (name) => encodeText(encoder.encode(name), text)),
      prepare: (schema) => prepareRows(schema, new CsvCellFactory(text, bools, nullText), delimiter, crlf),
    };
  },
});

function encodePrefix(schema: TableSchema, options: CompleteCsvOptions, toCell: (name: string) => Uint8Array): Uint8Array {
  const parts: number[] = options.byteOrderMark ? [0xef, 0xbb, 0xbf] : [];
  if (!options.header) return Uint8Array.from(parts);
  schema.columns.forEach(({ name }, i) => {
    if (i > 0) parts.push(options.delimiter.charCodeAt(0));
    parts.push(...toCell(name));
  });
  if (options.lineEnding === "crlf") parts.push(CR);
  parts.push(LF);
  return Uint8Array.from(parts);
}

function prepareRows(schema: TableSchema, factory: CsvCellFactory, delimiter: number, crlf: boolean): EncodeBatch {
  const names = schema.columns.map(({ name }) => name);
  return (batch, writer, from, to) => {
    writeRows(toCells(batch, names, factory), from, to, writer, delimiter, crlf);
  };
}

function toCells(batch: Batch, names: readonly string[], factory: CsvCellFactory): CellWriter[] {
  return names.map((name) => factory.create(batch.columns[name]!));
}

function writeRows(
  cells: readonly CellWriter[],
  from: number,
  to: number,
  writer: ByteWriter,
  delimiter: number,
  crlf: boolean,
): void {
  const rowBytes = cells.reduce((sum, cell) => sum + cell.maxBytes + 1, 2);
  const count = cells.length;
  for (let row = from; row < to; row++) {
    writer.reserve(rowBytes);
    let at = writer.at;
    const { bytes } = writer;
    for (let i = 0; i < count; i++) {
      at = cells[i]!.write(row, writer, at);
      bytes[at++] = delimiter;
    }
    if (count > 0) at--;
    if (crlf) bytes[at++] = CR;
    bytes[at++] = LF;
    writer.at = at;
  }
}
