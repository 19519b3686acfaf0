import type { FileInput } from "../../../read/file-input.js";
import { CODECS, type Decompress } from "../codecs/codecs.js";
import { ThriftReader, type ThriftStruct, takeCount, takeStruct } from "../thrift/thrift-reader.js";
import type { ReadLeaf } from "./column-tree.js";
import { decodeValues } from "./decode-values.js";
import type { ChunkInfo } from "./file-metadata.js";
import type { LeafValues } from "./leaf-values.js";
import { NumberLeaf } from "./number-leaf.js";
import type { ReadBudget } from "./read-budget.js";
import { readHybrid } from "./read-hybrid.js";
import { TextLeaf } from "./text-leaf.js";

/** Bytes read ahead of what is needed. */
const WINDOW = 1 << 18;
/** Longest header of a page. */
const MAX_HEADER = 1 << 20;

/** A decoded page, or several as one. */
export interface LeafPage {
  /** Number of levels. */
  readonly count: number;
  /** Definition levels; undefined when everything is present. */
  readonly defs: Uint8Array | undefined;
  /** Repetition levels; undefined when nothing repeats. */
  readonly reps: Uint8Array | undefined;
  readonly values: LeafValues;
}

/** Reads the pages of one column chunk. */
export class LeafReader {
  private readonly input: FileInput;
  private readonly chunk: ChunkInfo;
  private readonly leaf: ReadLeaf;
  private readonly budget: ReadBudget;
  private decompress: Decompress | undefined;
  private dictionary: LeafValues | undefined;
  private at: number;
  private done = 0;
  private window: Uint8Array = new Uint8Array(0);
  private windowFrom = 0;

  /**
   * @param input - The file.
   * @param chunk - Where the chunk stands.
   * @param leaf - The column.
   * @param budget - Limits.
   */
  constructor(input: FileInput, chunk: ChunkInfo, leaf: ReadLeaf, budget: ReadBudget) {
    this.input = input;
    this.chunk = chunk;
    this.leaf = leaf;
    this.budget = budget;
    this.at = chunk.from;
  }

  /** The next page; undefined after the last. */
  async nextPage(): Promise<LeafPage | undefined> {
    const values = this.createValues();
    const levels = await this.addPage(values, 0);
    return levels === undefined ? undefined : { ...levels, values };
  }

  /** All pages as one. */
  async allPages(): Promise<LeafPage> {
    const values = this.createValues();
    const { chunk, leaf, budget } = this;
    budget.hold(leaf.index, chunk.values * (2 + this.valueBytes()));
    const defs = leaf.def > 0 ? new Uint8Array(chunk.values) : undefined;
    const reps = leaf.rep > 0 ? new Uint8Array(chunk.values) : undefined;
    let count = 0;
    for (;;) {
      const page = await this.addPage(values, values.heldBytes + chunk.values * 2);
      if (page === undefined) break;
      if (count + page.count > chunk.values) throw new RangeError("more values in its pages than its footer says");
      if (page.defs !== undefined) defs?.set(page.defs, count);
      if (page.reps !== undefined) reps?.set(page.reps, count);
      count += page.count;
    }
    if (count !== chunk.values) throw new RangeError("fewer values in its pages than its footer says");
    return { count, defs, reps, values };
  }

  private createValues(): LeafValues {
    const { form } = this.leaf.leaf;
    return form === "number" || form === "bool" ? new NumberLeaf(this.leaf) : new TextLeaf(this.leaf, this.budget);
  }

  private valueBytes(): number {
    const { form } = this.leaf.leaf;
    return form === "number" || form === "bool" ? 8 : form === "json" ? 16 : 4;
  }

  private async addPage(values: LeafValues, held: number): Promise<Omit<LeafPage, "values"> | undefined> {
    for (;;) {
      if (this.done >= this.chunk.values) return undefined;
      if (this.at >= this.chunk.to) throw new RangeError("its pages end early");
      const { header, size } = await this.readHeader();
      const stored = takeCount(header, 3);
      const plain = takeCount(header, 2);
      const from = this.at + size;
      this.at = from + stored;
      if (this.at > this.chunk.to) throw new RangeError("a page reaches beyond its column");
      const first = takeStruct(header, 5);
      const second = takeStruct(header, 8);
      const dictionary = takeStruct(header, 7);
      this.budget.hold(this.leaf.index, held + stored + plain + (this.dictionary?.heldBytes ?? 0));
      this.budget.spend(plain);
      if (first !== undefined) return this.addFirst(await this.load(from, stored, plain), first, values);
      if (second !== undefined) return this.addSecond(await this.fetch(from, this.at), plain, second, values);
      if (dictionary !== undefined) {
        const count = takeCount(dictionary, 1);
        this.holdValues(count);
        const entries = this.createValues();
        entries.addPlain(await this.load(from, stored, plain), 0, count);
        this.dictionary = entries;
      }
    }
  }

