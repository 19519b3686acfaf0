import type { ColumnSchema, TableSchema, ValueType, Vector } from "@seedbed/core";
import { createFileTable } from "../../../columnar/create-file-table.js";
import { parseDeclaredSchema, SCHEMA_KEY } from "../../../columnar/declared-schema.js";
import type { ChunkFault, FileChunk } from "../../../columnar/file-chunk.js";
import { markAbsent } from "../../../columnar/mark-absent.js";
import { beyondLimit, invalidFile, orInvalid } from "../../../columnar/read-errors.js";
import { toTableName } from "../../../columnar/table-name.js";
import type { FileInput } from "../../../read/file-input.js";
import type { FileTable } from "../../../read/file-table.js";
import type { ReadContext } from "../../../read/read-context.js";
import type { ArrowField, ArrowSchema } from "../schema/arrow-field.js";
import { toSchema } from "../schema/from-flat.js";
import { toFields } from "../schema/to-fields.js";
import { HEADER } from "../write/write-message.js";
import { BatchBuffers } from "./batch-buffers.js";
import { decodeColumn } from "./decode-column.js";
import { toValueType } from "./field-type.js";
import { joinDictionaries } from "./join-dictionaries.js";
import { type IncomingMessage, MessageReader } from "./message-reader.js";

/** Rows up to which nobody asks how small the file was: some types take no bytes. */
const FREE_ROWS = 2 ** 24;

/**
 * Opens a file or stream of Arrow's.
 *
 * @param input - The file.
 * @param context - Limits, and where rows go that cannot be held.
 * @throws SeedbedError `FILE_INVALID`, `READ_LIMIT`.
 */
export function readArrow(input: FileInput, context: ReadContext): Promise<readonly FileTable[]> {
  return orInvalid(input.name, async () => {
    const { limits } = context;
    const opened = await MessageReader.open(input, limits);
    const found = toSchema(opened.schema, limits.depth, limits.columns * 4);
    if (found.fields.length === 0) throw invalidFile(input.name, "no columns");
    if (found.fields.length > limits.columns) throw beyondLimit(input.name, "columns", `${found.fields.length} columns`);
    const schema = findDeclared(found) ?? { name: toTableName(input.name), columns: found.fields.map(toColumnSchema) };
    const chunks = (): AsyncIterable<FileChunk> => readChunks(input, found, schema, context);
    return [createFileTable({ schema, chunks }, context)];
  });
}

async function* readChunks(
  input: FileInput,
  { fields }: ArrowSchema,
  schema: TableSchema,
  { limits }: ReadContext,
): AsyncGenerator<FileChunk> {
  const { reader } = await orInvalid(input.name, () => MessageReader.open(input, limits));
  const dictionaries = new Map<number, Vector>();
  const { decompressZstd } = await import("../../../columnar/decompress-zstd.js");
  const context = { file: input.name, limits, dictionaries };
  const encoded = new Map<number, ArrowField>();
  for (const field of fields) collectDictionaries(field, encoded);
  let row = 0;
  for (;;) {
    const message = await orInvalid(input.name, () => reader.next());
    if (message === undefined) return;
    const chunk = await orInvalid(input.name, async () => {
      if (message.kind === HEADER.dictionary) await readDictionary(message);
      return message.kind === HEADER.batch ? readBatch(message) : undefined;
    });
    if (chunk === undefined) continue;
    if (chunk.length > 0) yield chunk;
    row += chunk.length;
    if (row > FREE_ROWS && row > reader.position * limits.inflation) {
      throw beyondLimit(input.name, "inflation", `more than ${limits.inflation} rows a byte`);
    }
  }

  async function readBatch(message: IncomingMessage): Promise<FileChunk> {
    const buffers = new BatchBuffers(message.header, await reader.body(message), decompressZstd, input.name, limits);
    const faults = new Map<number, ChunkFault>();
    const columns: Record<string, Vector> = {};
    fields.forEach((field, c) => {
      const report = (i: number, what: string): void => void faults.set(i, { field: field.name, message: what });
      const vector = decodeColumn(field, schema.columns[c]!.type, buffers, report, context);
      if (vector.length !== buffers.rows) throw new RangeError("a column with another number of rows than its batch");
      columns[field.name] = vector;
    });
    return { from: row, length: buffers.rows, columns: markAbsent(columns, schema), faults };
  }

  async function readDictionary(message: IncomingMessage): Promise<void> {
    const id = message.header.number(0, 8);
    const field = encoded.get(id);
    const data = message.header.table(1);
    if (field === undefined || data === undefined) throw new RangeError("a dictionary of no column");
    const buffers = new BatchBuffers(data, await reader.body(message), decompressZstd, input.name, limits);
    const { dictionary: _, ...plain } = field;
    const fail = (_i: number, what: string): never => {
      throw new RangeError(`a dictionary holds ${what}`);
    };
    const vector = decodeColumn(plain, toValueType(plain), buffers, fail, context);
    const known = dictionaries.get(id);
    const delta = message.header.number(2, 1) !== 0;
    dictionaries.set(id, delta && known !== undefined ? joinDictionaries(known, vector, limits, input.name) : vector);
  }
}

function collectDictionaries(field: ArrowField, out: Map<number, ArrowField>): void {
  if (field.dictionary !== undefined) out.set(field.dictionary.id, field);
  for (const child of field.children) collectDictionaries(child, out);
}

/** The columns as they were written, if the file is stored as such columns are. */
function findDeclared({ fields, entries }: ArrowSchema): TableSchema | undefined {
  const schema = parseDeclaredSchema(entries.get(SCHEMA_KEY));
  return schema !== undefined && JSON.stringify(toFields(schema)) === JSON.stringify(fields) ? schema : undefined;
}

function toColumnSchema(field: ArrowField): ColumnSchema {
  const type: ValueType = toValueType(field);
  return { name: field.name, type, nullable: field.nullable, optional: false, primaryKey: false, unique: false };
}
