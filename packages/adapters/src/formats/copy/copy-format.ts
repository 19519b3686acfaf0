import type { TableSchema } from "@seedbed/core";
import { z } from "zod";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { createLossCheck } from "../../tabular/write/refuse-loss.js";
import { prepareSpelledRows, type Spelling } from "../../tabular/write/spell-rows.js";
import { toPlainJson } from "../../tabular/write/to-plain-json.js";
import { readCopy } from "./read-copy.js";

const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();

/** Options of the COPY format; all have defaults. */
export interface CopyOptions {
  /** Whether the first line holds the field names, as `COPY … WITH (HEADER)` wants; true unless stated. */
  readonly header?: boolean;
  /** What is done with absent fields where null means something else: `refuse` unless stated, or `null`. */
  readonly absent?: "refuse" | "null";
}

const optionsSchema: z.ZodType<Required<CopyOptions>> = z.strictObject({
  header: z.boolean().default(true).describe("Whether the first line holds the field names, for COPY … WITH (HEADER)."),
  absent: z
    .enum(["refuse", "null"])
    .default("refuse")
    .describe("What is done with absent fields where null means something else."),
});

/**
 * PostgreSQL's text format of COPY.
 *
 * @source PostgreSQL documentation, COPY, "Text Format".
 */
export const copyFormat: FormatKind<CopyOptions, RowFormat> = defineFormat<CopyOptions, Required<CopyOptions>, RowFormat>({
  name: "copy",
  summary: "PostgreSQL's COPY text format",
  options: optionsSchema,
  create: (options) => ({
    name: "copy",
    layout: "rows",
    extension: "copy",
    options: { ...options },
    separator: NOTHING,
    suffix: NOTHING,
    prefix: ({ columns }) =>
      encoder.encode(options.header ? `${columns.map(({ name }) => escapeCopy(name, name)).join("\t")}\n` : ""),
    prepare: (schema) => prepareCopy(schema, options),
    read: (input, context) => readCopy(input, options, context),
  }),
});

function prepareCopy(schema: TableSchema, { absent }: Required<CopyOptions>): ReturnType<RowFormat["prepare"]> {
  const check = createLossCheck(schema, "copy", absent);
  const write = prepareSpelledRows(schema, (values) => `${values.map(spell).join("\t")}\n`);
  return (batch, writer, from, to) => {
    check(batch);
    write(batch, writer, from, to);
  };
}

function spell({ name, type, value }: Spelling): string {
  if (value === null || value === undefined) return "\\N";
  switch (type.type) {
    case "bytes":
      return `\\\\x${Buffer.from(value as Uint8Array).toString("hex")}`;
    case "float":
      return Object.is(value, -0) ? "-0" : String(value);
    case "list":
    case "struct":
    case "json":
      return escapeCopy(JSON.stringify(toPlainJson(type, value, name)), name);
    case "timestamp":
      return value instanceof Date ? (toPlainJson(type, value, name) as string) : String(value);
    case "duration":
      return String(value).replace(/^-PT(.*)S$/, "PT-$1S");
    default:
      return escapeCopy(String(value), name);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "\b": "\\b",
  "\f": "\\f",
  "\v": "\\v",
};

function escapeCopy(text: string, column: string): string {
  if (text.includes("\u0000")) {
    throw createAdapterError("TYPE_UNSUPPORTED", `${column} holds the character NUL, which PostgreSQL cannot hold`, {
      details: { column, format: "copy" },
    });
  }
  return text.replace(/[\\\t\n\r\b\f\v]/g, (character) => ESCAPES[character]!);
}
