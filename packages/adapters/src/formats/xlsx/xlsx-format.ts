import type { ContainerFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { readXlsx } from "./read-xlsx.js";
import { createXlsxEncoder } from "./xlsx-encoder.js";
import { type CompleteXlsxOptions, type XlsxOptions, xlsxOptionsSchema } from "./xlsx-options.js";

/**
 * Workbooks of spreadsheets, one sheet a file when written.
 *
 * @source ECMA-376, Office Open XML.
 */
export const xlsxFormat: FormatKind<XlsxOptions, ContainerFormat> = defineFormat<
  XlsxOptions,
  CompleteXlsxOptions,
  ContainerFormat
>({
  name: "xlsx",
  summary: "spreadsheets (Office Open XML)",
  options: xlsxOptionsSchema,
  create: (options) => ({
    name: "xlsx",
    layout: "container",
    extension: "xlsx",
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    open: (schema) => createXlsxEncoder(schema, options),
    read: (input, context) => readXlsx(input, context),
  }),
});
