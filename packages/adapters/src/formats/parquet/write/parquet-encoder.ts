import type { Batch, TableSchema } from "@seedbed/core";
import { formatDeclaredSchema, SCHEMA_KEY } from "../../../columnar/declared-schema.js";
import type { ContainerEncoder } from "../../../format/format.js";
import { toSchemaThrift } from "../schema/element-thrift.js";
import { toElements } from "../schema/to-elements.js";
import { binary, i32, i64, list, struct, type ThriftValue, writeThrift } from "../thrift/thrift-writer.js";
import { type ColumnWriter, createColumnWriter } from "./column-writer.js";
import type { PageCodec } from "./leaf-writer.js";

const MAGIC = Uint8Array.of(80, 65, 82, 49);
/** Rows added at once; pages and row groups end at multiples of it, whatever the batches are. */
const STEP_ROWS = 1024;
/** Bytes a row group holds at most, where its rows are large. */
const GROUP_BYTES = 64 << 20;

/** What a {@link ParquetEncoder} is made of. */
export interface ParquetEncoderOptions {
  readonly codec: PageCodec;
  readonly dictionary: boolean;
  /** Rows a row group, a multiple of 1,024. */
  readonly rowGroupRows: number;
  /** Checks a batch before it is added. */
  check(batch: Batch): void;
}

/**
 * Writes a Parquet file from front to back: row groups of column chunks, then the footer.
 *
 * @source Apache Parquet, parquet.thrift and Encodings.md, format version 2.10.
 */
export class ParquetEncoder implements ContainerEncoder {
  private readonly schema: TableSchema;
  private readonly options: ParquetEncoderOptions;
  private readonly columns: readonly ColumnWriter[];
  private readonly groups: ThriftValue[] = [];
  private ready: Uint8Array[] = [MAGIC];
  private offset = 0;
  private rows = 0;
  private groupRows = 0;

  /**
   * @param schema - Columns that may be null or absent, but not both.
   * @param options - Codec and sizes.
   */
  constructor(schema: TableSchema, options: ParquetEncoderOptions) {
    this.schema = schema;
    this.options = options;
    this.columns = schema.columns.map((column) => createColumnWriter(column, options.codec, options.dictionary));
    this.offset = MAGIC.length;
  }

  add(batch: Batch): Uint8Array {
    this.options.check(batch);
    const vectors = this.schema.columns.map(({ name }) => batch.columns[name]!);
    for (let from = 0; from < batch.length; ) {
      const to = Math.min(batch.length, from + STEP_ROWS - (this.groupRows % STEP_ROWS));
      for (let c = 0; c < vectors.length; c++) this.columns[c]!.add(vectors[c]!, from, to);
      this.groupRows += to - from;
      from = to;
      if (this.groupRows % STEP_ROWS === 0) this.checkSizes();
    }
    return this.take();
  }

  finish(): Uint8Array {
    if (this.groupRows > 0) this.endGroup();
    const { schema, groups } = this;
    const elements = toElements(schema);
    const leaves = this.columns.reduce((sum, column) => sum + column.leaves.length, 0);
    const order = struct({ 1: struct({}) });
    const footer = writeThrift({
      1: i32(1),
      2: toSchemaThrift(schema.name, schema.columns.length, elements),
      3: i64(this.rows),
      4: list("struct", groups),
      5: list("struct", [struct({ 1: binary(SCHEMA_KEY), 2: binary(formatDeclaredSchema(schema)) })]),
      6: binary("seedbed version 1 (build 1)"),
      7: list("struct", new Array<ThriftValue>(leaves).fill(order)),
    });
    const size = new Uint8Array(4);
    new DataView(size.buffer).setInt32(0, footer.length, true);
    this.ready.push(footer, size, MAGIC);
    return this.take();
  }

  private checkSizes(): void {
    let held = 0;
    for (const { leaves } of this.columns) {
      for (const leaf of leaves) {
        leaf.checkPage();
        held += leaf.heldBytes;
      }
    }
    if (this.groupRows >= this.options.rowGroupRows || held >= GROUP_BYTES) this.endGroup();
  }

  private endGroup(): void {
    const start = this.offset;
    const chunks: ThriftValue[] = [];
    let plainBytes = 0;
    for (const { leaves } of this.columns) {
      for (const leaf of leaves) {
        const chunk = leaf.endChunk();
        chunks.push(chunk.describe(this.offset));
        this.ready.push(...chunk.parts);
        this.offset += chunk.sizeBytes;
        plainBytes += chunk.plainBytes;
      }
    }
    this.groups.push(
      struct({
        1: list("struct", chunks),
        2: i64(plainBytes),
        3: i64(this.groupRows),
        5: i64(start),
        6: i64(this.offset - start),
      }),
    );
    this.rows += this.groupRows;
    this.groupRows = 0;
  }

  private take(): Uint8Array {
    const parts = this.ready;
    this.ready = [];
    const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}
