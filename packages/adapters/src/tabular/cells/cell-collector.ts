import type { CellRows } from "./cell-rows.js";

/** Collects the cells of rows while a file is cut; the memory is used again for every run. */
export class CellCollector {
  starts = new Int32Array(1 << 12);
  ends = new Int32Array(1 << 12);
  flags = new Uint8Array(1 << 12);
  /** Number of cells so far. */
  cells = 0;
  private firsts = new Int32Array(1 << 10);
  private lines = new Float64Array(1 << 10);
  private rows = 0;
  private broken = new Map<number, string>();

  /** Makes room for one more cell. */
  grow(): void {
    const length = this.starts.length * 2;
    const { starts, ends, flags } = this;
    this.starts = new Int32Array(length);
    this.starts.set(starts);
    this.ends = new Int32Array(length);
    this.ends.set(ends);
    this.flags = new Uint8Array(length);
    this.flags.set(flags);
  }

  /**
   * Ends a row, which takes all cells since the row before.
   *
   * @param first - Number of its first cell.
   * @param line - Line it starts on.
   * @param fault - What is wrong with it.
   */
  endRow(first: number, line: number, fault?: string): void {
    if (this.rows + 1 >= this.firsts.length) this.growRows();
    this.firsts[this.rows] = first;
    this.lines[this.rows] = line;
    if (fault !== undefined) this.broken.set(this.rows, fault);
    this.rows++;
    this.firsts[this.rows] = this.cells;
  }

  private growRows(): void {
    const { firsts, lines } = this;
    this.firsts = new Int32Array(firsts.length * 2);
    this.firsts.set(firsts);
    this.lines = new Float64Array(lines.length * 2);
    this.lines.set(lines);
  }

  /**
   * Takes the rows that have ended, and starts anew.
   *
   * @param bytes - What the cells stand in.
   */
  take(bytes: Uint8Array): CellRows {
    const cells = this.rows === 0 ? 0 : this.firsts[this.rows]!;
    const rows: CellRows = {
      bytes,
      starts: this.starts.slice(0, cells),
      ends: this.ends.slice(0, cells),
      flags: this.flags.slice(0, cells),
      firsts: this.firsts.slice(0, this.rows + 1),
      lines: this.lines.slice(0, this.rows),
      broken: this.broken,
    };
    this.cells = 0;
    this.rows = 0;
    this.broken = new Map();
    return rows;
  }
}
