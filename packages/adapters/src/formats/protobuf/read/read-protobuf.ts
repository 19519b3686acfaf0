import type { TableSchema, Vector } from "@seedbed/core";
import { createFileTable } from "../../../columnar/create-file-table.js";
import type { ChunkFault, FileChunk } from "../../../columnar/file-chunk.js";
import { markAbsent } from "../../../columnar/mark-absent.js";
import { beyondLimit, orInvalid } from "../../../columnar/read-errors.js";
import { toTableName } from "../../../columnar/table-name.js";
import type { FileInput } from "../../../read/file-input.js";
import type { FileTable } from "../../../read/file-table.js";
import type { ReadContext } from "../../../read/read-context.js";
import { findMessage } from "../schema/find-message.js";
import type { ProtoMessage } from "../schema/proto-message.js";
import { createMessageReader } from "./field-reader.js";
import { MessageCursor } from "./message-cursor.js";
import { toColumnType } from "./proto-value-type.js";

/** Bytes read at once, unless a message is larger. */
const WINDOW = 1 << 20;
/** Rows decoded at once. */
const CHUNK_ROWS = 4096;
/** What a message's values take in memory, for each of its bytes, at most. */
const WEIGHT = 16;

/**
 * Opens a file of messages, each with its length in front.
 *
 * @param input - The file.
 * @param messages - Messages of the descriptor.
 * @param name - Message of the rows; undefined to go by the table.
 * @param context - Limits, known columns, and where rows go that cannot be held.
 * @throws SeedbedError `FILE_INVALID`, `READ_LIMIT`, `TYPE_UNSUPPORTED`.
 */
export function readProtobuf(
  input: FileInput,
  messages: readonly ProtoMessage[],
  name: string | undefined,
  context: ReadContext,
): readonly FileTable[] {
  const table = toTableName(input.name);
  const message = findMessage(messages, table, name);
  const known =
    context.schemas[table] ?? Object.values(context.schemas).find((each) => Object.keys(context.schemas).length === 1 && each);
  const schema: TableSchema = known ?? {
    name: table,
    columns: message.fields.map((field) => ({
      name: field.name,
      type: toColumnType(field),
      nullable: field.presence && !field.required,
      optional: false,
      primaryKey: false,
      unique: false,
    })),
  };
  return [createFileTable({ schema, chunks: () => readChunks(input, message, schema, context) }, context)];
}

async function* readChunks(
  input: FileInput,
  message: ProtoMessage,
  schema: TableSchema,
  { limits }: ReadContext,
): AsyncGenerator<FileChunk> {
  let faults = new Map<number, ChunkFault>();
  let row = 0;
  const fields = schema.columns.map(({ name, type }) => [name, type] as const);
  const context = {
    depth: limits.depth,
    report: (what: string): void => void faults.set(row, { field: message.name, message: what }),
  };
  const reader = createMessageReader(message, fields, context);
  const decode = (bytes: Uint8Array): { length: number; used: number } => {
    let used = 0;
    row = 0;
    faults = new Map();
    while (row < CHUNK_ROWS && used < bytes.length) {
      const frame = findFrame(bytes, used);
      if (frame === undefined || frame.to > bytes.length) break;
      reader.read(bytes, frame.from, frame.to);
      used = frame.to;
      row++;
    }
    return { length: row, used };
  };
  let at = 0;
  let first = 0;
  for (let room = WINDOW; ; ) {
    const bytes = await input.slice(at, at + room);
    if (bytes.length === 0) return;
    const { length, used } = await orInvalid(input.name, () => decode(bytes));
    if (length > 0) {
      const columns: Record<string, Vector> = {};
      for (const [name, builder] of reader.builders) columns[name] = builder.take();
      yield { from: first, length, columns: markAbsent(columns, schema), faults };
      first += length;
      at += used;
      room = WINDOW;
      continue;
    }
    if (bytes.length < room) await orInvalid(input.name, () => Promise.reject(new RangeError("a message ends early")));
    const size = (findFrame(bytes, 0)?.to ?? 0) + 1;
    if (size * WEIGHT > limits.heldBytes) throw beyondLimit(input.name, "heldBytes", `a message of ${size} bytes`);
    room = size;
  }
}

/** The next message; undefined when even its length is cut off. */
function findFrame(bytes: Uint8Array, at: number): { readonly from: number; readonly to: number } | undefined {
  const end = Math.min(bytes.length, at + 10);
  if (end < at + 10 && bytes.subarray(at, end).every((byte) => byte > 127)) return undefined;
  const cursor = new MessageCursor(bytes, at, end);
  const size = cursor.varint();
  if (typeof size !== "number") throw new RangeError("a message of no size");
  return { from: cursor.at, to: cursor.at + size };
}
