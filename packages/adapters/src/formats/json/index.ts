export { type JsonOptions, jsonFormat } from "./json-format.js";
