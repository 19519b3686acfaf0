export { csvFormat } from "./csv-format.js";
export type { CompleteCsvOptions, CsvOptions } from "./csv-options.js";
