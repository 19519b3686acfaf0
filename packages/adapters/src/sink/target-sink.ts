import type { Batch } from "@seedbed/core";
import { PartEncoder } from "../encoding/part-encoder.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { RowFormat } from "../format/format.js";
import type { ByteSink, ByteSinkOptions } from "./byte-sink.js";

/** What a {@link TargetSink} is made of. */
export interface TargetSinkOptions extends ByteSinkOptions {
  readonly format: RowFormat;
}

/**
 * A sink that encodes batches and hands the bytes to a target.
 *
 * Two encoders take turns, so that one part is stored while the next is encoded; `write` waits when both are busy.
 */
export class TargetSink implements ByteSink {
  bytes = 0;
  private readonly options: TargetSinkOptions;
  private readonly encoders: readonly [PartEncoder, PartEncoder];
  private turn: 0 | 1 = 0;
  private partFilled = 0;
  private nextRow: number | undefined;
  private storing: Promise<void> = Promise.resolve();
  private closed = false;

  /** @param options - Table, format, target and parts. */
  constructor(options: TargetSinkOptions) {
    const { format, schema, compress } = options;
    this.options = options;
    this.encoders = [new PartEncoder(format, schema, compress), new PartEncoder(format, schema, compress)];
    this.encoders[0].start(true);
  }

  async write(batch: Batch): Promise<void> {
    this.assertOpen();
    if (this.nextRow !== undefined && batch.from !== this.nextRow) {
      throw createAdapterError(
        "BATCH_OUT_OF_ORDER",
        `row ${batch.from} of ${batch.table} does not follow row ${this.nextRow - 1}`,
        {
          details: { table: batch.table, from: batch.from, expected: this.nextRow },
        },
      );
    }
    this.nextRow = batch.from + batch.length;
    const { partRows } = this.options;
    for (let from = 0; from < batch.length; ) {
      if (this.partFilled === partRows) await this.endPart();
      const to = Math.min(batch.length, from + partRows - this.partFilled);
      this.encoders[this.turn].add(batch, from, to);
      this.partFilled += to - from;
      from = to;
    }
  }

  async commit(): Promise<void> {
    await this.flush();
    await this.options.target.prepare();
    await this.options.target.commit();
  }

  async flush(): Promise<void> {
    this.assertOpen();
    this.closed = true;
    await this.store(this.encoders[this.turn].finish(true));
    await this.storing;
  }

  async abort(): Promise<void> {
    this.closed = true;
    await this.storing.catch(() => undefined);
    await this.options.target.abort();
  }

  /** Ends a part that is known not to be the last. */
  private async endPart(): Promise<void> {
    await this.store(this.encoders[this.turn].finish(false));
    this.turn = this.turn === 0 ? 1 : 0;
    this.encoders[this.turn].start(false);
    this.partFilled = 0;
  }

  /** Waits for the part before, whose buffer comes next. */
  private async store(bytes: Uint8Array): Promise<void> {
    await this.storing;
    this.bytes += bytes.length;
    this.storing = this.options.target.write(bytes);
    // A failure is reported by the next await; until then it must not count as unhandled.
    this.storing.catch(() => undefined);
  }

  private assertOpen(): void {
    if (this.closed) throw createAdapterError("SINK_CLOSED", "the sink was committed or aborted before");
  }
}
