/** A type of DuckDB, with its parts where it has any. */
export interface DuckdbType {
  readonly typeId: number;
  /** Of lists and arrays; the values of maps. */
  readonly valueType?: DuckdbType;
  /** Of maps. */
  readonly keyType?: DuckdbType;
  /** Of structs. */
  readonly entryNames?: readonly string[];
  readonly entryTypes?: readonly DuckdbType[];
  /** Of unions. */
  readonly memberTags?: readonly string[];
  readonly memberTypes?: readonly DuckdbType[];
}

/** Some rows as columns. */
export interface DuckdbChunk {
  readonly rowCount: number;
  getColumnValues(column: number): unknown[];
  setColumns(columns: readonly (readonly unknown[])[]): void;
}

/** A result that is read as it is made. */
export interface DuckdbResult {
  readonly columnCount: number;
  columnName(column: number): string;
  columnType(column: number): DuckdbType;
  fetchChunk(): Promise<DuckdbChunk | null>;
}

/** Takes rows for one table. */
export interface DuckdbAppender {
  appendDataChunk(chunk: DuckdbChunk): void;
  closeSync(): void;
}

/** The parts of a connection of @duckdb/node-api that are used. */
export interface DuckdbConnection {
  stream(sql: string, values?: unknown[], types?: unknown[]): Promise<DuckdbResult>;
  createAppender(table: string, schema: string, catalog: string): Promise<DuckdbAppender>;
  interrupt(): void;
  closeSync(): void;
}

/** A database that connections are made to. */
export interface DuckdbInstance {
  connect(): Promise<DuckdbConnection>;
  closeSync(): void;
}

/** The parts of @duckdb/node-api that are used. */
export interface DuckdbModule {
  readonly DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<DuckdbInstance> };
  readonly DuckDBDataChunk: { create(types: readonly unknown[], rowCount: number): DuckdbChunk };
  readonly BOOLEAN: unknown;
  readonly BIGINT: unknown;
  readonly DOUBLE: unknown;
  readonly VARCHAR: unknown;
  readonly BLOB: unknown;
  readonly DATE: unknown;
  readonly TIME: unknown;
  readonly TIMESTAMP: unknown;
  readonly TIMESTAMPTZ: unknown;
  readonly INTERVAL: unknown;
  DECIMAL(width: number, scale: number): unknown;
  LIST(of: unknown): unknown;
  STRUCT(entries: Readonly<Record<string, unknown>>): unknown;
  blobValue(bytes: Uint8Array): unknown;
  decimalValue(unscaled: bigint, width: number, scale: number): unknown;
  listValue(items: readonly unknown[]): unknown;
  structValue(entries: Readonly<Record<string, unknown>>): unknown;
  intervalValue(months: number, days: number, micros: bigint): unknown;
  readonly DuckDBDateValue: new (days: number) => unknown;
  readonly DuckDBTimeValue: new (micros: bigint) => unknown;
  readonly DuckDBTimestampValue: new (micros: bigint) => unknown;
  readonly DuckDBTimestampTZValue: new (micros: bigint) => unknown;
}
