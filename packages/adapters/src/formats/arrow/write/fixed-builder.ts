import { hasBit, type Vector } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";
import { createAdapterError } from "../../../errors/adapter-error.js";
import type { ArrayBuilder, ArrayParts } from "./array-builder.js";
import { Validity } from "./validity.js";

/** Forms of numbers; `int128` holds decimals. */
export type FixedForm = "int32" | "int64" | "int128" | "double";

const SIZES: Readonly<Record<FixedForm, number>> = { int32: 4, int64: 8, int128: 16, double: 8 };
const HIGH = 4294967296;

/** Numbers of a fixed number of bytes; missing ones are zeros. */
export class FixedBuilder implements ArrayBuilder {
  private readonly form: FixedForm;
  private readonly column: string;
  private readonly validity = new Validity();
  private readonly data = new ByteWriter(8192);

  /**
   * @param form - How a number is stored.
   * @param column - Name of the column, for messages.
   */
  constructor(form: FixedForm, column: string) {
    this.form = form;
    this.column = column;
  }

  get heldBytes(): number {
    return this.data.at;
  }

  add(vector: Vector, from: number, to: number): void {
    if (vector.layout !== "number") throw new TypeError(`a ${vector.layout} vector holds no numbers`);
    const { values, validity } = vector;
    this.validity.add(validity, from, to);
    this.data.reserve((to - from) * SIZES[this.form]);
    for (let i = from; i < to; i++) this.push(hasBit(validity, i) ? values[i]! : 0);
  }

  addMissing(): void {
    this.validity.push(false);
    this.data.reserve(SIZES[this.form]);
    this.push(0);
  }

  take({ nodes, buffers }: ArrayParts): void {
    const { node, bits } = this.validity.take();
    nodes.push(node);
    buffers.push(bits, this.data.written().slice());
    this.data.clear();
  }

  private push(value: number): void {
    const { data, form } = this;
    const { view, at } = data;
    data.at += SIZES[form];
    if (form === "double") view.setFloat64(at, value, true);
    else if (form === "int32") {
      if ((value | 0) !== value) this.refuse(value);
      view.setInt32(at, value, true);
    } else {
      if (!Number.isSafeInteger(value)) this.refuse(value);
      const high = Math.floor(value / HIGH);
      view.setInt32(at, value - high * HIGH, true);
      view.setInt32(at + 4, high, true);
      if (form === "int128") {
        view.setInt32(at + 8, high >> 31, true);
        view.setInt32(at + 12, high >> 31, true);
      }
    }
  }

  private refuse(value: number): never {
    throw createAdapterError("TYPE_UNSUPPORTED", `${this.column} holds ${value}, which its type cannot hold`, {
      details: { column: this.column },
    });
  }
}
