import type { Batch, TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { ConnectorSink } from "../contract/connector.js";
import { batchToRows } from "../table/batch-to-rows.js";

/** Calls an operation with every row, in order. What the service took is there: an abort takes nothing back. */
export class SoapSink implements ConnectorSink {
  readonly atomic = false;
  written = 0;
  private readonly schema: TableSchema;
  private readonly send: (row: Record<string, unknown>) => Promise<unknown>;
  private closed = false;

  /**
   * @param schema - Columns.
   * @param send - Hands a row to the service.
   */
  constructor(schema: TableSchema, send: (row: Record<string, unknown>) => Promise<unknown>) {
    this.schema = schema;
    this.send = send;
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    for (const row of batchToRows(this.schema, batch)) {
      await this.send(row);
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
