import type { TableSchema } from "@seedbed/core";
import { createEntries } from "../../cells/cell-column.js";
import { CsvCellFactory } from "../../cells/csv-cells.js";
import { createCsvText } from "../../cells/csv-text.js";
import { encodeText } from "../../cells/entry-cache.js";
import { type RowFrame, writeRows } from "../../cells/row-writer.js";
import type { EncodeBatch, RowFormat } from "../../format/format.js";
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
export const csvFormat: FormatKind<CsvOptions, RowFormat> = defineFormat<CsvOptions, CompleteCsvOptions, RowFormat>({
  name: "csv",
  summary: "comma-separated values (RFC 4180)",
  options: csvOptionsSchema,
  create(options) {
    const encoder = new TextEncoder();
    const delimiter = options.delimiter.charCodeAt(0);
    const nullText = encoder.encode(options.nullText);
    const { formulaGuard } = options;
    const frame = {
      open: 0,
      keys: undefined,
      between: delimiter,
      missing: createEntries([nullText]),
      close: createEntries([lineEndOf(options)]),
    };
    const text = createCsvText({ delimiter, quote: options.quote.charCodeAt(0), nullText, formulaGuard });
    const plain = createCsvText({ delimiter, quote: options.quote.charCodeAt(0), nullText, formulaGuard: false });
    const bools = createEntries(options.bools.map((bool) => encodeText(encoder.encode(bool), plain)));
    return {
      name: "csv",
      layout: "rows",
      extension: "csv",
      options: { ...options },
      separator: NOTHING,
      suffix: NOTHING,
      prefix: (schema) => encodePrefix(schema, options, (name) => encodeText(encoder.encode(name), text)),
      prepare: (schema) => prepareRows(schema, new CsvCellFactory(text, bools), frame),
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
  parts.push(...lineEndOf(options));
  return Uint8Array.from(parts);
}

function lineEndOf({ lineEnding }: CompleteCsvOptions): Uint8Array {
  return lineEnding === "crlf" ? Uint8Array.of(CR, LF) : Uint8Array.of(LF);
}

function prepareRows(schema: TableSchema, factory: CsvCellFactory, frame: RowFrame): EncodeBatch {
  const names = schema.columns.map(({ name }) => name);
  return (batch, writer, from, to) => {
    factory.begin();
    const cells = names.map((name) => factory.create(batch.columns[name]!, from, to));
    writeRows({ cells, absent: undefined }, frame, from, to, writer);
  };
}
