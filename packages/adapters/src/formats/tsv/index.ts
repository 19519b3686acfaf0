export { type TsvOptions, tsvFormat } from "./tsv-format.js";
