import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { loadClient } from "../../../failures/load-client.js";
import { VALUE_PARSERS } from "./parse-values.js";
import type { CopyFrom, PgClient, PgModule } from "./pg-client.js";
import type { PostgresSession } from "./postgres-session.js";

const AS_TEXT = {
  getTypeParser:
    () =>
    (text: string): unknown =>
      text,
};

/** A connection held by `pg`, with `pg-copy-streams` for COPY. */
export class PgSession implements PostgresSession {
  private readonly client: PgClient;
  private readonly release: () => Promise<void>;
  private readonly parsed: { getTypeParser(oid: number, format?: string): (text: string) => unknown };
  private copyFrom: CopyFrom | undefined;

  /**
   * @param client - Connected.
   * @param types - The library's own parsers, for types that need no care.
   * @param release - Gives the connection up.
   */
  constructor(client: PgClient, types: PgModule["types"], release: () => Promise<void>) {
    this.client = client;
    this.release = release;
    this.parsed = {
      getTypeParser: (oid, format) => (format === "binary" ? undefined : VALUE_PARSERS[oid]) ?? types.getTypeParser(oid, format),
    };
    // Without a listener a broken connection ends the process; the next statement reports it.
    client.on?.("error", () => undefined);
  }

  async rows(sql: string, values: readonly unknown[]): Promise<readonly Record<string, unknown>[]> {
    const { rows } = await this.client.query({ text: sql, ...bind(values), types: this.parsed });
    return rows as Record<string, unknown>[];
  }

  async texts(sql: string, values: readonly unknown[]): Promise<readonly (readonly (string | null)[])[]> {
    const { rows } = await this.client.query({ text: sql, ...bind(values), rowMode: "array", types: AS_TEXT });
    return rows as (string | null)[][];
  }

  async copy(target: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    this.copyFrom ??= (await loadClient("pg-copy-streams", () => import("pg-copy-streams"))).from;
    const stream = this.client.query(this.copyFrom(`COPY ${target} FROM STDIN`));
    await pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 2 }), stream);
  }

  close(): Promise<void> {
    return this.release();
  }
}

/** Statements without values go by the simple protocol, which takes those that cannot be prepared. */
function bind(values: readonly unknown[]): { values?: readonly unknown[] } {
  return values.length === 0 ? {} : { values };
}
