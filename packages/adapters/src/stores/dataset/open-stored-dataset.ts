import { createHash } from "node:crypto";
import type { Batch, BatchOptions, BatchSource, TableSchema } from "@seedbed/core";
import { parseDeclaredSchema } from "../../columnar/declared-schema.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { Format } from "../../format/format.js";
import { createFormat, type FormatName } from "../../formats/formats.js";
import { decompressInput, findDecompression } from "../../read/decompress/decompress-input.js";
import { createMemoryInput } from "../../read/inputs/memory-input.js";
import { READ_LIMITS } from "../../read/read-limits.js";
import { checkKey } from "../contract/check-key.js";
import type { ObjectStore } from "../contract/object-store.js";
import { holdObject } from "./hold-object.js";
import type { Manifest, ManifestPart } from "./manifest.js";
import { createNoDatasetError, readManifest } from "./read-manifest.js";

/** A dataset in a store. */
export interface StoredDataset {
  readonly manifest: Manifest;
  /** Its tables; each part is held against its digest before a row of it is given out. */
  readonly tables: Readonly<Record<string, StoredTable>>;
}

/** A table of a stored dataset. */
export interface StoredTable extends BatchSource {
  readonly rowCount: number;
}

/**
 * Opens a stored dataset. Parts are read when their rows are asked for, one at a time, each held in memory.
 *
 * @param store - Where it is.
 * @param key - Start of its keys.
 * @throws SeedbedError `STORE_MISSING`, `STORE_DAMAGED`, also while it is read.
 */
export async function openStoredDataset(store: ObjectStore, key: string): Promise<StoredDataset> {
  const base = checkKey(key);
  const manifest = await readManifest(store, base);
  if (manifest === undefined) throw createNoDatasetError(base);
  const format = createFormat(manifest.format as FormatName, manifest.formatOptions as never);
  const isCompressed = manifest.compression !== undefined;
  const tables: Record<string, StoredTable> = Object.create(null);
  for (const { name, rows, schema: text, parts } of manifest.tables) {
    const schema = parseDeclaredSchema(text);
    if (schema === undefined || schema.name !== name) throw damaged(base, `the columns of ${name} cannot be read`);
    tables[name] = {
      schema,
      rowCount: rows,
      batches: (options = {}) => readParts({ store, base, format, schema, parts, isCompressed }, options),
    };
  }
  return { manifest, tables };
}

interface PartsOf {
  readonly store: ObjectStore;
  readonly base: string;
  readonly format: Format;
  readonly schema: TableSchema;
  readonly isCompressed: boolean;
  readonly parts: readonly ManifestPart[];
}

async function* readParts(table: PartsOf, options: BatchOptions): AsyncGenerator<Batch> {
  const { from = 0, to = Number.POSITIVE_INFINITY, signal } = options;
  for (const part of table.parts) {
    const end = part.from + part.rows;
    if (end <= from || part.from >= to) continue;
    if (signal?.aborted === true) throw signal.reason;
    const inner = { ...options, from: Math.max(0, from - part.from), to: Math.min(part.rows, to - part.from) };
    let rows = inner.from;
    for await (const batch of await openPart(table, part, inner)) {
      rows += batch.length;
      yield { ...batch, table: table.schema.name, from: batch.from + part.from };
    }
    if (rows !== inner.to) throw damaged(`${table.base}/${part.key}`, `it has ${rows} rows of ${part.rows}`);
  }
}

async function openPart(
  { store, base, format, schema, isCompressed }: PartsOf,
  part: ManifestPart,
  options: BatchOptions,
): Promise<AsyncIterable<Batch>> {
  const key = `${base}/${part.key}`;
  const bytes = await holdObject(store, key, part.bytes);
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length !== part.bytes || digest !== part.sha256) throw damaged(key, "its bytes are not those that were stored");
  // Formats without a name inside call the table after the file.
  const input = createMemoryInput(bytes, `${schema.name}.${format.extension}`);
  const decompression = isCompressed ? findDecompression(bytes.subarray(0, 16)) : undefined;
  if (isCompressed && decompression === undefined) throw damaged(key, "it is not compressed");
  const plain = decompression === undefined ? input : decompressInput(input, decompression, READ_LIMITS);
  const tables = await format.read?.(plain, {
    limits: READ_LIMITS,
    schemas: { [schema.name]: schema },
    signal: undefined,
    sampleRows: 1000,
    reject: async (row) => {
      throw damaged(key, `row ${row.row} cannot be read: ${row.message}`);
    },
  });
  const [table] = tables ?? [];
  if (table === undefined) throw damaged(key, "there is no table in it");
  return table.batches(options);
}

function damaged(key: string, what: string): Error {
  return createAdapterError("STORE_DAMAGED", `${key}: ${what}`, { details: { key } });
}
