export { type CopyOptions, copyFormat } from "./copy-format.js";
