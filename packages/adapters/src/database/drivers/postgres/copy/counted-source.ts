import type { Batch } from "@seedbed/core";
import { assertGoing } from "../../../transactions/transactions.js";

/** Batches on their way: counts their rows, and keeps what their maker threw. */
export class CountedSource {
  /** Rows so far. */
  rows = 0;
  /** What the source threw; undefined when it did not. */
  failure: unknown;
  private readonly source: AsyncIterable<Batch> | Iterable<Batch>;
  private readonly signal: AbortSignal | undefined;

  /**
   * @param source - Where batches come from.
   * @param signal - Ends the reading.
   */
  constructor(source: AsyncIterable<Batch> | Iterable<Batch>, signal: AbortSignal | undefined) {
    this.source = source;
    this.signal = signal;
  }

  /** The batches, once. */
  async *batches(): AsyncGenerator<Batch, void, undefined> {
    try {
      for await (const batch of this.source) {
        assertGoing(this.signal);
        this.rows += batch.length;
        yield batch;
      }
      assertGoing(this.signal);
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}
