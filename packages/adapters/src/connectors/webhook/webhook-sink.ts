import { randomUUID } from "node:crypto";
import type { Batch, TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpClient } from "../../http/client/http-client.js";
import type { ConnectorSink } from "../contract/connector.js";
import { batchToRows } from "../table/batch-to-rows.js";
import { signDelivery } from "./signature.js";

/** What a {@link WebhookSink} delivers to. */
export interface WebhookSinkOptions {
  readonly client: HttpClient;
  readonly url: string;
  readonly secret: string | undefined;
  readonly rowsPerDelivery: number;
  readonly table: string;
  readonly schema: TableSchema;
  readonly now: () => number;
  readonly signal: AbortSignal | undefined;
}

/** Delivers rows, in order, each delivery until it is taken. What was taken stays: an abort takes nothing back. */
export class WebhookSink implements ConnectorSink {
  readonly atomic = false;
  written = 0;
  private readonly options: WebhookSinkOptions;
  private waiting: Record<string, unknown>[] = [];
  private closed = false;

  /** @param options - Where to, and how. */
  constructor(options: WebhookSinkOptions) {
    this.options = options;
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    const { rowsPerDelivery, schema } = this.options;
    this.waiting.push(...batchToRows(schema, batch));
    while (this.waiting.length >= rowsPerDelivery) await this.deliver(this.waiting.splice(0, rowsPerDelivery));
  }

  async commit(): Promise<void> {
    this.assertOpen();
    if (this.waiting.length > 0) await this.deliver(this.waiting.splice(0));
    this.closed = true;
  }

  async abort(): Promise<void> {
    this.closed = true;
    this.waiting = [];
  }

  private async deliver(rows: readonly Record<string, unknown>[]): Promise<void> {
    const { client, url, secret, table, now, signal } = this.options;
    const id = `msg_${randomUUID()}`;
    const at = now();
    const body = JSON.stringify({
      type: `${table}.rows`,
      timestamp: new Date(at).toISOString(),
      data: { table, from: this.written, rows },
    });
    const signed = secret === undefined ? { "webhook-id": id } : signDelivery(secret, id, at, body);
    // The id lets receivers tell repeats, so that any failure may be repeated.
    await client.request({
      url,
      method: "POST",
      headers: { "content-type": "application/json", ...signed },
      body,
      idempotent: true,
      signal,
    });
    this.written += rows.length;
  }

  private assertOpen(): void {
    if (this.closed) throw createAdapterError("SINK_CLOSED", "the sink was committed or aborted before");
  }
}
