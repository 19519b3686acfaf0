/** The part of PGlite that is used. */
export interface PgliteClient {
  query(
    sql: string,
    values?: unknown[],
    options?: {
      rowMode?: "array" | "object";
      parsers?: Record<number, (text: string) => unknown>;
      blob?: Blob;
    },
  ): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
  readonly waitReady?: Promise<void>;
  readonly closed?: boolean;
}

/** The class of PGlite. */
export type PgliteClass = new (folder?: string) => PgliteClient;
