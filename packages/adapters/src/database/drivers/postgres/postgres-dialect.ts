import { createAdapterError } from "../../../errors/adapter-error.js";
import type { SqlDialect } from "../../driver/sql-dialect.js";
import { standardLiteral, standardQuote } from "../../literals/standard-literal.js";

/** PostgreSQL's SQL. */
export const postgresDialect: SqlDialect = {
  name: "postgres",
  quote: standardQuote,
  table: ({ schema, name }) => (schema === "" ? standardQuote(name) : `${standardQuote(schema)}.${standardQuote(name)}`),
  placeholder: (position) => `$${position}`,
  literal: (value) =>
    standardLiteral(value, {
      bool: (truth) => (truth ? "true" : "false"),
      bytes: (hex) => `'\\x${hex}'::bytea`,
      textWithNul: () => {
        throw createAdapterError("DATABASE_VALUE", "a text with U+0000 in it, which PostgreSQL does not take");
      },
      infinity: (sign) => `'${sign}Infinity'::float8`,
      // Escapes are named as such, whatever the server's setting makes of a backslash.
      text: (text) =>
        text.includes("\\") ? `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'` : `'${text.replaceAll("'", "''")}'`,
    }),
  deferral: true,
  postpone: { sql: "SET CONSTRAINTS ALL DEFERRED", reach: "deferrable" },
  checksAfterStatement: true,
  snapshot: "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
  writingCtes: true,
  transactionalDdl: true,
  maxPlaceholders: 65_535,
};
