import { hasBit, type Vector } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";
import type { Compress } from "../../../compression/compression.js";
import { binary, i32, i64, list, struct, type ThriftValue, writeThrift } from "../thrift/thrift-writer.js";
import { Levels } from "./levels.js";
import { ENCODING, type ValueEncoder } from "./value-encoder.js";
import { writeHybrid } from "./write-hybrid.js";

/** Where a page ends, at the next point where one may. */
const PAGE_ROWS = 20_480;
const PAGE_BYTES = 1 << 20;

/** What a leaf column is. */
export interface LeafInit {
  /** Names from the column to the leaf. */
  readonly path: readonly string[];
  /** Number of the physical type. */
  readonly physical: number;
  readonly maxDef: number;
  readonly maxRep: number;
  readonly encoder: ValueEncoder;
}

/** How pages are compressed. */
export interface PageCodec {
  readonly id: number;
  readonly compress: Compress;
}

/** A finished column chunk. */
export interface Chunk {
  readonly parts: readonly Uint8Array[];
  readonly sizeBytes: number;
  readonly plainBytes: number;
  /**
   * The chunk as the footer describes it.
   *
   * @param offset - Where its first byte stands in the file.
   */
  describe(offset: number): ThriftValue;
}

/** Writes the pages of one leaf column, chunk by chunk. */
export class LeafWriter {
  private readonly leaf: LeafInit;
  private readonly codec: PageCodec;
  private readonly defs = new Levels();
  private readonly reps = new Levels();
  private readonly page = new ByteWriter(1 << 16);
  private pages: Uint8Array[] = [];
  private encodings = new Set<number>([ENCODING.rle]);
  private pageRows = 0;
  private levels = 0;
  private missing = 0;
  private plainBytes = 0;
  private storedBytes = 0;

  /**
   * @param leaf - What the column is.
   * @param codec - How its pages are compressed.
   */
  constructor(leaf: LeafInit, codec: PageCodec) {
    this.leaf = leaf;
    this.codec = codec;
  }

  /** Roughly how many bytes the chunk takes so far. */
  get heldBytes(): number {
    return this.storedBytes + this.leaf.encoder.pageBytes + this.defs.count + this.reps.count;
  }

  /**
   * Adds rows of a column without parts.
   *
   * @param vector - The column.
   * @param from - First row.
   * @param to - One past the last row.
   */
  addFlat(vector: Vector, from: number, to: number): void {
    const { maxDef, encoder } = this.leaf;
    this.pageRows += to - from;
    if (maxDef === 1) {
      if (vector.validity === null) this.defs.fill(1, to - from);
      else {
        for (let i = from; i < to; i++) {
          const present = hasBit(vector.validity, i);
          this.defs.push(present ? 1 : 0);
          if (!present) this.missing++;
        }
      }
    } else this.levels += to - from;
    encoder.add(vector, from, to);
  }

  /**
   * Adds a value, or what stands in its place, of a column with parts.
   *
   * @param def - How much of the path is there.
   * @param rep - Which list goes on, 0 for a new row.
   * @param vector - Holds the value; undefined when it is missing.
   * @param i - Its position.
   */
  addNested(def: number, rep: number, vector: Vector | undefined, i: number): void {
    if (rep === 0) this.pageRows++;
    this.defs.push(def);
    if (this.leaf.maxRep > 0) this.reps.push(rep);
    if (vector === undefined) this.missing++;
    else this.leaf.encoder.add(vector, i, i + 1);
  }

  /** Ends the page when it is large enough; called at fixed rows, so that batches leave no trace. */
  checkPage(): void {
    if (this.pageRows >= PAGE_ROWS || this.leaf.encoder.pageBytes >= PAGE_BYTES) this.endPage();
  }

  /** Ends the chunk, and starts the next. */
  endChunk(): Chunk {
    if (this.pageRows > 0) this.endPage();
    const { dictionary, bounds } = this.leaf.encoder.endChunk();
    const levels = this.levels;
    const missing = this.missing;
    const encodings = [...this.encodings];
    const parts = this.pages;
    let headBytes = 0;
    let plainBytes = this.plainBytes;
    if (dictionary !== undefined) {
      const head = this.toPage(dictionary.bytes, { 7: struct({ 1: i32(dictionary.count), 2: i32(ENCODING.plain) }) }, 2);
      headBytes = head[0]!.length + head[1]!.length;
      plainBytes += head[0]!.length + dictionary.bytes.length;
      parts.unshift(...head);
      if (!encodings.includes(ENCODING.plain)) encodings.push(ENCODING.plain);
    }
    const sizeBytes = parts.reduce((sum, part) => sum + part.length, 0);
    this.pages = [];
    this.encodings = new Set([ENCODING.rle]);
    this.levels = 0;
    this.missing = 0;
    this.plainBytes = 0;
    this.storedBytes = 0;
    const leaf = this.leaf;
    const codec = this.codec;
    const statistics = {
      3: i64(missing),
      ...(bounds === undefined ? {} : { 5: binary(bounds.max), 6: binary(bounds.min) }),
    };
    return {
      parts,
      sizeBytes,
      plainBytes,
      describe: (offset) =>
        struct({
          2: i64(offset),
          3: struct({
            1: i32(leaf.physical),
            2: list("i32", encodings.map(i32)),
            3: list("binary", leaf.path.map(binary)),
            4: i32(codec.id),
            5: i64(levels),
            6: i64(plainBytes),
            7: i64(sizeBytes),
            9: i64(offset + headBytes),
            11: dictionary === undefined ? undefined : i64(offset),
            12: struct(statistics),
          }),
        }),
    };
  }

  private endPage(): void {
    const page = this.page;
    const leaf = this.leaf;
    page.clear();
    if (leaf.maxRep > 0) this.writeLevels(this.reps, leaf.maxRep);
    let count = this.levels;
    if (leaf.maxDef > 0) {
      count = this.defs.count;
      this.writeLevels(this.defs, leaf.maxDef);
    } else count = this.pageRows;
    const encoding = leaf.encoder.endPage(page);
    this.encodings.add(encoding);
    const header = struct({ 1: i32(count), 2: i32(encoding), 3: i32(ENCODING.rle), 4: i32(ENCODING.rle) });
    const parts = this.toPage(page.written(), { 5: header }, 0);
    if (leaf.maxDef > 0) this.levels += count;
    this.pages.push(...parts);
    this.plainBytes += parts[0]!.length + page.at;
    this.storedBytes += parts[0]!.length + parts[1]!.length;
    this.defs.clear();
    this.reps.clear();
    this.pageRows = 0;
  }

  private writeLevels(levels: Levels, most: number): void {
    const page = this.page;
    page.reserve(4);
    const start = page.at;
    page.at += 4;
    writeHybrid(levels.values, levels.count, 32 - Math.clz32(most), page);
    page.view.setInt32(start, page.at - start - 4, true);
  }

  /** A page's header and its compressed bytes, which are copied: the caller goes on with its buffer. */
  private toPage(bytes: Uint8Array, header: Readonly<Record<number, ThriftValue>>, type: number): [Uint8Array, Uint8Array] {
    const packed = this.codec.compress(bytes);
    const stored = packed === bytes ? bytes.slice() : packed.length * 2 < packed.buffer.byteLength ? packed.slice() : packed;
    return [writeThrift({ 1: i32(type), 2: i32(bytes.length), 3: i32(stored.length), ...header }), stored];
  }
}
