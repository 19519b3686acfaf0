export { sql } from "../database/define/plugin/sql-plugin.js";
export type { ImportedSchema, SchemaImporter, SchemaSource } from "./contract/schema-importer.js";
export { type ImportOptions, type ImportResult, importCatalog, importSchema } from "./import-schema.js";
export { SCHEMA_IMPORTERS } from "./importers.js";
