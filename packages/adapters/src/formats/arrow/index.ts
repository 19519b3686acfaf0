export { type ArrowOptions, arrowFormat } from "./arrow-format.js";
