export { type FormatLaw, type FormatSubject, formatLaws } from "./format-laws.js";
export { SAMPLE_COLUMNS, type SampleColumn, toSampleBatch, toSampleRows, toSampleSchema } from "./sample-table.js";