  /** A page of the first kind: levels and values compressed together. */
  private addFirst(bytes: Uint8Array, header: ThriftStruct, values: LeafValues): Omit<LeafPage, "values"> {
    const count = this.takeValues(header);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    const read = (most: number, encoding: number): Uint8Array | undefined => {
      if (most === 0) return undefined;
      if (takeCount(header, encoding, 3) !== 3) throw new RangeError("levels in an old encoding");
      const out = new Uint8Array(count);
      readHybrid(bytes, at + 4, 32 - Math.clz32(most), out);
      at += 4 + view.getUint32(at, true);
      return out;
    };
    const reps = read(this.leaf.rep, 4);
    const defs = read(this.leaf.def, 3);
    this.addValues(takeCount(header, 2), bytes, at, count, defs, values);
    return { count, defs, reps };
  }

  /** A page of the second kind: levels first, never compressed. */
  private async addSecond(
    bytes: Uint8Array,
    plain: number,
    header: ThriftStruct,
    values: LeafValues,
  ): Promise<Omit<LeafPage, "values">> {
    const count = this.takeValues(header);
    const repBytes = takeCount(header, 6);
    const head = repBytes + takeCount(header, 5);
    if (head > bytes.length || head > plain) throw new RangeError("levels beyond the end of their page");
    const read = (most: number, from: number, to: number): Uint8Array | undefined => {
      if (most === 0) return undefined;
      const out = new Uint8Array(count);
      readHybrid(bytes.subarray(0, to), from, 32 - Math.clz32(most), out);
      return out;
    };
    const reps = read(this.leaf.rep, 0, repBytes);
    const defs = read(this.leaf.def, repBytes, head);
    const packed = bytes.subarray(head);
    const body = header.get(7) === false || packed.length === 0 ? packed : await this.unpack(packed, plain - head);
    this.addValues(takeCount(header, 4), body, 0, count, defs, values);
    return { count, defs, reps };
  }

  private takeValues(header: ThriftStruct): number {
    const count = takeCount(header, 1);
    this.done += count;
    if (count === 0 || this.done > this.chunk.values)
      throw new RangeError("a page with another number of values than its footer says");
    this.holdValues(count);
    return count;
  }

  private holdValues(count: number): void {
    const bytes = count * (2 + this.valueBytes());
    this.budget.hold(-1 - this.leaf.index, bytes);
    this.budget.spend(bytes);
  }

  private addValues(
    encoding: number,
    bytes: Uint8Array,
    from: number,
    count: number,
    defs: Uint8Array | undefined,
    values: LeafValues,
  ): void {
    const { leaf, budget, dictionary } = this;
    let present = count;
    if (defs !== undefined) {
      present = 0;
      for (let i = 0; i < count; i++) if (defs[i] === leaf.def) present++;
    }
    decodeValues(encoding, bytes, from, present, values, { leaf, budget, dictionary });
  }

  private async load(from: number, stored: number, plain: number): Promise<Uint8Array> {
    return this.unpack(await this.fetch(from, from + stored), plain);
  }

  private async unpack(bytes: Uint8Array, size: number): Promise<Uint8Array> {
    const codec = CODECS.find(({ id }) => id === this.chunk.codec);
    if (codec === undefined) throw new RangeError(`compression ${this.chunk.codec} is not known`);
    this.decompress ??= await codec.decompressor();
    const out = this.decompress(bytes, size);
    if (out.length !== size) throw new RangeError("a page of another size than declared");
    return out;
  }

  private async readHeader(): Promise<{ header: ThriftStruct; size: number }> {
    for (let room = 1024; ; room *= 16) {
      const bytes = await this.fetch(this.at, Math.min(this.chunk.to, this.at + room));
      const reader = new ThriftReader(bytes);
      try {
        return { header: reader.readStruct(), size: reader.at };
      } catch (error) {
        // It may only be longer than what was looked at.
        if (room >= MAX_HEADER || this.at + room >= this.chunk.to) throw error;
      }
    }
  }

  private async fetch(from: number, to: number): Promise<Uint8Array> {
    if (from < this.windowFrom || to > this.windowFrom + this.window.length) {
      const end = Math.min(this.chunk.to, Math.max(to, from + WINDOW));
      this.window = await this.input.slice(from, end);
      this.windowFrom = from;
      if (this.window.length < to - from) throw new RangeError("the file ends early");
    }
    return this.window.subarray(from - this.windowFrom, to - this.windowFrom);
  }
}
