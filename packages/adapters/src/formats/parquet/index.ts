export { parquetFormat } from "./parquet-format.js";
export type { ParquetOptions } from "./parquet-options.js";
