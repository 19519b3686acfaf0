import type { SqlDialect } from "../../../driver/sql-dialect.js";
import { assertName, standardLiteral } from "../../../literals/standard-literal.js";

const ESCAPES: Readonly<Record<string, string>> = { "'": "''", "\\": "\\\\", "\n": "\\n", "\r": "\\r" };

/** The SQL of MySQL and MariaDB. */
export const mysqlDialect: SqlDialect = {
  name: "mysql",
  quote,
  table: ({ schema, name }) => (schema === "" ? quote(name) : `${quote(schema)}.${quote(name)}`),
  placeholder: () => "?",
  literal: (value) =>
    standardLiteral(value, {
      bool: (truth) => (truth ? "1" : "0"),
      bytes: (hex) => `x'${hex}'`,
      text: (text) => `'${text.replace(/['\\\n\r]/g, (sign) => ESCAPES[sign]!)}'`,
      textWithNul: (hex) => `CONVERT(x'${hex}' USING utf8mb4)`,
      infinity: (sign) => `${sign}1e999`,
    }),
  deferral: false,
  writingCtes: false,
  transactionalDdl: false,
  maxPlaceholders: 65_535,
};

function quote(name: string): string {
  assertName(name);
  return `\`${name.replaceAll("`", "``")}\``;
}
