const decoder = new TextDecoder("utf-8", { fatal: true });

/** A table of a flatbuffer that may be anything: what lies outside of it is a RangeError. */
export class FlatTable {
  private readonly view: DataView;
  private readonly at: number;
  private readonly head: number;
  private readonly headSize: number;

  /**
   * @param view - The flatbuffer.
   * @param at - Where the table starts.
   * @source FlatBuffers, "FlatBuffer Internals".
   */
  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
    this.head = at - view.getInt32(at, true);
    this.headSize = view.getUint16(this.head, true);
  }

  /**
   * The root of a flatbuffer.
   *
   * @param bytes - Any bytes.
   */
  static root(bytes: Uint8Array): FlatTable {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return new FlatTable(view, view.getUint32(0, true));
  }

  /**
   * A number.
   *
   * @param field - Number of the field.
   * @param size - Bytes it takes.
   * @param otherwise - Its default.
   */
  number(field: number, size: 1 | 2 | 4 | 8, otherwise = 0): number {
    const place = this.place(field);
    if (place === 0) return otherwise;
    if (size === 8) return Number(this.view.getBigInt64(place, true));
    if (size === 4) return this.view.getInt32(place, true);
    return size === 2 ? this.view.getInt16(place, true) : this.view.getUint8(place);
  }

  /**
   * A text; undefined when it is not there.
   *
   * @param field - Number of the field.
   */
  text(field: number): string | undefined {
    const place = this.place(field);
    if (place === 0) return undefined;
    const at = this.follow(place);
    const size = this.view.getUint32(at, true);
    if (at + 4 + size > this.view.byteLength) throw new RangeError("a text beyond the end");
    return decoder.decode(new Uint8Array(this.view.buffer, this.view.byteOffset + at + 4, size));
  }

  /**
   * A table; undefined when it is not there.
   *
   * @param field - Number of the field.
   */
  table(field: number): FlatTable | undefined {
    const place = this.place(field);
    return place === 0 ? undefined : new FlatTable(this.view, this.follow(place));
  }

  /**
   * The tables of a list.
   *
   * @param field - Number of the field.
   */
  tables(field: number): FlatTable[] {
    const { at, count } = this.list(field, 4);
    return Array.from({ length: count }, (_, i) => new FlatTable(this.view, this.follow(at + i * 4)));
  }

  /**
   * The 64-bit numbers of a list of structures.
   *
   * @param field - Number of the field.
   * @param each - How many a structure has.
   */
  numbers(field: number, each: number): number[] {
    const { at, count } = this.list(field, each * 8);
    return Array.from({ length: count * each }, (_, i) => Number(this.view.getBigInt64(at + i * 8, true)));
  }

  private list(field: number, size: number): { at: number; count: number } {
    const place = this.place(field);
    if (place === 0) return { at: 0, count: 0 };
    const at = this.follow(place);
    const count = this.view.getUint32(at, true);
    if (at + 4 + count * size > this.view.byteLength) throw new RangeError("a list beyond the end");
    return { at: at + 4, count };
  }

  private follow(place: number): number {
    return place + this.view.getUint32(place, true);
  }

  /** Where a field stands, 0 when it is not there. */
  private place(field: number): number {
    if (6 + field * 2 > this.headSize) return 0;
    const offset = this.view.getUint16(this.head + 4 + field * 2, true);
    return offset === 0 ? 0 : this.at + offset;
  }
}
