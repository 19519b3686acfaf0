export { type NdjsonOptions, ndjsonFormat } from "./ndjson-format.js";
