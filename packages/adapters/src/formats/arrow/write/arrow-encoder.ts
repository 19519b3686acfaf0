import type { Batch, TableSchema } from "@seedbed/core";
import { formatDeclaredSchema, SCHEMA_KEY } from "../../../columnar/declared-schema.js";
import type { Compress } from "../../../compression/compression.js";
import type { ContainerEncoder } from "../../../format/format.js";
import { number, table, writeFlat } from "../flat/write-flat.js";
import { toSchemaFlat } from "../schema/schema-flat.js";
import { toFields } from "../schema/to-fields.js";
import type { ArrayBuilder, ArrayParts } from "./array-builder.js";
import { createArrayBuilder } from "./create-array-builder.js";
import { HEADER, type Message, toBatchMessage, toMessage, VERSION } from "./write-message.js";

const MAGIC = Uint8Array.from("ARROW1", (letter) => letter.charCodeAt(0));
const END = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0);
/** Rows added at once; record batches end at multiples of it, whatever the batches are. */
const STEP_ROWS = 1024;
/** Bytes a record batch holds at most, where its rows are large. */
const BATCH_BYTES = 64 << 20;

/** What an {@link ArrowEncoder} is made of. */
export interface ArrowEncoderOptions {
  /** True for a stream of messages, false for a file with a directory at its end. */
  readonly stream: boolean;
  /** Rows a record batch, a multiple of 1,024. */
  readonly batchRows: number;
  readonly compress: Compress | undefined;
  /** Checks a batch before it is added. */
  check(batch: Batch): void;
}

/**
 * Writes Arrow's files and streams from front to back.
 *
 * @source Apache Arrow, "Arrow Columnar Format", Serialization and Interprocess Communication.
 */
export class ArrowEncoder implements ContainerEncoder {
  private readonly schema: TableSchema;
  private readonly options: ArrowEncoderOptions;
  private readonly builders: readonly ArrayBuilder[];
  private readonly blocks: { readonly offset: number; readonly head: number; readonly body: number }[] = [];
  private ready: Uint8Array[] = [];
  private offset = 0;
  private rows = 0;

  /**
   * @param schema - Columns that may be null or absent, but not both.
   * @param options - Form and sizes.
   */
  constructor(schema: TableSchema, options: ArrowEncoderOptions) {
    this.schema = schema;
    this.options = options;
    this.builders = schema.columns.map(({ name, type }) => createArrayBuilder(type, name));
    if (!options.stream) this.push(Uint8Array.of(...MAGIC, 0, 0));
    this.pushMessage(toMessage(HEADER.schema, this.describe(), []));
  }

  add(batch: Batch): Uint8Array {
    this.options.check(batch);
    const vectors = this.schema.columns.map(({ name }) => batch.columns[name]!);
    for (let from = 0; from < batch.length; ) {
      const to = Math.min(batch.length, from + STEP_ROWS - (this.rows % STEP_ROWS));
      for (let c = 0; c < vectors.length; c++) this.builders[c]!.add(vectors[c]!, from, to);
      this.rows += to - from;
      from = to;
      if (this.rows % STEP_ROWS !== 0) continue;
      const held = this.builders.reduce((sum, builder) => sum + builder.heldBytes, 0);
      if (this.rows >= this.options.batchRows || held >= BATCH_BYTES) this.endBatch();
    }
    return this.take();
  }

  finish(): Uint8Array {
    if (this.rows > 0) this.endBatch();
    this.push(END);
    if (!this.options.stream) {
      const blocks = new DataView(new ArrayBuffer(this.blocks.length * 24));
      this.blocks.forEach(({ offset, head, body }, i) => {
        blocks.setBigInt64(i * 24, BigInt(offset), true);
        blocks.setInt32(i * 24 + 8, head, true);
        blocks.setBigInt64(i * 24 + 16, BigInt(body), true);
      });
      const footer = writeFlat(
        table(
          number(2, VERSION),
          this.describe(),
          { kind: "structs", count: 0, bytes: new Uint8Array(0) },
          { kind: "structs", count: this.blocks.length, bytes: new Uint8Array(blocks.buffer) },
        ),
      );
      const size = new Uint8Array(4);
      new DataView(size.buffer).setInt32(0, footer.length, true);
      this.push(footer);
      this.push(size);
      this.push(MAGIC);
    }
    return this.take();
  }

  private describe(): ReturnType<typeof toSchemaFlat> {
    return toSchemaFlat(toFields(this.schema), new Map([[SCHEMA_KEY, formatDeclaredSchema(this.schema)]]));
  }

  private endBatch(): void {
    const parts: ArrayParts = { nodes: [], buffers: [] };
    for (const builder of this.builders) builder.take(parts);
    const message = toBatchMessage(this.rows, parts, this.options.compress);
    this.blocks.push({ offset: this.offset, head: message.head.length, body: message.bodyBytes });
    this.pushMessage(message);
    this.rows = 0;
  }

  private pushMessage({ head, body }: Message): void {
    this.push(head);
    for (const part of body) this.push(part);
  }

  private push(bytes: Uint8Array): void {
    this.ready.push(bytes);
    this.offset += bytes.length;
  }

  private take(): Uint8Array {
    const out = new Uint8Array(this.ready.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.ready) {
      out.set(part, at);
      at += part.length;
    }
    this.ready = [];
    return out;
  }
}
