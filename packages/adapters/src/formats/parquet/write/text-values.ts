import { type Dictionary, hasBit, TextBuilder, type TextVector, type Vector } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";
import { copyGroups, viewWithSlack } from "../../../bytes/copy-bytes.js";
import { toJsonText } from "../../../columnar/json-value.js";
import { TextBounds } from "./text-bounds.js";
import { TextDictionary } from "./text-dictionary.js";
import { type ChunkValues, ENCODING, indexWidth, isWorthwhile, type ValueEncoder } from "./value-encoder.js";
import { writeHybrid } from "./write-hybrid.js";

/** Bytes of distinct texts beyond which a chunk has no dictionary. */
const MAX_DICTIONARY_BYTES = 1 << 20;

/** Encodes texts and bytes: by a dictionary while they repeat, else one behind the other. */
export class TextValues implements ValueEncoder {
  private readonly wantsDictionary: boolean;
  private readonly column: string;
  private readonly dictionary = new TextDictionary();
  private readonly plain = new ByteWriter(4096);
  private readonly bounds = new TextBounds();
  private indices = new Int32Array(1024);
  private count = 0;
  private chunkCount = 0;
  private alive: boolean;
  private used = false;
  /** The vector's memory that was copied from last, and a view of it with slack. */
  private lastBytes: Uint8Array | undefined;
  private lastView: DataView | undefined;
  /** Entries of the last dictionary by their positions in ours. */
  private lastDictionary: Dictionary | undefined;
  private known = new Int32Array(0);

  /**
   * @param dictionary - Whether a dictionary may be used.
   * @param column - Name of the column, for messages.
   */
  constructor(dictionary: boolean, column: string) {
    this.wantsDictionary = dictionary;
    this.alive = dictionary;
    this.column = column;
  }

  get pageBytes(): number {
    return this.alive ? this.count * 2 : this.plain.at;
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout === "value") {
      this.addText(toJsonVector(vector.values, vector.validity, from, to, this.column), 0, to - from);
    } else if (vector.layout === "text") this.addText(vector, from, to);
    else if (vector.layout === "dictionary") {
      const { dictionary, indices, validity } = vector;
      if (dictionary !== this.lastDictionary) {
        this.lastDictionary = dictionary;
        this.known = new Int32Array(dictionary.strings.length).fill(-1);
      }
      for (let i = from; i < to; i++) {
        if (!hasBit(validity, i)) continue;
        const index = indices[i]!;
        const entry = this.alive ? this.known[index]! : -1;
        if (entry !== -1) this.push(entry);
        else {
          const found = this.addValue(dictionary.bytes, dictionary.offsets[index]!, dictionary.offsets[index + 1]!, true);
          if (found !== -1) this.known[index] = found;
        }
      }
    } else throw new TypeError(`a ${vector.layout} vector holds no text`);
  }

  endPage(out: ByteWriter): number {
    const { count } = this;
    this.count = 0;
    if (this.alive && count > 0) {
      this.used = true;
      const width = indexWidth(this.dictionary.count);
      out.reserve(1);
      out.bytes[out.at++] = width;
      writeHybrid(this.indices, count, width, out);
      return ENCODING.dictionary;
    }
    out.write(this.plain.written());
    this.plain.clear();
    return ENCODING.plain;
  }

  endChunk(): ChunkValues {
    const dictionary = this.used ? { bytes: this.dictionary.text.written().slice(), count: this.dictionary.count } : undefined;
    this.used = false;
    this.alive = this.wantsDictionary;
    this.chunkCount = 0;
    this.dictionary.clear();
    this.lastDictionary = undefined;
    return { dictionary, bounds: this.bounds.take() };
  }

  private addText({ bytes, offsets, validity, type }: TextVector, from: number, to: number): void {
    const text = type.type === "string";
    for (let i = from; i < to; i++) if (hasBit(validity, i)) this.addValue(bytes, offsets[i]!, offsets[i + 1]!, text);
  }

  /** Position in the dictionary, -1 when there is none any more. */
  private addValue(source: Uint8Array, from: number, to: number, text: boolean): number {
    if (this.alive) {
      const known = this.dictionary.count;
      const entry = this.dictionary.find(source, from, to);
      this.push(entry);
      if (entry < known) return entry;
      this.bounds.add(source, from, to);
      if (isWorthwhile(this.dictionary.count, this.chunkCount) && this.dictionary.text.at <= MAX_DICTIONARY_BYTES) return entry;
      this.giveUp();
      return -1;
    }
    this.chunkCount++;
    this.bounds.add(source, from, to);
    this.writePlain(source, from, to, text);
    return -1;
  }

  private push(entry: number): void {
    if (this.count === this.indices.length) {
      const indices = new Int32Array(this.count * 2);
      indices.set(this.indices);
      this.indices = indices;
    }
    this.indices[this.count++] = entry;
    this.chunkCount++;
  }

  /** The page so far is written out in full; earlier pages keep their indices. */
  private giveUp(): void {
    this.alive = false;
    const { dictionary, indices } = this;
    for (let i = 0; i < this.count; i++) {
      const entry = indices[i]!;
      this.writePlain(dictionary.text.bytes, dictionary.starts[entry]!, dictionary.endOf(entry), false);
    }
  }

  private writePlain(source: Uint8Array, from: number, to: number, text: boolean): void {
    const { plain } = this;
    const length = to - from;
    plain.reserve(length + 4);
    plain.view.setInt32(plain.at, length, true);
    plain.at += 4;
    if (text && length < 100) {
      if (this.lastBytes !== source) {
        this.lastBytes = source;
        this.lastView = viewWithSlack(source);
      }
      copyGroups(this.lastView!, from, length, plain.view, plain.at);
    } else plain.bytes.set(source.subarray(from, to), plain.at);
    plain.at += length;
  }
}

function toJsonVector(
  values: readonly unknown[],
  validity: Uint8Array | null,
  from: number,
  to: number,
  column: string,
): TextVector {
  const builder = new TextBuilder(to - from, 32);
  const missing = new Uint8Array((to - from + 7) >> 3);
  for (let i = from; i < to; i++) {
    if (hasBit(validity, i)) {
      builder.write(toJsonText(values[i], column));
      missing[(i - from) >> 3]! |= 1 << ((i - from) & 7);
    }
    builder.end();
  }
  return builder.finish(missing);
}
