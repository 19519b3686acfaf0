export { connectorLaws } from "./connector-laws.js";
export type { ClosedService, ConnectorLaw, ConnectorSubject } from "./connector-subject.js";
export { databaseLaws } from "./database-laws.js";
export { DATABASE_SAMPLES } from "./database-samples.js";
export type { ClosedDoor, DatabaseLaw, DatabaseSubject, LossyColumn } from "./database-subject.js";
export { type FormatLaw, type FormatSubject, formatLaws } from "./format-laws.js";
export { SAMPLE_COLUMNS, type SampleColumn, toSampleBatch, toSampleRows, toSampleSchema } from "./sample-table.js";
export { type StoreLaw, type StoreSubject, storeLaws } from "./store-laws.js";
