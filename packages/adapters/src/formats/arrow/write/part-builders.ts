import { hasBit, type Vector } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";
import { toJsonText } from "../../../columnar/json-value.js";
import type { ArrayBuilder, ArrayParts } from "./array-builder.js";
import { Validity } from "./validity.js";

const encoder = new TextEncoder();

/** Truth values, a bit each. */
export class BoolBuilder implements ArrayBuilder {
  private readonly validity = new Validity();
  private readonly bits = new Validity();

  get heldBytes(): number {
    return this.validity.count >> 2;
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout !== "bool") throw new TypeError(`a ${vector.layout} vector holds no truth values`);
    this.validity.add(vector.validity, from, to);
    for (let i = from; i < to; i++) this.bits.push(hasBit(vector.validity, i) && hasBit(vector.bits, i));
  }

  addMissing(): void {
    this.validity.push(false);
    this.bits.push(false);
  }

  take({ nodes, buffers }: ArrayParts): void {
    const { node, bits } = this.validity.take();
    const values = this.bits.take();
    nodes.push(node);
    // A bitmap without zeros is left out where it says what is there, but not here.
    buffers.push(bits, values.node.nulls === 0 ? new Uint8Array((node.length + 7) >> 3).fill(255) : values.bits);
  }
}

/** Texts, bytes, and JSON as text. */
export class TextBuffers implements ArrayBuilder {
  private readonly validity = new Validity();
  private readonly offsets = new ByteWriter(8192);
  private readonly data = new ByteWriter(8192);
  private readonly column: string;

  /** @param column - Name of the column, for messages. */
  constructor(column: string) {
    this.column = column;
    this.end();
  }

  get heldBytes(): number {
    return this.offsets.at + this.data.at;
  }

  add(vector: Vector, from: number, to: number): void {
    this.validity.add(vector.validity, from, to);
    for (let i = from; i < to; i++) {
      if (hasBit(vector.validity, i)) this.write(vector, i);
      this.end();
    }
  }

  addMissing(): void {
    this.validity.push(false);
    this.end();
  }

  take({ nodes, buffers }: ArrayParts): void {
    const { node, bits } = this.validity.take();
    nodes.push(node);
    buffers.push(bits, this.offsets.written().slice(), this.data.written().slice());
    this.offsets.clear();
    this.data.clear();
    this.end();
  }

  private write(vector: Vector, i: number): void {
    if (vector.layout === "value") this.data.write(encoder.encode(toJsonText(vector.values[i], this.column)));
    else if (vector.layout === "text") this.data.write(vector.bytes.subarray(vector.offsets[i]!, vector.offsets[i + 1]!));
    else if (vector.layout === "dictionary") {
      const { bytes, offsets } = vector.dictionary;
      const index = vector.indices[i]!;
      this.data.write(bytes.subarray(offsets[index]!, offsets[index + 1]!));
    } else throw new TypeError(`a ${vector.layout} vector holds no text`);
  }

  private end(): void {
    this.offsets.reserve(4);
    this.offsets.view.setInt32(this.offsets.at, this.data.at, true);
    this.offsets.at += 4;
  }
}

/** Lists: offsets into their items. */
export class ListBuilder implements ArrayBuilder {
  private readonly validity = new Validity();
  private readonly offsets = new ByteWriter(8192);
  private readonly child: ArrayBuilder;
  private items = 0;

  /** @param child - Takes the items. */
  constructor(child: ArrayBuilder) {
    this.child = child;
    this.end();
  }

  get heldBytes(): number {
    return this.offsets.at + this.child.heldBytes;
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout !== "list") throw new TypeError(`a ${vector.layout} vector holds no lists`);
    this.validity.add(vector.validity, from, to);
    for (let i = from; i < to; i++) {
      const first = vector.offsets[i]!;
      const last = vector.offsets[i + 1]!;
      if (hasBit(vector.validity, i) && last > first) {
        this.child.add(vector.child, first, last);
        this.items += last - first;
      }
      this.end();
    }
  }

  addMissing(): void {
    this.validity.push(false);
    this.end();
  }

  take(parts: ArrayParts): void {
    const { node, bits } = this.validity.take();
    parts.nodes.push(node);
    parts.buffers.push(bits, this.offsets.written().slice());
    this.offsets.clear();
    this.items = 0;
    this.end();
    this.child.take(parts);
  }

  private end(): void {
    this.offsets.reserve(4);
    this.offsets.view.setInt32(this.offsets.at, this.items, true);
    this.offsets.at += 4;
  }
}

/** Structures: their members side by side; those of a missing one are missing. */
export class StructBuilder implements ArrayBuilder {
  private readonly validity = new Validity();
  private readonly children: readonly (readonly [string, ArrayBuilder])[];

  /** @param children - Take the members. */
  constructor(children: readonly (readonly [string, ArrayBuilder])[]) {
    this.children = children;
  }

  get heldBytes(): number {
    return this.children.reduce((sum, [, child]) => sum + child.heldBytes, this.validity.count >> 3);
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout !== "struct") throw new TypeError(`a ${vector.layout} vector holds no structs`);
    this.validity.add(vector.validity, from, to);
    for (const [name, child] of this.children) {
      const values = vector.children[name]!;
      if (vector.validity === null) child.add(values, from, to);
      else {
        for (let i = from; i < to; i++) {
          if (hasBit(vector.validity, i)) child.add(values, i, i + 1);
          else child.addMissing();
        }
      }
    }
  }

  addMissing(): void {
    this.validity.push(false);
    for (const [, child] of this.children) child.addMissing();
  }

  take(parts: ArrayParts): void {
    const { node, bits } = this.validity.take();
    parts.nodes.push(node);
    parts.buffers.push(bits);
    for (const [, child] of this.children) child.take(parts);
  }
}
