import type { Plugin, Seed } from "@seedbed/core";

/** What a database is filled with. */
export interface FillOptions {
  /** Fixes every value, together with the tables; "seedbed" unless stated. */
  readonly seed?: Seed;
  /** Rows by table, by the table's name or `schema.name`. */
  readonly rows?: Readonly<Record<string, number>>;
  /** Rows of tables that are not named in `rows` and refer to nothing; 100 unless stated. */
  readonly defaultRows?: number;
  /** Tables to fill, by name or `schema.name`; all unless stated. References to others pick rows that are there. */
  readonly tables?: readonly string[];
  /** Schemas to look at; all but the system's unless stated. */
  readonly schemas?: readonly string[];
  /** Empties the tables first, in the same transaction. */
  readonly truncate?: boolean;
  /** Says what would be done and does not write. */
  readonly dryRun?: boolean;
  /** Goes on when there are conditions no row can be promised to meet; the database refuses the rows that break one. */
  readonly force?: boolean;
  /** Plugin of the locale that names and places come from, such as that of `@seedbed/core/locale/en`; without one they are plain text. */
  readonly locale?: Plugin;
  /** The fixed present, ISO 8601. */
  readonly now?: string;
  /** Learns shares of nulls, bounds and common values from rows that are there. */
  readonly statistics?: boolean;
  /** Ends the filling; nothing is kept. */
  readonly signal?: AbortSignal;
  /** Told about every batch that was written. */
  readonly onProgress?: (progress: FillProgress) => void;
}

/** How far a filling is. */
export interface FillProgress {
  readonly table: string;
  /** Rows of this table handed to the database so far. */
  readonly rows: number;
  readonly totalRows: number;
  /** Rows of all tables. */
  readonly allRows: number;
  readonly allTotalRows: number;
}
