export { type AvroOptions, avroFormat } from "./avro-format.js";
