import { createFormat } from "@seedbed/adapters";
import { type FormatSubject, formatLaws } from "@seedbed/adapters/testing";
import type { ColumnSchema, TableSchema } from "@seedbed/core";
import Papa from "papaparse";
import { describe, it } from "vitest";

/** Reads CSV with papaparse; types come from the schema. */
function readCsv(text: string, schema: TableSchema, options: { delimiter?: string; quote?: string; nullText?: string } = {}) {
  const { delimiter = ",", quote = '"', nullText = "" } = options;
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter,
    quoteChar: quote,
    skipEmptyLines: "greedy",
  });
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors));
  return parsed.data.map((row) => {
    const out: Record<string, unknown> = {};
    for (const column of schema.columns)
      out[column.name] = row[column.name] === nullText ? null : toValue(row[column.name]!, column);
    return out;
  });
}

function toValue(text: string, { type }: ColumnSchema): unknown {
  if (text === "" && type.type === "string") return text;
  switch (type.type) {
    case "int":
    case "float":
      return Number(text);
    case "decimal":
      return type.as === "number" ? Number(text) : text;
    case "timestamp":
      return type.as === "epochMs" ? Number(text) : text;
    case "bool":
      return text === "true";
    case "list":
    case "struct":
    case "json":
      return JSON.parse(text) as unknown;
    default:
      return text;
  }
}

const subjects: Record<string, FormatSubject> = {
  csv: {
    format: createFormat("csv", { absent: "null" }),
    read: (text, schema) => readCsv(text, schema),
    keepsAbsent: false,
    tellsNullFromEmpty: false,
  },
  "csv with other options": {
    format: createFormat("csv", { absent: "null", delimiter: "\t", lineEnding: "crlf", nullText: "∅", quote: "'" }),
    read: (text, schema) => readCsv(text, schema, { delimiter: "\t", quote: "'", nullText: "∅" }),
    keepsAbsent: false,
    tellsNullFromEmpty: true,
  },
  "csv with a byte order mark": {
    format: createFormat("csv", { absent: "null", byteOrderMark: true, delimiter: ";" }),
    read: (text, schema) => readCsv(text, schema, { delimiter: ";" }),
    keepsAbsent: false,
    tellsNullFromEmpty: false,
  },
  ndjson: {
    format: createFormat("ndjson"),
    read: (text) =>
      text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    keepsAbsent: true,
    tellsNullFromEmpty: true,
  },
  json: {
    format: createFormat("json"),
    read: (text) => JSON.parse(text) as Record<string, unknown>[],
    keepsAbsent: true,
    tellsNullFromEmpty: true,
  },
};

describe.each(Object.entries(subjects))("%s", (_, subject) => {
  for (const law of formatLaws(subject)) it(law.name, () => law.check());
});
