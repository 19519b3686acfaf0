import { createReadLimit } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";
import { CellCollector } from "../../tabular/cells/cell-collector.js";
import { type CellRows, ESCAPED, QUOTED } from "../../tabular/cells/cell-rows.js";
import type { CsvDialect } from "./csv-dialect.js";

const LF = 10;
const CR = 13;

/** What a {@link CsvCutter} is made of. */
export interface CsvCutterOptions extends CsvDialect {
  /** Name of the file, for messages. */
  readonly file: string;
  readonly limits: ReadLimits;
}

/**
 * Cuts CSV into rows and cells, piece by piece.
 *
 * @source RFC 4180; lines may end in LF, CR LF or CR, and empty lines are handed on as rows of one empty cell.
 */
export class CsvCutter {
  private readonly options: CsvCutterOptions;
  private readonly special = new Uint8Array(256);
  private readonly cells = new CellCollector();
  private carry: Uint8Array[] = [];
  private carried = 0;
  /** Size of the piece that is looked at next: a row that did not fit is not looked at again until it has doubled. */
  private wanted = 0;
  private line = 1;

  /** @param options - Delimiter, quote and limits. */
  constructor(options: CsvCutterOptions) {
    this.options = options;
    for (const byte of [options.delimiter, LF, CR]) this.special[byte] = 1;
  }

  /**
   * Takes the next piece.
   *
   * @param piece - Bytes that follow those before; kept, so they must not change.
   * @param last - True when nothing follows.
   * @returns The rows that have ended; undefined when none has.
   */
  push(piece: Uint8Array, last: boolean): CellRows | undefined {
    this.carry.push(piece);
    this.carried += piece.length;
    if (this.carried < this.wanted && !last) return undefined;
    // One byte more, so that the search for the end of a cell needs no look at the end of the memory.
    const bytes = Buffer.allocUnsafeSlow(this.carried + 1);
    let at = 0;
    for (const each of this.carry) {
      bytes.set(each, at);
      at += each.length;
    }
    bytes[at] = LF;
    const rest = this.cut(bytes, at, last);
    this.carry = [bytes.subarray(rest, at)];
    this.carried = at - rest;
    this.wanted = this.carried * 2;
    if (this.carried > this.options.limits.valueBytes) {
      const { file, limits } = this.options;
      throw createReadLimit(file, "valueBytes", `line ${this.line} starts a row of more than ${limits.valueBytes} bytes`);
    }
    const rows = this.cells.take(bytes.subarray(0, at));
    return rows.lines.length === 0 ? undefined : rows;
  }

  /** Cuts whole rows; returns where the first row starts that is not whole. */
  private cut(bytes: Uint8Array, end: number, last: boolean): number {
    const { special, cells } = this;
    const { delimiter, quote } = this.options;
    let at = 0;
    let line = this.line;
    while (at < end) {
      const start = at;
      const first = cells.cells;
      let lines = 0;
      let fault: string | undefined;
      for (;;) {
        let flags = 0;
        let from = at;
        let to: number;
        if (bytes[at] === quote && at < end) {
          flags = QUOTED;
          from = ++at;
          for (;;) {
            const byte = bytes[at]!;
            if (byte === quote) {
              if (bytes[at + 1] !== quote || at + 1 >= end) break;
              flags = QUOTED | ESCAPED;
              at++;
            } else if (byte === LF) {
              if (at >= end) break;
              lines++;
            }
            at++;
          }
          to = at;
          if (at >= end) {
            fault = "a quote is never closed";
          } else {
            at++;
            if (special[bytes[at]!] === 0) {
              fault = "something stands behind a closing quote";
              while (special[bytes[at]!] === 0 || bytes[at] === delimiter) at++;
            }
          }
        } else {
          while (special[bytes[at]!] === 0) at++;
          to = at;
        }
        if (cells.cells === cells.starts.length) cells.grow();
        cells.starts[cells.cells] = from;
        cells.ends[cells.cells] = to;
        cells.flags[cells.cells++] = flags;
        if (bytes[at] !== delimiter || at >= end) break;
        at++;
      }
      // Whether the row goes on is known only where something follows: a quote may be half of two, CR half of a line end.
      const open = at >= end || (bytes[at] === CR && at + 1 >= end);
      if (open && !last) {
        cells.cells = first;
        this.line = line;
        return start;
      }
      at += bytes[at] === CR && bytes[at + 1] === LF && at + 1 < end ? 2 : 1;
      cells.endRow(first, line, fault);
      line += lines + 1;
    }
    this.line = line;
    return Math.min(at, end);
  }
}
