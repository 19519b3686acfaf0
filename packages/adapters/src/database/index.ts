export type {
  Catalog,
  CatalogCheck,
  CatalogColumn,
  CatalogForeignKey,
  CatalogKey,
  CatalogTable,
  CatalogUnique,
  ColumnStatistics,
  TableName,
} from "./catalog/catalog.js";
export type { CatalogKind, CatalogType } from "./catalog/catalog-type.js";
export type { Database, DatabaseDriver, IntrospectOptions, LoadOptions } from "./driver/database.js";
export type { SqlDialect } from "./driver/sql-dialect.js";
export { DATABASE_DRIVERS, findDriver, openDatabase } from "./drivers/drivers.js";
export { extract } from "./extract/extract.js";
export type { ExtractedTable, Extraction, ExtractOptions } from "./extract/extract-options.js";
export { fill } from "./fill/fill.js";
export type { FillOptions, FillProgress } from "./fill/fill-options.js";
export type { FilledTable, FillMethod, FillResult } from "./fill/fill-result.js";
export type { VerificationFinding, VerificationResult, VerifiedKind } from "./fill/verify/verification.js";
