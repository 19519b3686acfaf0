import type { TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { RowFormat } from "../../format/format.js";
import { defineFormat, type FormatKind } from "../../format/format-kind.js";
import { createLossCheck } from "../../tabular/write/refuse-loss.js";
import { prepareSpelledRows, type Spelling } from "../../tabular/write/spell-rows.js";
import { readSql } from "./read-sql.js";
import { toSqlLiteral } from "./sql-literal.js";
import { type CompleteSqlOptions, type SqlOptions, sqlOptionsSchema } from "./sql-options.js";

const NOTHING = new Uint8Array(0);
const encoder = new TextEncoder();

/** INSERT statements for PostgreSQL, MySQL and MariaDB, SQLite, or standard SQL. */
export const sqlFormat: FormatKind<SqlOptions, RowFormat> = defineFormat<SqlOptions, CompleteSqlOptions, RowFormat>({
  name: "sql",
  summary: "INSERT statements (postgres, mysql, sqlite, ansi)",
  options: sqlOptionsSchema,
  create: (options) => ({
    name: "sql",
    layout: "rows",
    extension: "sql",
    options: Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)),
    separator: NOTHING,
    prefix: () => encoder.encode(options.transaction ? beginOf(options) : ""),
    suffix: encoder.encode(options.transaction ? ";\nCOMMIT;\n" : ";\n"),
    prepare: (schema) => prepareInserts(schema, options),
    read: (input, context) => readSql(input, options, context),
  }),
});

/** Without its semicolon, which stands before every statement. */
function beginOf({ dialect }: CompleteSqlOptions): string {
  return dialect === "ansi" ? "START TRANSACTION" : "BEGIN";
}

function prepareInserts(schema: TableSchema, options: CompleteSqlOptions): ReturnType<RowFormat["prepare"]> {
  const { dialect, rowsPerStatement, transaction } = options;
  const quote = (name: string): string =>
    dialect === "mysql" ? `\`${name.replaceAll("`", "``")}\`` : `"${name.replaceAll('"', '""')}"`;
  for (const { name } of [schema, ...schema.columns]) {
    if (name === "" || name.includes("\u0000")) {
      throw createAdapterError("TYPE_UNSUPPORTED", `"${name}" is no name in SQL`, { details: { format: "sql" } });
    }
  }
  const table = (options.table ?? schema.name).split(".").map(quote).join(".");
  const head = `INSERT INTO ${options.table === undefined ? quote(schema.name) : table} (${schema.columns.map(({ name }) => quote(name)).join(", ")}) VALUES\n`;
  const check = createLossCheck(schema, "sql", dialect === "sqlite" ? options.absent : "null");
  const spell = ({ name, type, value }: Spelling): string => {
    if (value === null) return "NULL";
    if (value === undefined) return dialect === "sqlite" ? "NULL" : "DEFAULT";
    return toSqlLiteral(type, value, dialect, name);
  };
  const write = prepareSpelledRows(schema, (values, { row, first }) => {
    const starts = first || row % rowsPerStatement === 0;
    const lead = starts ? `${first && !transaction ? "" : ";\n"}${head}` : ",\n";
    return `${lead}(${values.map(spell).join(", ")})`;
  });
  return (batch, writer, from, to, first) => {
    check(batch);
    write(batch, writer, from, to, first);
  };
}
