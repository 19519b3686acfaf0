export { csvFormat } from "./csv-format.js";
export type { CsvOptions } from "./csv-options.js";
