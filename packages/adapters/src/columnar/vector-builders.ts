import { isUtf8 } from "node:buffer";
import type { NumberType, ValueType, Vector } from "@seedbed/core";
import { ByteWriter } from "../bytes/byte-writer.js";

/** Collects values one by one, and makes a vector of them. */
export interface VectorBuilder {
  /** Adds a missing value. */
  addMissing(): void;
  /** The values as a vector; then starts again. */
  take(): Vector;
}

/** A growing validity bitmap. */
class Presence {
  count = 0;
  private missing = 0;
  private bits = new Uint8Array(64);

  push(present: boolean): void {
    if (this.count >> 3 === this.bits.length) {
      const bits = new Uint8Array(this.bits.length * 2);
      bits.set(this.bits);
      this.bits = bits;
    }
    if (present) this.bits[this.count >> 3]! |= 1 << (this.count & 7);
    else this.missing++;
    this.count++;
  }

  take(): { readonly length: number; readonly validity: Uint8Array | null } {
    const length = this.count;
    const validity = this.missing === 0 ? null : this.bits.slice(0, (length + 7) >> 3);
    this.count = 0;
    this.missing = 0;
    this.bits.fill(0);
    return { length, validity };
  }
}

/** Numbers as vectors hold them, and truth values as 0 and 1. */
export class NumberBuilder implements VectorBuilder {
  private readonly type: NumberType | (ValueType & { type: "bool" });
  private readonly presence = new Presence();
  private values = new Float64Array(64);

  /** @param type - Type of the vector. */
  constructor(type: NumberType | (ValueType & { type: "bool" })) {
    this.type = type;
  }

  /**
   * Adds a value.
   *
   * @param value - Any number.
   */
  add(value: number): void {
    this.store(value, true);
  }

  addMissing(): void {
    this.store(0, false);
  }

  take(): Vector {
    const base = this.presence.take();
    const values = this.values.slice(0, base.length);
    if (this.type.type !== "bool") return { ...base, layout: "number", type: this.type, values };
    const bits = new Uint8Array((base.length + 7) >> 3);
    for (let i = 0; i < base.length; i++) if (values[i] === 1) bits[i >> 3]! |= 1 << (i & 7);
    return { ...base, layout: "bool", type: { type: "bool" }, bits };
  }

  private store(value: number, present: boolean): void {
    const { count } = this.presence;
    if (count === this.values.length) {
      const values = new Float64Array(count * 2);
      values.set(this.values);
      this.values = values;
    }
    this.values[count] = value;
    this.presence.push(present);
  }
}

/** Texts and bytes. */
export class BytesBuilder implements VectorBuilder {
  private readonly type: ValueType & { type: "string" | "bytes" };
  private readonly presence = new Presence();
  private readonly text = new ByteWriter(256);
  private offsets: number[] = [0];

  /** @param type - Type of the vector. */
  constructor(type: ValueType & { type: "string" | "bytes" }) {
    this.type = type;
  }

  /**
   * Adds a value.
   *
   * @param bytes - UTF-8 for texts, which is checked.
   * @returns False when it is no text; a missing value takes its place.
   */
  add(bytes: Uint8Array): boolean {
    if (this.type.type === "string" && !isUtf8(bytes)) {
      this.addMissing();
      return false;
    }
    this.text.write(bytes);
    this.end(true);
    return true;
  }

  addMissing(): void {
    this.end(false);
  }

  take(): Vector {
    const bytes = this.text.written().slice();
    const offsets = Int32Array.from(this.offsets);
    this.text.clear();
    this.offsets = [0];
    return { ...this.presence.take(), layout: "text", type: this.type, offsets, bytes, ascii: false };
  }

  private end(present: boolean): void {
    this.offsets.push(this.text.at);
    this.presence.push(present);
  }
}

/** JSON documents. */
export class DocumentBuilder implements VectorBuilder {
  private readonly presence = new Presence();
  private values: unknown[] = [];

  /**
   * Adds a value.
   *
   * @param value - Null is a missing one.
   */
  add(value: unknown): void {
    this.values.push(value);
    this.presence.push(value !== null);
  }

  addMissing(): void {
    this.add(null);
  }

  take(): Vector {
    const { values } = this;
    this.values = [];
    return { ...this.presence.take(), layout: "value", type: { type: "json" }, values };
  }
}

/** Lists, whose items go to a builder of their own before the list ends. */
export class ListBuilder implements VectorBuilder {
  private readonly type: ValueType & { type: "list" };
  private readonly child: VectorBuilder;
  private readonly presence = new Presence();
  private offsets: number[] = [0];
  private items = 0;

  /**
   * @param type - Type of the vector.
   * @param child - Takes the items.
   */
  constructor(type: ValueType & { type: "list" }, child: VectorBuilder) {
    this.type = type;
    this.child = child;
  }

  /**
   * Ends a list.
   *
   * @param items - How many were added to the child for it.
   */
  end(items: number): void {
    this.items += items;
    this.offsets.push(this.items);
    this.presence.push(true);
  }

  addMissing(): void {
    this.offsets.push(this.items);
    this.presence.push(false);
  }

  take(): Vector {
    const offsets = Int32Array.from(this.offsets);
    this.offsets = [0];
    this.items = 0;
    return { ...this.presence.take(), layout: "list", type: this.type, offsets, child: this.child.take() };
  }
}

/** Structures, whose members go to builders of their own before the structure ends. */
export class StructBuilder implements VectorBuilder {
  private readonly type: ValueType & { type: "struct" };
  private readonly children: ReadonlyMap<string, VectorBuilder>;
  private readonly presence = new Presence();

  /**
   * @param type - Type of the vector.
   * @param children - Take the members.
   */
  constructor(type: ValueType & { type: "struct" }, children: ReadonlyMap<string, VectorBuilder>) {
    this.type = type;
    this.children = children;
  }

  /** Ends a structure, each of whose members was added. */
  end(): void {
    this.presence.push(true);
  }

  addMissing(): void {
    for (const child of this.children.values()) child.addMissing();
    this.presence.push(false);
  }

  take(): Vector {
    const children: Record<string, Vector> = {};
    for (const [name, child] of this.children) children[name] = child.take();
    return { ...this.presence.take(), layout: "struct", type: this.type, children };
  }
}
