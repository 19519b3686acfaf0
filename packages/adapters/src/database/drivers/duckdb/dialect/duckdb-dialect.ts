import type { SqlDialect } from "../../../driver/sql-dialect.js";
import { standardLiteral, standardQuote } from "../../../literals/standard-literal.js";

/** DuckDB's SQL. */
export const duckdbDialect: SqlDialect = {
  name: "duckdb",
  quote: standardQuote,
  table: ({ schema, name }) => (schema === "" ? standardQuote(name) : `${standardQuote(schema)}.${standardQuote(name)}`),
  placeholder: () => "?",
  literal: (value) =>
    standardLiteral(value, {
      bool: (truth) => (truth ? "true" : "false"),
      bytes: (hex) => `'${hex.replace(/../g, "\\x$&")}'::BLOB`,
      textWithNul: (hex) => `decode('${hex.replace(/../g, "\\x$&")}'::BLOB)`,
      infinity: (sign) => `'${sign}inf'::DOUBLE`,
    }),
  deferral: false,
  // Loading brings rows into an order in which each finds those it refers to.
  checksAfterStatement: true,
  writingCtes: false,
  transactionalDdl: true,
  maxPlaceholders: 65_535,
};
