/** Milliseconds after which a waiting thread looks whether the work was stopped. */
const WAIT_MS = 500;

/** Milliseconds between two looks of a thread that must not block. */
const LOOK_MS = 1;

const STOPPED = 0;
const SENT = 1;
const FIRST_TABLE = 2;

const NEW = 0;
const BEGUN = 1;
const DISMISSED = 2;

/** Who does what, in memory that all threads share: claims of parts, places in the files, progress. Its size does not depend on rows. */
export class SharedSchedule {
  readonly memory: SharedArrayBuffer;
  /** `[stopped, parts sent, then for each table: parts claimed, parts placed, then for each worker: NEW, BEGUN or DISMISSED]`. */
  private readonly counters: Int32Array;
  /** `[for each table: end of what is placed, then for each worker: rows, bytes]`. */
  private readonly figures: Float64Array;
  private readonly tables: number;
  private readonly blocking: boolean;

  private constructor(memory: SharedArrayBuffer, tables: number, workers: number, blocking: boolean) {
    this.memory = memory;
    this.tables = tables;
    this.blocking = blocking;
    this.figures = new Float64Array(memory, 0, tables + workers * 2);
    this.counters = new Int32Array(memory, this.figures.byteLength);
  }

  /**
   * Makes the memory, for a thread that goes on handling events while it waits.
   *
   * @param tables - Number of tables.
   * @param workers - Number of workers.
   */
  static create(tables: number, workers: number): SharedSchedule {
    const sizeBytes = (tables + workers * 2) * 8 + (FIRST_TABLE + tables * 2 + workers) * 4;
    return new SharedSchedule(new SharedArrayBuffer(sizeBytes), tables, workers, false);
  }

  /** Opens memory that another thread made, for a thread that sleeps while it waits. */
  static open(memory: SharedArrayBuffer, tables: number, workers: number): SharedSchedule {
    return new SharedSchedule(memory, tables, workers, true);
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

  /**
   * Begins a worker's share.
   *
   * @param worker - Its number.
   * @returns False when it came too late and nothing is left.
   */
  begin(worker: number): boolean {
    return Atomics.compareExchange(this.counters, this.workerState(worker), NEW, BEGUN) === NEW;
  }

  /**
   * Does without a worker.
   *
   * @param worker - Its number.
   * @returns False when it has begun.
   */
  dismiss(worker: number): boolean {
    return Atomics.compareExchange(this.counters, this.workerState(worker), NEW, DISMISSED) === NEW;
  }

  /** Takes the next part of a table; it may be beyond the last. */
  claim(table: number): number {
    return Atomics.add(this.counters, FIRST_TABLE + table * 2, 1);
  }

  /** Tells whether all parts before one have their places. */
  isNext(table: number, part: number): boolean {
    return Atomics.load(this.counters, FIRST_TABLE + table * 2 + 1) >= part;
  }

  /**
   * Gives a part its place in the file: right behind the part before, for whose size it waits.
   *
   * @param table - Number of the table.
   * @param part - Number of the part.
   * @param sizeBytes - Its size.
   * @returns The part's first byte in the file, or undefined when the work was stopped.
   */
  async place(table: number, part: number, sizeBytes: number): Promise<number | undefined> {
    const placed = FIRST_TABLE + table * 2 + 1;
    if (!(await this.waitFor(placed, part))) return undefined;
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
  waitForSent(parts: number): Promise<boolean> {
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

  private workerState(worker: number): number {
    return FIRST_TABLE + this.tables * 2 + worker;
  }

  private async waitFor(index: number, least: number): Promise<boolean> {
    for (;;) {
      if (this.stopped) return false;
      const now = Atomics.load(this.counters, index);
      if (now >= least) return true;
      if (this.blocking) Atomics.wait(this.counters, index, now, WAIT_MS);
      else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}
