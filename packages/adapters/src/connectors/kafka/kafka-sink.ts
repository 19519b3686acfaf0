import type { Batch, TableSchema } from "@seedbed/core";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { ConnectorSink } from "../contract/connector.js";
import { batchToRows } from "../table/batch-to-rows.js";
import { type KafkaMessage, type KafkaProducer, type KafkaTransaction, toKafkaError } from "./kafka-client.js";

/** What a {@link KafkaSink} writes to. */
export interface KafkaSinkOptions {
  /** Connected; the sink disconnects it. */
  readonly producer: KafkaProducer;
  readonly transaction: KafkaTransaction | undefined;
  readonly topic: string;
  /** Column that becomes the key of messages. */
  readonly key: string | undefined;
  readonly schema: TableSchema;
  readonly signal: AbortSignal | undefined;
}

/** Sends rows as messages of JSON, in order; all or none of them in a transaction. */
export class KafkaSink implements ConnectorSink {
  readonly atomic: boolean;
  written = 0;
  private readonly options: KafkaSinkOptions;
  private closed = false;

  /** @param options - Where to, and how. */
  constructor(options: KafkaSinkOptions) {
    this.options = options;
    this.atomic = options.transaction !== undefined;
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    const { producer, transaction, topic, schema, signal } = this.options;
    signal?.throwIfAborted();
    const messages = batchToRows(schema, batch).map((row) => this.toMessage(row));
    if (messages.length === 0) return;
    await (transaction ?? producer).send({ topic, messages, acks: -1 }).catch((error: unknown) => {
      throw toKafkaError(error, `cannot send to ${topic}`);
    });
    this.written += messages.length;
  }

  async commit(): Promise<void> {
    this.assertOpen();
    this.closed = true;
    const { producer, transaction, topic } = this.options;
    try {
      await transaction?.commit();
    } catch (error) {
      await transaction?.abort().catch(() => undefined);
      throw toKafkaError(error, `cannot commit what was sent to ${topic}`);
    } finally {
      await producer.disconnect().catch(() => undefined);
    }
  }

  async abort(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const { producer, transaction } = this.options;
    await transaction?.abort().catch(() => undefined);
    await producer.disconnect().catch(() => undefined);
  }

  private toMessage(row: Readonly<Record<string, unknown>>): KafkaMessage {
    const { key } = this.options;
    const value = key === undefined ? undefined : row[key];
    const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
    return { key: isPlain ? String(value) : null, value: JSON.stringify(row) };
  }

  private assertOpen(): void {
    if (this.closed) throw createAdapterError("SINK_CLOSED", "the sink was committed or aborted before");
  }
}
