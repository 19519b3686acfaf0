export { xlsxFormat } from "./xlsx-format.js";
export type { XlsxOptions } from "./xlsx-options.js";
