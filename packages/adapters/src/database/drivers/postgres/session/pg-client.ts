import type { Writable } from "node:stream";

/** The part of a client of `pg` that is used. */
export interface PgClient {
  query(config: PgQuery): Promise<{ readonly rows: unknown[] }>;
  query<S extends Writable>(stream: S): S;
  connect?(): Promise<unknown>;
  end?(): Promise<void>;
  release?(error?: boolean): void;
  on?(event: "error", listener: (error: Error) => void): unknown;
}

/** A statement as `pg` takes it. */
export interface PgQuery {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly rowMode?: "array";
  readonly types?: { getTypeParser(oid: number, format?: string): (text: string) => unknown };
}

/** The part of the module `pg` that is used. */
export interface PgModule {
  readonly Client: new (options: {
    connectionString: string;
    application_name: string;
    connectionTimeoutMillis: number;
    keepAlive: boolean;
  }) => PgClient;
  readonly types: { getTypeParser(oid: number, format?: string): (text: string) => unknown };
}

/** Makes the stream that takes the rows of a COPY. */
export type CopyFrom = (sql: string) => Writable;
