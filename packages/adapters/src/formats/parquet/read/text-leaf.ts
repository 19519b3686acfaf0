import { isAscii, isUtf8 } from "node:buffer";
import { createDictionary, type Dictionary, readUtf8, TextBuilder, type Vector } from "@seedbed/core";
import { parseJsonText } from "../../../columnar/json-value.js";
import { beyondLimit } from "../../../columnar/read-errors.js";
import type { ReadLeaf } from "./column-tree.js";
import { assertIndices, type LeafValues } from "./leaf-values.js";
import type { ReadBudget } from "./read-budget.js";

/** Texts, bytes and JSON documents. */
export class TextLeaf implements LeafValues {
  readonly faults: Map<number, string> = new Map();
  private readonly leaf: ReadLeaf;
  private readonly budget: ReadBudget;
  private bytes = new Uint8Array(1024);
  private offsets = new Int32Array(65);
  private stored = 0;
  /** Positions in a dictionary, where all values come from one. */
  private indices: Int32Array | undefined;
  private source: TextLeaf | undefined;
  private shared: Dictionary | undefined;

  /**
   * @param leaf - The column.
   * @param budget - Limits.
   */
  constructor(leaf: ReadLeaf, budget: ReadBudget) {
    this.leaf = leaf;
    this.budget = budget;
  }

  get count(): number {
    return this.indices?.length ?? this.stored;
  }

  get heldBytes(): number {
    return this.bytes.length + this.offsets.byteLength + (this.indices?.byteLength ?? 0);
  }

  addPlain(bytes: Uint8Array, from: number, count: number): void {
    this.expand();
    this.reserve(count, bytes.length - from);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const fixed = this.leaf.element.physical === "fixed" ? (this.leaf.element.length ?? 0) : undefined;
    const first = this.stored;
    let at = from;
    for (let i = 0; i < count; i++) {
      let size = fixed ?? 0;
      if (fixed === undefined) {
        size = view.getUint32(at, true);
        at += 4;
      }
      if (at + size > bytes.length) throw new RangeError("values end early");
      this.push(bytes, at, size);
      at += size;
    }
    if (this.leaf.leaf.form === "text" || this.leaf.leaf.form === "json") this.findMalformed(first);
  }

  addEntries(dictionary: LeafValues, indices: Int32Array): void {
    assertIndices(indices, dictionary.count);
    const source = dictionary as TextLeaf;
    if (this.count === 0 && this.leaf.leaf.form === "text" && source.faults.size === 0) {
      this.indices = indices;
      this.source = source;
      return;
    }
    if (this.indices !== undefined && this.source === source) {
      const joined = new Int32Array(this.indices.length + indices.length);
      joined.set(this.indices);
      joined.set(indices, this.indices.length);
      this.indices = joined;
      return;
    }
    this.expand();
    this.copyEntries(source, indices);
  }

  toVector(): Vector {
    const { count, indices, source } = this;
    if (indices !== undefined && source !== undefined) {
      const dictionary = source.toDictionary();
      return { layout: "dictionary", type: { type: "string" }, length: count, validity: null, indices, dictionary };
    }
    const bytes = this.bytes.subarray(0, this.offsets[count]!);
    const offsets = this.offsets.subarray(0, count + 1);
    const { form } = this.leaf.leaf;
    if (form === "json")
      return { layout: "value", type: { type: "json" }, length: count, validity: null, values: this.toDocuments() };
    if (form === "uuid") return toUuids(bytes, count);
    const type = { type: form === "text" ? "string" : "bytes" } as const;
    return { layout: "text", type, length: count, validity: null, offsets, bytes, ascii: form === "text" && isAscii(bytes) };
  }

  private toDictionary(): Dictionary {
    this.shared ??= createDictionary(Array.from({ length: this.stored }, (_, i) => this.textAt(i)));
    return this.shared;
  }

  private textAt(i: number): string {
    return readUtf8(this.bytes, this.offsets[i]!, this.offsets[i + 1]!);
  }

  private toDocuments(): unknown[] {
    return Array.from({ length: this.stored }, (_, i) => {
      if (this.faults.has(i)) return null;
      const value = parseJsonText(this.textAt(i), this.budget.limits.depth);
      if (value === undefined) this.faults.set(i, "no JSON, or nested too deep");
      return value ?? null;
    });
  }

  /** Turns positions into texts, because others follow that are not in the dictionary. */
  private expand(): void {
    const { indices, source } = this;
    if (indices === undefined || source === undefined) return;
    this.indices = undefined;
    this.source = undefined;
    this.copyEntries(source, indices);
  }

  private copyEntries(source: TextLeaf, indices: Int32Array): void {
    let more = 0;
    for (const index of indices) more += source.offsets[index + 1]! - source.offsets[index]!;
    this.budget.spend(more);
    if (more > this.budget.limits.heldBytes) throw beyondLimit(this.budget.file, "heldBytes", `${more} bytes in a page`);
    this.reserve(indices.length, more);
    for (const index of indices) {
      const fault = source.faults.get(index);
      if (fault !== undefined) this.faults.set(this.stored, fault);
      const from = source.offsets[index]!;
      this.push(source.bytes, from, source.offsets[index + 1]! - from);
    }
  }

  private push(source: Uint8Array, from: number, size: number): void {
    const { valueBytes } = this.budget.limits;
    if (size > valueBytes) throw beyondLimit(this.budget.file, "valueBytes", `a value of ${size} bytes in ${this.leaf.name}`);
    const at = this.offsets[this.stored]!;
    if (size < 32) for (let i = 0; i < size; i++) this.bytes[at + i] = source[from + i]!;
    else this.bytes.set(source.subarray(from, from + size), at);
    this.offsets[++this.stored] = at + size;
  }

  private reserve(values: number, bytes: number): void {
    const needed = this.offsets[this.stored]! + bytes;
    if (needed > 2 ** 31 - 1) throw beyondLimit(this.budget.file, "heldBytes", "more than 2 GiB of text in a column");
    if (needed > this.bytes.length) {
      const grown = new Uint8Array(Math.max(needed, Math.min(this.bytes.length * 2, 2 ** 31 - 1)));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    if (this.stored + values + 1 <= this.offsets.length) return;
    const offsets = new Int32Array(Math.max(this.stored + values + 1, this.offsets.length * 2));
    offsets.set(this.offsets);
    this.offsets = offsets;
  }

  /** All bytes at once first: they are well-formed if all of them are, and no value starts inside a character. */
  private findMalformed(first: number): void {
    const { bytes, offsets, stored } = this;
    let sound = isUtf8(bytes.subarray(offsets[first]!, offsets[stored]!));
    for (let i = first; sound && i < stored; i++)
      if (offsets[i]! < offsets[stored]!) sound = (bytes[offsets[i]!]! & 0xc0) !== 0x80;
    if (sound) return;
    for (let i = first; i < stored; i++) {
      if (!isUtf8(bytes.subarray(offsets[i]!, offsets[i + 1]!))) this.faults.set(i, "text that is not UTF-8");
    }
  }
}

function toUuids(bytes: Uint8Array, count: number): Vector {
  const builder = new TextBuilder(count, 36);
  for (let i = 0; i < count; i++) {
    const hex = Buffer.from(bytes.buffer, bytes.byteOffset + i * 16, 16).toString("hex");
    builder.write(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
    builder.end();
  }
  return builder.finish();
}
