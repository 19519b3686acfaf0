import type { Batch, TableSchema } from "@seedbed/core";
import { ByteWriter } from "../bytes/byte-writer.js";
import type { Compress } from "../compression/compression.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { ContainerEncoder, ContainerFormat } from "../format/format.js";
import type { ByteTarget } from "../targets/byte-target.js";
import type { ByteSink } from "./byte-sink.js";

/** Bytes that are compressed together, so that where batches end leaves no trace. */
const PART_BYTES = 1 << 20;

/** A sink of container formats: batches go to one encoder, its bytes to a target. */
export class ContainerSink implements ByteSink {
  bytes = 0;
  private readonly encoder: ContainerEncoder;
  private readonly target: ByteTarget;
  private readonly compress: Compress | undefined;
  private readonly part = new ByteWriter();
  private nextRow: number | undefined;
  private closed = false;

  private constructor(encoder: ContainerEncoder, target: ByteTarget, compress: Compress | undefined) {
    this.encoder = encoder;
    this.target = target;
    this.compress = compress;
  }

  /**
   * Starts a file.
   *
   * @param format - The container format.
   * @param schema - The table.
   * @param target - Where the bytes go.
   * @param compress - Compresses what the format writes; none leaves it as it is.
   */
  static async open(
    format: ContainerFormat,
    schema: TableSchema,
    target: ByteTarget,
    compress: Compress | undefined,
  ): Promise<ContainerSink> {
    return new ContainerSink(await format.open(schema), target, compress);
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    if (this.nextRow !== undefined && batch.from !== this.nextRow) {
      throw createAdapterError(
        "BATCH_OUT_OF_ORDER",
        `row ${batch.from} of ${batch.table} does not follow row ${this.nextRow - 1}`,
        { details: { table: batch.table, from: batch.from, expected: this.nextRow } },
      );
    }
    this.nextRow = batch.from + batch.length;
    await this.store(await this.encoder.add(batch));
  }

  async commit(): Promise<void> {
    await this.flush();
    await this.target.prepare();
    await this.target.commit();
  }

  async flush(): Promise<void> {
    this.assertOpen();
    this.closed = true;
    await this.store(await this.encoder.finish());
    // Nothing at all is one part too: an empty file is none of a compressor's.
    if (this.compress !== undefined && (this.part.at > 0 || this.bytes === 0)) await this.endPart(this.compress);
  }

  async abort(): Promise<void> {
    this.closed = true;
    await this.target.abort();
  }

  private async store(bytes: Uint8Array): Promise<void> {
    if (this.compress === undefined) {
      await this.pass(bytes);
      return;
    }
    for (let from = 0; from < bytes.length; ) {
      const to = Math.min(bytes.length, from + PART_BYTES - this.part.at);
      this.part.write(bytes.subarray(from, to));
      from = to;
      if (this.part.at === PART_BYTES) await this.endPart(this.compress);
    }
  }

  private async endPart(compress: Compress): Promise<void> {
    await this.pass(compress(this.part.written()));
    this.part.clear();
  }

  private async pass(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    this.bytes += bytes.length;
    await this.target.write(bytes);
  }

  private assertOpen(): void {
    if (this.closed) throw createAdapterError("SINK_CLOSED", "the sink was committed or aborted before");
  }
}
