export { sqlFormat } from "./sql-format.js";
export type { SqlFileDialect, SqlOptions } from "./sql-options.js";
