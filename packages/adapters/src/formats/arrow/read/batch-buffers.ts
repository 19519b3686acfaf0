import { beyondLimit } from "../../../columnar/read-errors.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import type { FlatTable } from "../flat/flat-table.js";

/** Nodes and buffers of a record batch, handed out in order. */
export class BatchBuffers {
  /** Number of rows. */
  readonly rows: number;
  private readonly nodes: readonly number[];
  private readonly places: readonly number[];
  private readonly body: Uint8Array;
  private readonly compressed: boolean;
  private readonly decompress: (bytes: Uint8Array, size: number) => Uint8Array;
  private readonly file: string;
  private readonly limits: ReadLimits;
  private node = 0;
  private buffer = 0;
  private heldBytes: number;

  /**
   * @param batch - A RecordBatch.
   * @param body - Its buffers.
   * @param decompress - Reads zstd.
   * @param file - Name of the file.
   * @param limits - Limits.
   */
  constructor(
    batch: FlatTable,
    body: Uint8Array,
    decompress: (bytes: Uint8Array, size: number) => Uint8Array,
    file: string,
    limits: ReadLimits,
  ) {
    this.rows = batch.number(0, 8);
    this.nodes = batch.numbers(1, 2);
    this.places = batch.numbers(2, 2);
    this.body = body;
    const compression = batch.table(3);
    this.compressed = compression !== undefined;
    if (compression !== undefined && compression.number(0, 1) !== 1) throw new RangeError("compressed by LZ4, which is not read");
    this.decompress = decompress;
    this.file = file;
    this.limits = limits;
    this.heldBytes = body.length;
    if (!(this.rows >= 0)) throw new RangeError("a record batch of no size");
  }

  /** Length of the next node. */
  nextLength(): number {
    const length = this.nodes[this.node * 2];
    this.node++;
    if (length === undefined || !(length >= 0)) throw new RangeError("too few nodes");
    // What is decoded takes memory of its own, also where a type has no buffers.
    this.hold(length * 8);
    return length;
  }

  /**
   * The next buffer.
   *
   * @param least - Bytes it must have.
   */
  nextBuffer(least: number): Uint8Array {
    const from = this.places[this.buffer * 2];
    const size = this.places[this.buffer * 2 + 1];
    this.buffer++;
    if (from === undefined || size === undefined || !(from >= 0 && size >= 0 && from + size <= this.body.length)) {
      throw new RangeError("a buffer outside its record batch");
    }
    const bytes = this.unpack(this.body.subarray(from, from + size));
    if (bytes.length < least) throw new RangeError("a buffer that is too short");
    return bytes;
  }

  private unpack(bytes: Uint8Array): Uint8Array {
    if (!this.compressed || bytes.length === 0) return bytes;
    const size = Number(new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getBigInt64(0, true));
    if (size === -1) return bytes.subarray(8);
    if (!(size >= 0)) throw new RangeError("a buffer of no size");
    this.hold(size);
    return this.decompress(bytes.subarray(8), size);
  }

  private hold(bytes: number): void {
    this.heldBytes += bytes;
    if (this.heldBytes <= this.limits.heldBytes) return;
    throw beyondLimit(this.file, "heldBytes", `a record batch of more than ${this.limits.heldBytes} bytes`);
  }
}
