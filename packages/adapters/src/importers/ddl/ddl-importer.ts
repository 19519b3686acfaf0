import { importError } from "../contract/import-client.js";
import type { SchemaImporter } from "../contract/schema-importer.js";
import { readPostgresDdl } from "./postgres-ddl.js";
import { readSqliteDdl } from "./sqlite-ddl.js";

/** Signs of MySQL's dialect: names in back-quotes ahead of types, engines, automatic numbers. */
const MYSQL = /\bENGINE\s*=\s*\w+|\bAUTO_INCREMENT\b|^-- MySQL dump|\/\*!\d{5}|\bUNSIGNED\b/im;
const SQLITE =
  /\bAUTOINCREMENT\b|\bWITHOUT\s+ROWID\b|^PRAGMA\b|\bINTEGER\s+PRIMARY\s+KEY\b|\bDATETIME\b|`\w+`\s+(?:TEXT|INTEGER)/im;
const POSTGRES =
  /\bSET\s+search_path\b|\bpg_catalog\b|\bSERIAL\b|\bjsonb\b|\btimestamptz\b|\bcharacter varying\b|\bCREATE\s+(?:TYPE|DOMAIN|EXTENSION|SCHEMA)\b|\buuid\b|::/i;

/** SQL files that declare tables: run in a database of their own, which is then looked at. */
export const ddlImporter: SchemaImporter = {
  name: "ddl",
  summary: "SQL files with CREATE TABLE, of PostgreSQL or SQLite",
  endings: [".sql", ".ddl"],
  recognises: ({ text }) => /\bCREATE\s+(?:\w+\s+){0,3}TABLE\b/i.test(text),
  async read(source) {
    const { name, text } = source;
    if (MYSQL.test(text)) {
      throw importError(
        name,
        "this is SQL of MySQL, which is read from a live database only; load it into one and run seedbed import mysql://…",
      );
    }
    return { catalog: SQLITE.test(text) && !POSTGRES.test(text) ? await readSqliteDdl(source) : await readPostgresDdl(source) };
  },
};
