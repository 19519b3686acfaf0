import { writeJson } from "../../cells/write-json.js";
import type { SqlDialect } from "../../driver/sql-dialect.js";

/** MongoDB speaks no SQL: names and values are written as JSON, as parts of commands. */
export const mongodbDialect: SqlDialect = {
  name: "mongodb",
  quote: (name) => JSON.stringify(name),
  table: ({ name }) => JSON.stringify(name),
  placeholder: () => "?",
  literal: (value) => writeJson(value ?? null, "?"),
  deferral: false,
  writingCtes: false,
  transactionalDdl: false,
  maxPlaceholders: 0,
};
