/** Milliseconds after which a waiting worker looks whether the work was stopped. */
const WAIT_MS = 500;

const STOPPED = 0;
const SENT = 1;
const FIRST_TABLE = 2;

/** Who does what, in memory that all threads share: claims of parts, places in the files, progress. Its size does not depend on rows. */
export class SharedSchedule {
  readonly memory: SharedArrayBuffer;
  /** `[stopped, parts sent, then for each table: parts claimed, parts placed]`. */
  private readonly counters: Int32Array;
  /** `[for each table: end of what is placed, then for each worker: rows, bytes]`. */
  private readonly figures: Float64Array;
  private readonly tables: number;

  private constructor(memory: SharedArrayBuffer, tables: number, workers: number) {
    this.memory = memory;
    this.tables = tables;
    this.figures = new Float64Array(memory, 0, tables + workers * 2);
    this.counters = new Int32Array(memory, this.figures.byteLength);
  }

  /**
   * Makes the memory.
   *
   * @param tables - Number of tables.
   * @param workers - Number of workers.
   */
  static create(tables: number, workers: number): SharedSchedule {
    const sizeBytes = (tables + workers * 2) * 8 + (FIRST_TABLE + tables * 2) * 4;
    return new SharedSchedule(new SharedArrayBuffer(sizeBytes), tables, workers);
  }

  /** Opens memory that another thread made. */
  static open(memory: SharedArrayBuffer, tables: number, workers: number): SharedSchedule {
    return new SharedSchedule(memory, tables, workers);
  }

  /** True once no further part may be begun. */
  get stopped(): boolean {
    return Atomics.load(this.counters, STOPPED) !== 0;
  }

  /** Ends the work; workers that wait wake up. */
  stop(): void {
    Atomics.store(this.counters, STOPPED, 1);
    for (let i = SENT; i < this.counters.length; i++) Atomics.notify(this.counters, i);
  }

  /** Takes the next part of a table; it may be beyond the last. */
  claim(table: number): number {
    return Atomics.add(this.counters, FIRST_TABLE + table * 2, 1);
  }

  /**
   * Gives a part its place in the file: right behind the part before, for whose size it waits.
   *
   * @param table - Number of the table.
   * @param part - Number of the part.
   * @param sizeBytes - Its size.
   * @returns The part's first byte in the file, or undefined when the work was stopped.
   */
  place(table: number, part: number, sizeBytes: number): number | undefined {
    const placed = FIRST_TABLE + table * 2 + 1;
    if (!this.waitFor(placed, part)) return undefined;
    const from = this.figures[table]!;
    this.figures[table] = from + sizeBytes;
    Atomics.store(this.counters, placed, part + 1);
    Atomics.notify(this.counters, placed);
    return from;
  }

  /**
   * Waits until so many parts were sent on; holds back workers that are ahead of the reader.
   *
   * @param parts - Number of parts.
   * @returns False when the work was stopped.
   */
  waitForSent(parts: number): boolean {
    return this.waitFor(SENT, parts);
  }

  /** Counts a part as sent on. */
  addSent(): void {
    Atomics.add(this.counters, SENT, 1);
    Atomics.notify(this.counters, SENT);
  }

  /** Adds to a worker's own figures. */
  addProgress(worker: number, rows: number, bytes: number): void {
    const at = this.tables + worker * 2;
    this.figures[at]! += rows;
    this.figures[at + 1]! += bytes;
  }

  /** Rows and bytes of all workers; a moment old at most. */
  progress(): { readonly rows: number; readonly bytes: number } {
    let rows = 0;
    let bytes = 0;
    for (let at = this.tables; at < this.figures.length; at += 2) {
      rows += this.figures[at]!;
      bytes += this.figures[at + 1]!;
    }
    return { rows, bytes };
  }

  /** Bytes placed of a table. */
  placedBytes(table: number): number {
    return this.figures[table]!;
  }

  private waitFor(index: number, least: number): boolean {
    for (;;) {
      if (this.stopped) return false;
      const now = Atomics.load(this.counters, index);
      if (now >= least) return true;
      Atomics.wait(this.counters, index, now, WAIT_MS);
    }
  }
}
