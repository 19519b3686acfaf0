export { type TypescriptOptions, typescriptFormat } from "./typescript-format.js";
