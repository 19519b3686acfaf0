import { createReadLimit } from "../../read/read-errors.js";
import type { ReadLimits } from "../../read/read-limits.js";
import { CellCollector } from "../../tabular/cells/cell-collector.js";
import { type CellRows, ESCAPED } from "../../tabular/cells/cell-rows.js";

const TAB = 9;
const LF = 10;
const CR = 13;
const BACKSLASH = 92;
const DOT = 46;

/** Cuts COPY text into rows and cells, piece by piece; what stands behind the end mark `\.` is left out. */
export class CopyCutter {
  private readonly file: string;
  private readonly limits: ReadLimits;
  private readonly cells = new CellCollector();
  private rest: Uint8Array = new Uint8Array(0);
  private line = 1;
  private ended = false;

  /**
   * @param file - Name of the file, for messages.
   * @param limits - Bytes of one line.
   */
  constructor(file: string, limits: ReadLimits) {
    this.file = file;
    this.limits = limits;
  }

  /**
   * Takes the next piece.
   *
   * @param piece - Bytes that follow those before.
   * @param last - True when nothing follows.
   * @returns The rows that have ended; undefined when none has.
   */
  push(piece: Uint8Array, last: boolean): CellRows | undefined {
    if (this.ended) return undefined;
    const bytes = this.rest.length === 0 ? piece : new Uint8Array(Buffer.concat([this.rest, piece]));
    let at = 0;
    if (last || piece.includes(LF)) at = this.cut(bytes, last);
    this.rest = bytes.subarray(at);
    if (this.rest.length > this.limits.valueBytes) {
      throw createReadLimit(this.file, "valueBytes", `line ${this.line} has more than ${this.limits.valueBytes} bytes`);
    }
    const rows = this.cells.take(bytes);
    return rows.lines.length === 0 ? undefined : rows;
  }

  private cut(bytes: Uint8Array, last: boolean): number {
    const { cells } = this;
    for (let at = 0; at < bytes.length; ) {
      const start = at;
      const first = cells.cells;
      let lines = 1;
      for (;;) {
        const from = at;
        let flags = 0;
        while (at < bytes.length && bytes[at] !== TAB && bytes[at] !== LF) {
          if (bytes[at] === BACKSLASH) {
            flags = ESCAPED;
            at++;
            if (bytes[at] === LF) lines++;
          }
          at++;
        }
        at = Math.min(at, bytes.length);
        const ends = bytes[at] !== TAB || at >= bytes.length;
        if (cells.cells === cells.starts.length) cells.grow();
        cells.starts[cells.cells] = from;
        cells.ends[cells.cells] = ends && at > from && bytes[at - 1] === CR ? at - 1 : at;
        cells.flags[cells.cells++] = flags;
        if (ends) break;
        at++;
      }
      if (at >= bytes.length && !last) {
        cells.cells = first;
        return start;
      }
      if (bytes[start] === BACKSLASH && bytes[start + 1] === DOT && cells.cells === first + 1) {
        cells.cells = first;
        this.ended = true;
        return bytes.length;
      }
      cells.endRow(first, this.line);
      this.line += lines;
      at++;
    }
    return bytes.length;
  }
}

const LETTERS: Readonly<Record<number, number>> = { 98: 8, 102: 12, 110: 10, 114: 13, 116: 9, 118: 11 };

/**
 * Undoes the escapes of a cell.
 *
 * @param bytes - Where it stands.
 * @param from - First byte.
 * @param to - One past the last byte.
 * @param out - Takes the text.
 * @param at - First byte in it.
 * @returns One past the last byte.
 */
export function undoCopyEscapes(bytes: Uint8Array, from: number, to: number, out: Uint8Array, at: number): number {
  let end = at;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte !== BACKSLASH || i + 1 >= to) {
      out[end++] = byte;
      continue;
    }
    const next = bytes[++i]!;
    const code = /^(?:x([0-9a-fA-F]{1,2})|([0-7]{1,3}))/.exec(String.fromCharCode(...bytes.subarray(i, Math.min(to, i + 3))));
    if (code === null) {
      out[end++] = LETTERS[next] ?? next;
    } else {
      out[end++] = code[2] === undefined ? Number.parseInt(code[1]!, 16) : Number.parseInt(code[2], 8);
      i += code[0].length - 1;
    }
  }
  return end;
}
