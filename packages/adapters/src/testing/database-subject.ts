import type { Database, DatabaseDriver } from "../database/driver/database.js";
import type { SampleColumn } from "./sample-table.js";

/** A column and values it cannot take without changing them. */
export interface LossyColumn {
  /** SQL type of the column. */
  readonly sqlType: string;
  readonly column: SampleColumn;
}

/** A URL that must not open. */
export interface ClosedDoor {
  readonly url: string;
  /** Code of the error, such as `DATABASE_REFUSED`. */
  readonly code: string;
  /** A part of the URL that no part of the error may hold. */
  readonly secret: string;
}

/** A driver under test. */
export interface DatabaseSubject {
  readonly driver: DatabaseDriver;

  /** Opens a connection to an empty database, schema or folder; called once a law, which closes it. */
  open(): Promise<Database>;

  /**
   * SQL type of a column that holds the values of a sample without loss; undefined where the database has none.
   *
   * @param column - One of `DATABASE_SAMPLES`.
   */
  sqlType(column: SampleColumn): string | undefined;

  /** What must be refused, never changed. */
  readonly lossy: readonly LossyColumn[];

  /** URLs that must not open. */
  readonly closed: readonly ClosedDoor[];

  /** False when a transaction cannot go on after a statement failed in it. */
  readonly survivesFailure: boolean;

  /** False when texts with backslashes, quotes and odd characters are not what names of tables may hold. */
  readonly anyName: boolean;
}

/** One law, to be run by any test runner. */
export interface DatabaseLaw {
  readonly name: string;
  /** Rejects when the law is broken, naming what differs. */
  check(): Promise<void>;
}
