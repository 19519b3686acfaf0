import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sqlite } from "@seedbed/adapters/sqlite";
import { type DatabaseSubject, databaseLaws } from "@seedbed/adapters/testing";
import { describe, it } from "vitest";
import { findNodeSqlite } from "../../fixtures/node-sqlite.js";
import { temporaryFolder } from "../../fixtures/temporary-folder.js";

const folder = temporaryFolder();
writeFileSync(join(folder, "s3cret-text.db"), "this is no database, and long enough to be one by its size alone. ".repeat(100));

/** SQLite keeps what it is given in columns without a numeric type; the others are in the list of what is refused. */
const TYPES: Readonly<Record<string, string>> = {
  int: "INTEGER",
  float: "REAL",
  decimal: "DECIMAL(12, 2)",
  bool: "BOOLEAN",
  string: "TEXT",
  bytes: "BLOB",
  date: "DATE",
  time: "TIME",
  timestamp: "TIMESTAMP",
  duration: "TEXT",
  list: "JSON",
  struct: "JSON",
  json: "JSON",
};

const subject: DatabaseSubject = {
  driver: sqlite,
  open: () => sqlite.open("sqlite::memory:"),
  sqlType: ({ type, name }) => (name === "exact" ? "TEXT" : TYPES[type.type]),
  survivesFailure: true,
  anyName: true,
  lossy: [
    { sqlType: "TEXT", column: { name: "a text with U+0000", type: { type: "string" }, values: ["a\0b"] } },
    { sqlType: "NUMERIC", column: { name: "digits with a leading zero", type: { type: "string" }, values: ["007"] } },
    { sqlType: "INTEGER", column: { name: "digits beyond 64 bits", type: { type: "string" }, values: ["9223372036854775808"] } },
    { sqlType: "REAL", column: { name: "NaN", type: { type: "float" }, values: [Number.NaN] } },
    {
      sqlType: "DECIMAL(20, 4)",
      column: {
        name: "a decimal of 16 digits",
        type: { type: "decimal", scale: 4, as: "string" },
        values: ["900719925474.0993"],
      },
    },
    {
      sqlType: "JSON",
      column: { name: "an infinite number", type: { type: "json" }, values: [{ a: [Number.POSITIVE_INFINITY] }] },
    },
  ],
  closed: [
    { url: `sqlite:${join(folder, "missing.db")}?key=s3cret`, code: "DATABASE_UNREACHABLE", secret: "s3cret" },
    { url: `sqlite:${join(folder, "s3cret-text.db")}?cipher_key=hunter22`, code: "DATABASE_UNREACHABLE", secret: "hunter22" },
  ],
};

describe("sqlite by WebAssembly", () => {
  for (const law of databaseLaws(subject)) it(law.name, () => law.check());
});

describe("sqlite in strict tables and columns of text", () => {
  const types = {
    ...TYPES,
    decimal: "TEXT",
    bool: "INTEGER",
    date: "TEXT",
    time: "TEXT",
    timestamp: "TEXT",
    list: "TEXT",
    struct: "TEXT",
  };
  const strict: DatabaseSubject = {
    ...subject,
    sqlType: ({ type }) => (types as Record<string, string>)[type.type],
    lossy: [],
    closed: [],
  };
  for (const law of databaseLaws(strict).filter(({ name }) => name.includes("survives"))) it(law.name, () => law.check());
});

const DatabaseSync = findNodeSqlite();

describe.skipIf(DatabaseSync === undefined)("sqlite by node:sqlite (skipped where Node has none)", () => {
  const injected: DatabaseSubject = { ...subject, open: () => sqlite.open("sqlite::memory:", DatabaseSync), closed: [] };
  for (const law of databaseLaws(injected)) it(law.name, () => law.check());
});
