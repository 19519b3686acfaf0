import type { TableSchema } from "@seedbed/core";
import { createEntries } from "../../cells/cell-column.js";
import { CsvCellFactory } from "../../cells/csv-cells.js";
import { createCsvText } from "../../cells/csv-text.js";
import { encodeText } from "../../cells/entry-cache.js";
import { type RowFrame, writeRows } from "../../cells/row-writer.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { EncodeBatch, RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { parseText } from "../../tabular/values/parse-text.js";
import { createLossCheck } from "../../tabular/write/refuse-loss.js";
import { type CompleteCsvOptions, type CsvOptions, csvOptionsSchema } from "./csv-options.js";
import { readCsv } from "./read-csv.js";

const NOTHING = new Uint8Array(0);
const CR = 13;
const LF = 10;
const encoder = new TextEncoder();

/** Types whose cells are never quoted. */
const BARE: ReadonlySet<string> = new Set(["int", "float", "decimal", "date", "time", "timestamp", "duration"]);

/**
 * Comma-separated values.
 *
 * @source RFC 4180; lines end with LF unless CRLF is asked for.
 */
export const csvFormat: FormatKind<CsvOptions, RowFormat> = defineFormat<CsvOptions, CompleteCsvOptions, RowFormat>({
  name: "csv",
  summary: "comma-separated values (RFC 4180)",
  options: csvOptionsSchema,
  create: (options) => createSeparatedFormat("csv", options),
});

/** Options for writing: what is left open has its first choice. */
type WrittenOptions = CompleteCsvOptions & { readonly delimiter: string; readonly quote: string; readonly header: boolean };

/**
 * Makes a format of separated values.
 *
 * @param name - Name of the format, which is its extension.
 * @param stated - Its options.
 */
export function createSeparatedFormat(name: string, stated: CompleteCsvOptions): RowFormat {
  const { delimiter = ",", quote = '"', header = true, formulaGuard } = stated;
  const options: WrittenOptions = { ...stated, delimiter, quote, header };
  const nullText = encoder.encode(options.nullText);
  const form = { delimiter: delimiter.charCodeAt(0), quote: quote.charCodeAt(0), nullText };
  const frame = {
    open: 0,
    keys: undefined,
    between: form.delimiter,
    missing: createEntries([nullText]),
    close: createEntries([lineEndOf(options)]),
  };
  const text = createCsvText({ ...form, formulaGuard });
  const plain = createCsvText({ ...form, formulaGuard: false });
  const bools = createEntries(options.bools.map((bool) => encodeText(encoder.encode(bool), plain)));
  return {
    name,
    layout: "rows",
    extension: name,
    options: Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)),
    separator: NOTHING,
    suffix: NOTHING,
    prefix: (schema) => encodePrefix(schema, options, (column) => encodeText(encoder.encode(column), text)),
    prepare: (schema) => {
      const check = createLossCheck(schema, name, options.absent);
      checkNullText(schema, name, options.nullText);
      const write = prepareRows(schema, new CsvCellFactory(text, bools), frame);
      return (batch, writer, from, to) => {
        check(batch);
        write(batch, writer, from, to);
      };
    },
    read: (input, context) => readCsv(input, stated, context),
  };
}

/** Numbers and moments stand bare: one that is spelled like null would be read as null. */
function checkNullText({ columns }: TableSchema, format: string, nullText: string): void {
  const clash = columns.find(({ type }) => BARE.has(type.type) && parseText(type, nullText) !== undefined);
  if (clash === undefined) return;
  throw createAdapterError("TYPE_UNSUPPORTED", `"${nullText}" stands for null, and may be a value of ${clash.name}`, {
    hint: "choose another nullText",
    details: { column: clash.name, format },
  });
}

function encodePrefix(schema: TableSchema, options: WrittenOptions, toCell: (name: string) => Uint8Array): Uint8Array {
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
