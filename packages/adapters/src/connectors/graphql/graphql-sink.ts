import type { Batch, TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { HttpClient } from "../../http/client/http-client.js";
import type { ConnectorSink } from "../contract/connector.js";
import { batchToRows } from "../table/batch-to-rows.js";
import { callGraphql } from "./graphql-call.js";
import type { GraphqlMutation } from "./graphql-list.js";

/** What a {@link GraphqlSink} writes to. */
export interface GraphqlSinkOptions {
  readonly client: HttpClient;
  readonly url: string;
  readonly create: GraphqlMutation;
  readonly schema: TableSchema;
  readonly signal: AbortSignal | undefined;
}

/** Creates rows by mutations, one each, in order. What the service took is there: an abort takes nothing back. */
export class GraphqlSink implements ConnectorSink {
  readonly atomic = false;
  written = 0;
  private readonly options: GraphqlSinkOptions;
  private closed = false;

  /** @param options - Where to, and how. */
  constructor(options: GraphqlSinkOptions) {
    this.options = options;
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    const { client, url, create, schema, signal } = this.options;
    const { query, argument } = create;
    for (const row of batchToRows(schema, batch)) {
      await callGraphql(client, url, {
        query,
        variables: argument === undefined ? row : { [argument]: row },
        isMutation: true,
        signal,
      });
      this.written++;
    }
  }

  async commit(): Promise<void> {
    this.assertOpen();
    this.closed = true;
  }

  async abort(): Promise<void> {
    this.closed = true;
  }

  private assertOpen(): void {
    if (this.closed) throw createAdapterError("SINK_CLOSED", "the sink was committed or aborted before");
  }
}
