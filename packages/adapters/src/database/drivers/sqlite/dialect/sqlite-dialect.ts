import type { SqlDialect } from "../../../driver/sql-dialect.js";
import { standardLiteral, standardQuote } from "../../../literals/standard-literal.js";

/** SQLite's SQL. */
export const sqliteDialect: SqlDialect = {
  name: "sqlite",
  quote: standardQuote,
  table: ({ schema, name }) => (schema === "" ? standardQuote(name) : `${standardQuote(schema)}.${standardQuote(name)}`),
  placeholder: () => "?",
  literal: (value) =>
    standardLiteral(value, {
      bool: (truth) => (truth ? "1" : "0"),
      bytes: (hex) => `x'${hex}'`,
      // The parser would end the statement there.
      textWithNul: (hex) => `CAST(x'${hex}' AS TEXT)`,
      infinity: (sign) => `${sign}9e999`,
    }),
  deferral: true,
  postpone: { sql: "PRAGMA defer_foreign_keys = ON", reach: "all" },
  writingCtes: false,
  transactionalDdl: true,
  maxPlaceholders: 32_766,
};
