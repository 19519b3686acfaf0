import type { BatchSink, BatchSource, DatasetDefinition, TableSchema } from "@seedbed/core";
import type { Cursor } from "./cursor.js";

/** Something a connector can do. */
export type Capability = "discover" | "read" | "write" | "incremental";

/** One step of a test. */
export interface TestStep {
  /** Such as `reach`, `authorise`, `discover`, `read`. */
  readonly name: string;
  readonly ok: boolean;
  /** What was found, or what went wrong. */
  readonly message: string;
  /** Error code, when it failed. */
  readonly code?: string;
  /** What helps, when it failed. */
  readonly hint?: string;
}

/** What a test found. */
export interface ConnectorReport {
  readonly connector: string;
  /** True when every step was passed. */
  readonly ok: boolean;
  /** In order; nothing follows the first that failed. */
  readonly steps: readonly TestStep[];
  /** What can be done, as far as could be found out without doing it. */
  readonly can: readonly Capability[];
}

/** A table of a service. */
export interface ConnectorTable {
  readonly name: string;
  readonly schema: TableSchema;
  readonly can: readonly Exclude<Capability, "discover">[];
}

/** What a service has. */
export interface Discovery {
  readonly tables: readonly ConnectorTable[];
  /** A dataset of the same tables, for rows of one's own. */
  readonly definition: DatasetDefinition;
}

/** What every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** How a table is read. */
export interface ReadOptions extends CallOptions {
  /** Goes on after what was read when the cursor was taken. */
  readonly after?: Cursor | undefined;
}

/** Rows of a service. */
export interface ConnectorSource extends BatchSource {
  /**
   * Where the next reading goes on: after the last row of the last batch given out. As JSON, to be kept between runs.
   *
   * @returns Undefined as long as nothing was given out and nothing was handed in.
   */
  cursor(): Cursor | undefined;
}

/** How a table is written. */
export interface WriteOptions extends CallOptions {
  /** Columns of what is written. */
  readonly schema: TableSchema;
}

/** Takes rows to a service. */
export interface ConnectorSink extends BatchSink {
  /** True when `abort` takes everything back; otherwise what was sent stays there. */
  readonly atomic: boolean;
  /** Rows the service took so far. */
  readonly written: number;
}

/** A connection to a service. */
export interface Connector {
  /** Name of its kind, such as `rest`. */
  readonly name: string;
  /** Finds out whether the service can be reached, lets one in, and what it can do. What goes wrong is told in the report. */
  test(options?: CallOptions): Promise<ConnectorReport>;
  /** Finds the tables of the service. */
  discover(options?: CallOptions): Promise<Discovery>;
  /**
   * Opens a table for reading.
   *
   * @param table - Its name.
   * @param options - Where to go on.
   * @throws SeedbedError `RESOURCE_UNKNOWN`, `CURSOR_INVALID`, `CONNECTOR_UNSUPPORTED`, and those of requests.
   */
  read(table: string, options?: ReadOptions): Promise<ConnectorSource>;
  /**
   * Opens a table for writing.
   *
   * @param table - Its name.
   * @param options - Columns.
   * @throws SeedbedError `RESOURCE_UNKNOWN`, `CONNECTOR_UNSUPPORTED`, `CONNECTOR_VALUE`.
   */
  write(table: string, options: WriteOptions): Promise<ConnectorSink>;
  /** Closes all connections. */
  close(): Promise<void>;
}
