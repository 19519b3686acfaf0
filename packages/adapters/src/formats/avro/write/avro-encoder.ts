import type { Batch, TableSchema } from "@seedbed/core";
import { ByteWriter } from "../../../bytes/byte-writer.js";
import { formatDeclaredSchema, SCHEMA_KEY } from "../../../columnar/declared-schema.js";
import type { ContainerEncoder } from "../../../format/format.js";
import { toAvroSchema } from "../schema/to-avro-schema.js";
import { type CellEncoder, createCellEncoder } from "./cell-encoder.js";
import { toSyncMarker } from "./sync-marker.js";
import { writeLong } from "./write-long.js";

const MAGIC = Uint8Array.of(79, 98, 106, 1);
/** Bytes of rows a block holds at most, before compression. */
const BLOCK_BYTES = 1 << 20;

/** What an {@link AvroEncoder} is made of. */
export interface AvroEncoderOptions {
  /** Name of the codec, as files spell it. */
  readonly codec: string;
  compress(bytes: Uint8Array): Uint8Array;
  /** Rows a block at most. */
  readonly blockRows: number;
  /** Checks a batch before it is added. */
  check(batch: Batch): void;
}

/**
 * Writes an object container file: a header with the schema, then blocks of rows.
 *
 * @source Apache Avro 1.12 Specification, "Object Container Files".
 */
export class AvroEncoder implements ContainerEncoder {
  private readonly options: AvroEncoderOptions;
  private readonly columns: readonly (readonly [string, CellEncoder])[];
  private readonly sync: Uint8Array;
  private readonly block = new ByteWriter(1 << 16);
  private readonly out = new ByteWriter(1 << 16);
  private rows = 0;

  /**
   * @param schema - Columns that may be null or absent, but not both.
   * @param options - Codec and sizes.
   */
  constructor(schema: TableSchema, options: AvroEncoderOptions) {
    this.options = options;
    this.columns = schema.columns.map(({ name, type, nullable, optional }) => {
      return [name, createCellEncoder(type, nullable || optional, name)] as const;
    });
    const json = JSON.stringify(toAvroSchema(schema));
    const declared = formatDeclaredSchema(schema);
    this.sync = toSyncMarker(json + declared);
    this.writeHeader({ "avro.schema": json, "avro.codec": options.codec, [SCHEMA_KEY]: declared });
  }

  add(batch: Batch): Uint8Array {
    this.options.check(batch);
    const vectors = this.columns.map(([name]) => batch.columns[name]!);
    const columns = this.columns;
    const block = this.block;
    const blockRows = this.options.blockRows;
    for (let i = 0; i < batch.length; i++) {
      for (let c = 0; c < vectors.length; c++) columns[c]![1](vectors[c]!, i, block);
      if (++this.rows >= blockRows || block.at >= BLOCK_BYTES) this.endBlock();
    }
    return this.take();
  }

  finish(): Uint8Array {
    if (this.rows > 0) this.endBlock();
    return this.take();
  }

  private writeHeader(entries: Readonly<Record<string, string>>): void {
    const out = this.out;
    const encoder = new TextEncoder();
    out.write(MAGIC);
    writeLong(Object.keys(entries).length, out);
    for (const [key, value] of Object.entries(entries)) {
      for (const bytes of [encoder.encode(key), encoder.encode(value)]) {
        writeLong(bytes.length, out);
        out.write(bytes);
      }
    }
    writeLong(0, out);
    out.write(this.sync);
  }

  private endBlock(): void {
    const out = this.out;
    const block = this.block;
    const stored = this.options.compress(block.written());
    writeLong(this.rows, out);
    writeLong(stored.length, out);
    out.write(stored);
    out.write(this.sync);
    block.clear();
    this.rows = 0;
  }

  private take(): Uint8Array {
    const bytes = this.out.written().slice();
    this.out.clear();
    return bytes;
  }
}
