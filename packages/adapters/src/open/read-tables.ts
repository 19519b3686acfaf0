import { basename } from "node:path";
import { createAdapterError } from "../errors/adapter-error.js";
import { DECOMPRESSIONS, decompressInput, findDecompression } from "../read/decompress/decompress-input.js";
import type { FileInput } from "../read/file-input.js";
import type { FileTable } from "../read/file-table.js";
import { countBytes } from "../read/inputs/count-bytes.js";
import { createMemoryInput } from "../read/inputs/memory-input.js";
import { openPathInput } from "../read/inputs/path-input.js";
import { peekInput } from "../read/inputs/peek-input.js";
import { createStreamInput } from "../read/inputs/stream-input.js";
import { READ_LIMITS, type ReadLimits } from "../read/read-limits.js";
import { BadRowLog } from "./bad-row-log.js";
import { findFormat } from "./find-format.js";
import type { In, OpenFile, OpenTable, ReadOptions } from "./read-options.js";

/** Bytes looked at to find compression and format. */
const HEAD_BYTES = 1 << 12;

/**
 * Opens a file and finds its tables: format, compression, encoding, dialect and types are detected unless stated.
 *
 * @param source - A path, `-` for standard input, the bytes of a file, or a stream of them.
 * @param options - What is known about it, what is done with bad rows, and limits.
 * @returns The tables; close the file when they were read.
 * @throws SeedbedError `FILE_UNREADABLE`, `FILE_INVALID`, `FORMAT_UNKNOWN`, `READ_LIMIT`, `READ_OPTIONS_INVALID`, and while
 * reading `ROW_INVALID`.
 * @example
 * ```ts
 * const file = await readTables(new TextEncoder().encode("id,name\n1,Ada\n"), { name: "users.csv" });
 * for await (const batch of file.tables[0]!.batches()) batch.length; // 1
 * await file.close();
 * ```
 */
export async function readTables(source: In, options: ReadOptions = {}): Promise<OpenFile> {
  const limits: ReadLimits = { ...READ_LIMITS, ...options.limits };
  const { sampleRows = 1000, tolerance = 0, badRows = "fail", signal } = options;
  assertRange("sampleRows", sampleRows, 1, 10_000_000);
  assertRange("tolerance", tolerance, 0, 0.5);
  const opened = await openSource(source, options.name, limits);
  const log = new BadRowLog(badRows, opened.input.name, options.onBadRow);
  const close = async (): Promise<void> => {
    await opened.close();
    await log.close();
  };
  try {
    const raw = options.onBytes === undefined ? opened.input : countBytes(opened.input, options.onBytes);
    const { input, compression } = await decompress(raw, options.compression, limits);
    const { head, input: whole } = await peekInput(input, HEAD_BYTES);
    const { format, detected } = findFormat(options.format, options.formatOptions, whole.name, head);
    if (format.read === undefined) {
      throw createAdapterError("FORMAT_UNKNOWN", `files of the format ${format.name} cannot be read`, {
        details: { format: format.name },
      });
    }
    const tables = await format.read(whole, {
      limits,
      schemas: options.schemas ?? {},
      sampleRows,
      tolerance,
      signal,
      reject: (row) => log.reject(row),
    });
    return { format: detected, compression, sizeBytes: raw.sizeBytes, tables, badRows: log, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/**
 * Opens a file and one of its tables.
 *
 * @param source - A path, `-` for standard input, the bytes of a file, or a stream of them.
 * @param options - As of {@link readTables}, and the name of the table where the file has several.
 * @throws SeedbedError `TABLE_UNKNOWN`, and as {@link readTables}.
 * @example
 * ```ts
 * const table = await readTable(new TextEncoder().encode("id;name\n1;Ada\n"));
 * table.schema.columns.map((column) => column.type.type); // ["int", "string"]
 * await table.close();
 * ```
 */
export async function readTable(source: In, options: ReadOptions & { readonly table?: string } = {}): Promise<OpenTable> {
  const { tables, ...file } = await readTables(source, options);
  const { table: name } = options;
  const table = name === undefined ? tables[0] : tables.find(({ schema }) => schema.name === name);
  if (table !== undefined && (name !== undefined || tables.length === 1)) return { ...file, ...describeTable(table) };
  await file.close();
  const known = tables.map(({ schema }) => schema.name);
  const what =
    name === undefined ? (known.length === 0 ? "there is no table" : "there are several tables") : `there is no table "${name}"`;
  throw createAdapterError("TABLE_UNKNOWN", what, { hint: `name one of: ${known.join(", ") || "none"}`, details: { known } });
}

function describeTable(table: FileTable): FileTable {
  const { schema, types, dialect, rowCount } = table;
  return {
    schema,
    ...(types === undefined ? {} : { types }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(rowCount === undefined ? {} : { rowCount }),
    batches: (options) => table.batches(options),
  };
}

async function openSource(
  source: In,
  name: string | undefined,
  limits: ReadLimits,
): Promise<{ input: FileInput; close(): Promise<void> }> {
  const nothing = (): Promise<void> => Promise.resolve();
  if (source instanceof Uint8Array) return { input: createMemoryInput(source, name ?? "bytes"), close: nothing };
  if (source === "-") return { input: createStreamInput(process.stdin, name ?? "stdin", limits), close: nothing };
  if (typeof source !== "string") return { input: createStreamInput(source, name ?? "stream", limits), close: nothing };
  const input = await openPathInput(source, name ?? basename(source), limits);
  return { input, close: () => input.close() };
}

async function decompress(input: FileInput, stated: ReadOptions["compression"], limits: ReadLimits) {
  if (stated === "none") return { input, compression: undefined };
  const peeked = await peekInput(input, 4);
  const found = stated === undefined ? findDecompression(peeked.head) : DECOMPRESSIONS.find(({ name }) => name === stated);
  if (found !== undefined) return { input: decompressInput(peeked.input, found, limits), compression: found.name };
  if (stated === undefined) return { input: peeked.input, compression: undefined };
  throw createAdapterError("COMPRESSION_UNKNOWN", `there is no compression "${stated}"`, { details: { compression: stated } });
}

function assertRange(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw createAdapterError("READ_OPTIONS_INVALID", `${name} must be a number from ${least} to ${most}, got ${String(value)}`, {
    hint: `choose ${name} from ${least} to ${most}`,
    details: { option: name, value, least, most },
  });
}
