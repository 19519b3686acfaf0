import { formatTimestamp, type TableSchema, type ValueType } from "@seedbed/core";
import { z } from "zod";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { prepareSpelledRows } from "../../tabular/write/spell-rows.js";
import { toPlainJson } from "../../tabular/write/to-plain-json.js";
import { readYaml } from "./read-yaml.js";

const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();

/** Options of YAML fixtures; all have defaults. */
export interface YamlOptions {
  /** Whether the rows stand under the name of the table, which lets several tables share a file; true unless stated. */
  readonly named?: boolean;
}

const optionsSchema: z.ZodType<Required<YamlOptions>> = z.strictObject({
  named: z.boolean().default(true).describe("Whether the rows stand under the name of the table."),
});

/**
 * YAML fixtures: a list of rows, one field a line; texts are double-quoted, and nested values in flow style.
 *
 * @source YAML 1.2.2, core schema; JSON texts are YAML texts (section 1.3).
 */
export const yamlFormat: FormatKind<YamlOptions, RowFormat> = defineFormat<YamlOptions, Required<YamlOptions>, RowFormat>({
  name: "yaml",
  summary: "YAML fixtures, a list of rows",
  options: optionsSchema,
  create: (options) => ({
    name: "yaml",
    layout: "rows",
    extension: "yaml",
    options: { ...options },
    separator: NOTHING,
    suffix: NOTHING,
    prefix: ({ name }) => encoder.encode(options.named ? `${quote(name)}:\n` : ""),
    prepare: (schema) => prepareRows(schema),
    read: (input, context) => readYaml(input, context),
  }),
});

function prepareRows(schema: TableSchema): ReturnType<RowFormat["prepare"]> {
  const keys = new Map(
    schema.columns.map(({ name }) => [name, /^[A-Za-z_][\w-]*$/.test(name) && !WORDS.test(name) ? name : quote(name)]),
  );
  return prepareSpelledRows(schema, (values) => {
    const lines = values
      .filter(({ value }) => value !== undefined)
      .map(({ name, type, value }) => `${keys.get(name)!}: ${value === null ? "null" : spell(type, value, name)}\n`);
    return lines.length === 0 ? "- {}\n" : `- ${lines.join("  ")}`;
  });
}

/** Words that mean something else than their letters in one version of YAML or another. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function spell(type: ValueType, value: unknown, column: string): string {
  switch (type.type) {
    case "int":
      return String(value);
    case "bool":
      return value === true ? "true" : "false";
    case "float":
      return spellFloat(value as number);
    case "decimal":
      return type.as === "string" ? quote(String(value)) : String(value);
    case "timestamp":
      if (type.as === "epochMs") return String(value);
      return quote(value instanceof Date ? formatTimestamp(value.getTime()) : String(value));
    case "bytes":
      return `!!binary ${quote(Buffer.from(value as Uint8Array).toString("base64"))}`;
    case "list":
    case "struct":
    case "json":
      return escapeRest(JSON.stringify(toPlainJson(type, value, column)));
    default:
      return quote(String(value));
  }
}

function spellFloat(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

function quote(text: string): string {
  return escapeRest(JSON.stringify(text));
}

/** What JSON lets stand in texts, and YAML does not, or breaks lines at. */
function escapeRest(json: string): string {
  return json.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
