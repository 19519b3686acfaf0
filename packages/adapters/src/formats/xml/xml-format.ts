import { formatTimestamp, type TableSchema, type ValueType } from "@seedbed/core";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { prepareSpelledRows } from "../../tabular/write/spell-rows.js";
import { toPlainJson } from "../../tabular/write/to-plain-json.js";
import { readXml } from "./read-xml.js";
import { isElementName, toXmlAttribute, toXmlText } from "./xml-text.js";

const encoder = new TextEncoder();
const NOTHING = new Uint8Array(0);

/** Options of the XML format; all have defaults. */
export interface XmlOptions {
  /** Name of the element around all rows; `rows` unless stated. */
  readonly root?: string;
  /** Name of the element of a row; `row` unless stated. When read, every child of the root is a row. */
  readonly row?: string;
}

const elementName = z.string().max(100).refine(isElementName, "must be the name of an element: letters, digits, _ - .");

const optionsSchema: z.ZodType<Required<XmlOptions>> = z.strictObject({
  root: elementName.default("rows").describe("Name of the element around all rows."),
  row: elementName.default("row").describe("Name of the element of a row."),
});

/**
 * XML: one element a row, one element a field in it.
 *
 * Null is `nil="true"`, an absent field is left out, fields whose names are no element names stand in `<field name="…">`, and text
 * that XML cannot hold stands as base64 with `encoding="base64"`. Nested values are JSON text.
 *
 * @source XML 1.0, fifth edition.
 */
export const xmlFormat: FormatKind<XmlOptions, RowFormat> = defineFormat<XmlOptions, Required<XmlOptions>, RowFormat>({
  name: "xml",
  summary: "XML, one element a row",
  options: optionsSchema,
  create: (options) => ({
    name: "xml",
    layout: "rows",
    extension: "xml",
    options: { ...options },
    separator: NOTHING,
    prefix: () => encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>\n<${options.root}>\n`),
    suffix: encoder.encode(`</${options.root}>\n`),
    prepare: (schema) => prepareRows(schema, options),
    read: (input, context) => readXml(input, context),
  }),
});

function prepareRows(schema: TableSchema, { row }: Required<XmlOptions>): ReturnType<RowFormat["prepare"]> {
  const tags = new Map(schema.columns.map(({ name }) => [name, tagsOf(name)]));
  return prepareSpelledRows(schema, (values) => {
    const cells = values.map(({ name, type, value }) => {
      if (value === undefined) return "";
      const [open, close] = tags.get(name)!;
      if (value === null) return `<${open} nil="true"/>`;
      const text = spell(type, value, name);
      const plain = toXmlText(text);
      if (plain !== undefined) return `<${open}>${plain}</${close}>`;
      return `<${open} encoding="base64">${Buffer.from(text).toString("base64")}</${close}>`;
    });
    return `  <${row}>${cells.join("")}</${row}>\n`;
  });
}

/** What stands in the tags of a field. */
function tagsOf(name: string): readonly [open: string, close: string] {
  // A field that is called like the element for other names would be taken for one of those.
  if (isElementName(name) && name !== "field") return [name, name];
  if (toXmlText(name) !== undefined) return [`field name="${toXmlAttribute(name)}"`, "field"];
  throw createAdapterError("TYPE_UNSUPPORTED", "a field has a name that XML cannot hold", {
    details: { column: name, format: "xml" },
  });
}

function spell(type: ValueType, value: unknown, column: string): string {
  switch (type.type) {
    case "bytes":
      return Buffer.from(value as Uint8Array).toString("base64");
    case "float":
      return Object.is(value, -0) ? "-0" : String(value);
    case "timestamp":
      return value instanceof Date ? formatTimestamp(value.getTime()) : String(value);
    case "list":
    case "struct":
    case "json":
      return JSON.stringify(toPlainJson(type, value, column));
    default:
      return String(value);
  }
}
