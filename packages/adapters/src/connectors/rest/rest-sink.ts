import { randomUUID } from "node:crypto";
import type { Batch, TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpClient } from "../../http/client/http-client.js";
import type { ConnectorSink } from "../contract/connector.js";
import { batchToRows } from "../table/batch-to-rows.js";
import type { RestCreate } from "./rest-options.js";

/** What a {@link RestSink} writes to. */
export interface RestSinkOptions {
  readonly client: HttpClient;
  readonly baseUrl: URL;
  /** Path of the list. */
  readonly path: string;
  readonly create: RestCreate;
  readonly schema: TableSchema;
  readonly signal: AbortSignal | undefined;
  /** Joins the base URL and a path. */
  readonly join: (path: string) => URL;
}

/** Creates rows by requests, in order. What a service took is there: an abort ends the writing and takes nothing back. */
export class RestSink implements ConnectorSink {
  readonly atomic = false;
  written = 0;
  private readonly options: RestSinkOptions;
  private waiting: Record<string, unknown>[] = [];
  private closed = false;

  /** @param options - Where to, and how. */
  constructor(options: RestSinkOptions) {
    this.options = options;
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    const { rowsPerRequest = 1 } = this.options.create;
    this.waiting.push(...batchToRows(this.options.schema, batch));
    while (this.waiting.length >= rowsPerRequest) await this.send(this.waiting.splice(0, rowsPerRequest));
  }

  async commit(): Promise<void> {
    this.assertOpen();
    if (this.waiting.length > 0) await this.send(this.waiting.splice(0));
    this.closed = true;
  }

  async abort(): Promise<void> {
    this.closed = true;
    this.waiting = [];
  }

  private async send(rows: readonly Record<string, unknown>[]): Promise<void> {
    const { client, create, path, join, signal } = this.options;
    const { method = "POST", rowsPerRequest = 1, wrap, idempotencyHeader } = create;
    const content = rowsPerRequest === 1 ? rows[0] : rows;
    const target = fillPath(create.path ?? path, rows[0] ?? {});
    await client.request({
      url: join(target),
      method,
      json: wrap === undefined ? content : { [wrap]: content },
      ...(idempotencyHeader === undefined ? {} : { headers: { [idempotencyHeader]: randomUUID() }, idempotent: true }),
      signal,
    });
    this.written += rows.length;
  }

  private assertOpen(): void {
    if (this.closed) throw createAdapterError("SINK_CLOSED", "the sink was committed or aborted before");
  }
}

/** Values become one step of the path each, whatever is in them. */
function fillPath(template: string, row: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(row, name) ? row[name] : undefined;
    const text = typeof value === "string" || typeof value === "number" ? encodeURIComponent(value) : "";
    if (text !== "" && !/^\.{1,2}$/.test(text)) return text;
    throw createAdapterError("CONNECTOR_VALUE", `${name} cannot stand in the path ${template}`);
  });
}
