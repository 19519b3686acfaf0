import { createAdapterError } from "../../errors/adapter-error.js";

/** How a database begins and ends transactions. */
export interface TransactionWords {
  readonly begin: string;
  /** False where a transaction cannot be rolled back to a point within it. */
  readonly savepoints: boolean;
}

/** Transactions of one connection; those inside others are savepoints. */
export class Transactions {
  private readonly run: (sql: string) => Promise<unknown>;
  private readonly words: TransactionWords;
  private depth = 0;

  /**
   * @param run - Runs a statement without result.
   * @param words - Those of the database.
   */
  constructor(run: (sql: string) => Promise<unknown>, words: TransactionWords) {
    this.run = run;
    this.words = words;
  }

  /** True while a transaction is under way. */
  get active(): boolean {
    return this.depth > 0;
  }

  /**
   * Runs something, and keeps what it did only when it resolves.
   *
   * @param work - What to do.
   */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const point = `seedbed_${this.depth}`;
    const nested = this.depth > 0;
    if (nested && !this.words.savepoints) return work();
    await this.run(nested ? `SAVEPOINT ${point}` : this.words.begin);
    this.depth++;
    try {
      const result = await work();
      await this.run(nested ? `RELEASE SAVEPOINT ${point}` : "COMMIT");
      return result;
    } catch (error) {
      // Some failures end the transaction by themselves, or the connection; the first error is the one that tells why.
      await this.run(nested ? `ROLLBACK TO SAVEPOINT ${point}` : "ROLLBACK").catch(() => undefined);
      throw error;
    } finally {
      this.depth--;
    }
  }
}

/**
 * Throws when a signal says that loading shall stop.
 *
 * @param signal - The caller's.
 * @throws SeedbedError `WRITE_ABORTED`.
 */
export function assertGoing(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw createAdapterError("WRITE_ABORTED", "loading was stopped", { cause: signal.reason });
}
