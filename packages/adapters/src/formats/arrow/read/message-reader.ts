import { beyondLimit } from "../../../columnar/read-errors.js";
import type { FileInput } from "../../../read/file-input.js";
import type { ReadLimits } from "../../../read/read-limits.js";
import { FlatTable } from "../flat/flat-table.js";
import { HEADER } from "../write/write-message.js";

/** What the objects of a message's head take in memory, for each of its bytes, at most. */
const HEAD_WEIGHT = 16;

/** A message of a file or stream. */
export interface IncomingMessage {
  readonly kind: number;
  readonly header: FlatTable;
  readonly bodyFrom: number;
  readonly bodyBytes: number;
}

/** Reads messages one after the other, in files at the places that the footer names. */
export class MessageReader {
  private readonly input: FileInput;
  private readonly limits: ReadLimits;
  private at = 0;
  /** Where the messages of a file stand; undefined in streams, whose messages follow each other. */
  private places: number[] | undefined;

  private constructor(input: FileInput, limits: ReadLimits) {
    this.input = input;
    this.limits = limits;
  }

  /**
   * Opens a file or stream.
   *
   * @param input - The file.
   * @param limits - Limits.
   * @returns The schema, and a reader of what follows.
   * @throws RangeError when it is neither.
   */
  static async open(
    input: FileInput,
    limits: ReadLimits,
  ): Promise<{ readonly schema: FlatTable; readonly reader: MessageReader }> {
    const reader = new MessageReader(input, limits);
    if (String.fromCharCode(...(await input.slice(0, 6))) === "ARROW1") {
      reader.at = 8;
      if (input.sizeBytes !== undefined) return { schema: await reader.readFooter(input.sizeBytes), reader };
    }
    const first = await reader.next();
    if (first?.kind !== HEADER.schema) throw new RangeError("it does not start with a schema");
    return { schema: first.header, reader };
  }

  /** The next message; undefined at the end. */
  async next(): Promise<IncomingMessage | undefined> {
    if (this.places !== undefined) {
      const place = this.places.shift();
      if (place === undefined) return undefined;
      if (place < this.at) throw new RangeError("messages that overlap");
      this.at = place;
    }
    const head = await this.input.slice(this.at, this.at + 8);
    if (head.length === 0) return undefined;
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    // Old files have no mark before the size.
    const marked = view.getInt32(0, true) === -1;
    const size = view.getInt32(marked ? 4 : 0, true);
    if (size === 0) return undefined;
    if (size < 8 || this.at + size > (this.input.sizeBytes ?? Number.POSITIVE_INFINITY)) {
      throw new RangeError("a message of no size that fits");
    }
    if (size * HEAD_WEIGHT > this.limits.heldBytes)
      throw beyondLimit(this.input.name, "heldBytes", `a message head of ${size} bytes`);
    const from = this.at + (marked ? 8 : 4);
    const flat = await this.input.slice(from, from + size);
    if (flat.length < size) throw new RangeError("a message ends early");
    const message = FlatTable.root(flat);
    const header = message.table(2);
    const bodyBytes = message.number(3, 8);
    if (header === undefined || !(bodyBytes >= 0)) throw new RangeError("a message without a header");
    this.at = from + size + bodyBytes;
    return { kind: message.number(1, 1), header, bodyFrom: from + size, bodyBytes };
  }

  private async readFooter(fileBytes: number): Promise<FlatTable> {
    const tail = await this.input.slice(Math.max(0, fileBytes - 10), fileBytes);
    if (tail.length < 10 || String.fromCharCode(...tail.subarray(4)) !== "ARROW1") throw new RangeError("cut off at its end");
    const size = new DataView(tail.buffer, tail.byteOffset, 4).getInt32(0, true);
    if (!(size > 0 && size <= fileBytes - 18)) throw new RangeError("its footer reaches beyond its start");
    if (size * HEAD_WEIGHT > this.limits.heldBytes) throw beyondLimit(this.input.name, "heldBytes", `a footer of ${size} bytes`);
    const footer = FlatTable.root(await this.input.slice(fileBytes - 10 - size, fileBytes - 10));
    const schema = footer.table(1);
    if (schema === undefined) throw new RangeError("a footer without a schema");
    // Dictionaries stand before the batches that need them, so that the order in the file is the one to read in.
    this.places = [...footer.numbers(2, 3), ...footer.numbers(3, 3)].filter((_, i) => i % 3 === 0).sort((a, b) => a - b);
    return schema;
  }

  /** Where the next message is looked for. */
  get position(): number {
    return this.at;
  }

  /**
   * The body of a message.
   *
   * @param message - The message.
   */
  async body({ bodyFrom, bodyBytes }: IncomingMessage): Promise<Uint8Array> {
    if (bodyBytes > this.limits.heldBytes)
      throw beyondLimit(this.input.name, "heldBytes", `a record batch of ${bodyBytes} bytes`);
    const body = await this.input.slice(bodyFrom, bodyFrom + bodyBytes);
    if (body.length < bodyBytes) throw new RangeError("a record batch ends early");
    return body;
  }
}
