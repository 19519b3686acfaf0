import type { TableSchema, Vector } from "@seedbed/core";
import { createFileTable } from "../../../columnar/create-file-table.js";
import { parseDeclaredSchema, SCHEMA_KEY } from "../../../columnar/declared-schema.js";
import type { ChunkFault, FileChunk } from "../../../columnar/file-chunk.js";
import { markAbsent } from "../../../columnar/mark-absent.js";
import { beyondLimit, invalidFile, orInvalid } from "../../../columnar/read-errors.js";
import { toTableName } from "../../../columnar/table-name.js";
import type { FileInput } from "../../../read/file-input.js";
import type { FileTable } from "../../../read/file-table.js";
import type { ReadContext } from "../../../read/read-context.js";
import type { AvroRecord } from "../schema/avro-schema.js";
import { parseAvroSchema } from "../schema/parse-avro-schema.js";
import { toAvroSchema } from "../schema/to-avro-schema.js";
import { isNullable, toValueType } from "./avro-value-type.js";
import { type AvroBlock, type AvroHeader, readBlocks, readHeader } from "./block-reader.js";
import { ByteCursor } from "./byte-cursor.js";
import { createCellReader } from "./cell-reader.js";
import { loadInflate } from "./inflate-block.js";

/** Rows decoded at once. */
const CHUNK_ROWS = 4096;

/**
 * Opens an Avro object container file.
 *
 * @param input - The file.
 * @param context - Limits, and where rows go that cannot be held.
 * @throws SeedbedError `FILE_INVALID`, `READ_LIMIT`.
 */
export function readAvro(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  return orInvalid(input.name, async () => {
    const { limits } = context;
    const header = await readHeader(input, limits);
    const text = textOf(header, "avro.schema") ?? "";
    const record = parseAvroSchema(JSON.parse(text), { depth: limits.depth * 4, types: limits.columns * 4 });
    if (record.type !== "record" || record.fields.length === 0)
      throw invalidFile(input.name, "its rows are no records with fields");
    if (record.fields.length > limits.columns) throw beyondLimit(input.name, "columns", `${record.fields.length} columns`);
    const schema = findDeclared(header, text) ?? {
      name: toTableName(input.name),
      columns: record.fields.map(({ name, type }) => ({
        name,
        type: toValueType(type),
        nullable: isNullable(type),
        optional: false,
        primaryKey: false,
        unique: false,
      })),
    };
    const chunks = (from: number): AsyncIterable<FileChunk> => readChunks(input, header, record, schema, from, context);
    return [createFileTable({ schema, chunks }, context)];
  });
}

async function* readChunks(
  input: FileInput,
  header: AvroHeader,
  record: AvroRecord,
  schema: TableSchema,
  from: number,
  { limits }: ReadContext,
): AsyncGenerator<FileChunk> {
  const inflate = await orInvalid(input.name, () => loadInflate(textOf(header, "avro.codec") ?? "null", input.name, limits));
  const blocks = readBlocks(input, header, limits);
  let faults = new Map<number, ChunkFault>();
  let field = "";
  let chunkRow = 0;
  let items = 0;
  const cells = {
    file: input.name,
    limits,
    report: (message: string): void => void faults.set(chunkRow, { field, message }),
    count(more: number): void {
      items += more;
      if (items * 8 > limits.heldBytes) throw beyondLimit(input.name, "heldBytes", `${items} items in ${chunkRow + 1} rows`);
    },
  };
  const readers = record.fields.map(({ type }, c) => createCellReader(type, schema.columns[c]!.type, cells));
  const decode = (cursor: ByteCursor, first: number, rows: number): FileChunk => {
    faults = new Map();
    items = 0;
    for (chunkRow = 0; chunkRow < rows; chunkRow++) {
      for (let c = 0; c < readers.length; c++) {
        field = schema.columns[c]!.name;
        readers[c]!.read(cursor);
      }
    }
    const columns: Record<string, Vector> = {};
    readers.forEach(({ builder }, c) => {
      columns[schema.columns[c]!.name] = builder.take();
    });
    return { from: first, length: rows, columns: markAbsent(columns, schema), faults };
  };
  let row = 0;
  for (;;) {
    const { value, done } = await orInvalid(input.name, () => blocks.next());
    if (done === true) return;
    const { rows, bytes } = value as AvroBlock;
    if (row + rows <= from) {
      row += rows;
      continue;
    }
    const cursor = await orInvalid(input.name, () => new ByteCursor(inflate(bytes)));
    // Rows need not take a byte each.
    if (rows > (cursor.bytes.length + CHUNK_ROWS) * limits.inflation) {
      throw beyondLimit(input.name, "inflation", `${rows} rows in ${cursor.bytes.length} bytes`);
    }
    for (let done = 0; done < rows; done += CHUNK_ROWS) {
      const count = Math.min(CHUNK_ROWS, rows - done);
      yield await orInvalid(input.name, () => decode(cursor, row + done, count));
    }
    if (cursor.at !== cursor.bytes.length) throw invalidFile(input.name, "a block holds more than its rows");
    row += rows;
  }
}

/** The columns as they were written, if the file is stored as such columns are. */
function findDeclared(header: AvroHeader, text: string): TableSchema | undefined {
  const schema = parseDeclaredSchema(textOf(header, SCHEMA_KEY));
  return schema !== undefined && JSON.stringify(toAvroSchema(schema)) === text ? schema : undefined;
}

function textOf({ entries }: AvroHeader, key: string): string | undefined {
  const bytes = entries.get(key);
  return bytes === undefined ? undefined : new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}
