import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { createSeparatedFormat } from "../csv/csv-format.js";
import { type CompleteCsvOptions, type CsvOptions, csvOptionsSchema } from "../csv/csv-options.js";

/** Options of the TSV format: those of CSV. */
export type TsvOptions = CsvOptions;

/** Tab-separated values: CSV with a tab between cells. */
export const tsvFormat: FormatKind<TsvOptions, RowFormat> = defineFormat<TsvOptions, CompleteCsvOptions, RowFormat>({
  name: "tsv",
  summary: "tab-separated values",
  options: csvOptionsSchema,
  create: (options) => createSeparatedFormat("tsv", { ...options, delimiter: options.delimiter ?? "\t" }),
});
