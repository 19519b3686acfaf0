import { VALUE_PARSERS } from "../postgres/session/parse-values.js";
import type { PostgresSession } from "../postgres/session/postgres-session.js";
import type { PgliteClient } from "./pglite-client.js";

/** Bytes collected before they are handed over: PGlite holds them all while it reads them. */
const COPY_BYTES = 8 << 20;

/** PostgreSQL in the same process. */
export class PgliteSession implements PostgresSession {
  private readonly client: PgliteClient;
  private readonly foreign: boolean;
  private verbatim: Record<number, (text: string) => unknown> | undefined;

  /**
   * @param client - Ready.
   * @param foreign - True when the caller closes it.
   */
  constructor(client: PgliteClient, foreign: boolean) {
    this.client = client;
    this.foreign = foreign;
  }

  async rows(sql: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    const { rows } = await this.client.query(sql, [...values], { parsers: { ...VALUE_PARSERS } });
    return rows as Record<string, unknown>[];
  }

  async texts(sql: string, values: readonly unknown[]): Promise<readonly (readonly (string | null)[])[]> {
    this.verbatim ??= createVerbatimParsers();
    const { rows } = await this.client.query(sql, [...values], { rowMode: "array", parsers: this.verbatim });
    return rows as (string | null)[][];
  }

  async copy(target: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    let parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const flush = async (): Promise<void> => {
      const blob = new Blob(parts);
      parts = [];
      bytes = 0;
      await this.client.query(`COPY ${target} FROM '/dev/blob'`, [], { blob });
    };
    for await (const chunk of chunks) {
      parts.push(chunk as Uint8Array<ArrayBuffer>);
      bytes += chunk.length;
      if (bytes >= COPY_BYTES) await flush();
    }
    if (bytes > 0) await flush();
  }

  async close(): Promise<void> {
    if (!this.foreign) await this.client.close();
  }
}

/** Types that PGlite has parsers for lie below this number; all others stay texts. */
const LAST_PARSED = 5000;

function createVerbatimParsers(): Record<number, (text: string) => unknown> {
  const parsers: Record<number, (text: string) => unknown> = {};
  for (let oid = 1; oid < LAST_PARSED; oid++) parsers[oid] = asIs;
  return parsers;
}

function asIs(text: string): unknown {
  return text;
}
