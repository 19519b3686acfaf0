import { randomBytes } from "node:crypto";
import { formatDeclaredSchema } from "../../columnar/declared-schema.js";
import { type CompressionName, findCompression } from "../../compression/compressions.js";
import { createAdapterError } from "../../errors/adapter-error.js";
import type { Format } from "../../format/format.js";
import { createFormat, type FormatName, type FormatOptions } from "../../formats/formats.js";
import { openSink } from "../../sink/open-sink.js";
import { BATCH_ROWS } from "../../source/batch-rows.js";
import type { DatasetSource, TableSource } from "../../source/dataset-source.js";
import { checkKey } from "../contract/check-key.js";
import type { ObjectStore } from "../contract/object-store.js";
import { MANIFEST_NAME, type Manifest, type ManifestPart, type ManifestTable } from "./manifest.js";
import { readManifest } from "./read-manifest.js";
import { StoreTarget } from "./store-target.js";

/** How a dataset is stored. */
export interface StoreDatasetOptions<Name extends FormatName = FormatName> {
  /** `parquet` unless stated. */
  readonly format?: Name | undefined;
  readonly formatOptions?: FormatOptions[Name] | undefined;
  readonly compression?: CompressionName | undefined;
  /** Rows a part; 250,000 unless stated. */
  readonly partRows?: number | undefined;
  /** Takes the place of a dataset that is there already. */
  readonly replace?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

const PART_ROWS = 250_000;

/**
 * Stores a dataset: its tables in parts of so many rows, and a manifest with the digest of each part, which comes last and makes
 * the dataset be there. When anything fails nothing is left.
 *
 * @param store - Where to.
 * @param key - Start of all keys, such as `exports/shop`.
 * @param data - The dataset.
 * @param options - Format and parts.
 * @returns The manifest.
 * @throws SeedbedError `STORE_EXISTS`, `STORE_…`; the signal's reason.
 */
export async function storeDataset<Name extends FormatName = FormatName>(
  store: ObjectStore,
  key: string,
  data: DatasetSource,
  options: StoreDatasetOptions<Name> = {},
): Promise<Manifest> {
  const { compression, replace = false, signal, partRows = PART_ROWS } = options;
  if (!Number.isSafeInteger(partRows) || partRows < 1) {
    throw createAdapterError("WRITE_OPTIONS_INVALID", `partRows is ${partRows}, not a number of rows`);
  }
  const base = checkKey(key);
  const format = createFormat(options.format ?? ("parquet" as Name), options.formatOptions as FormatOptions[Name]);
  const before = await readManifest(store, base);
  if (before !== undefined && !replace) {
    throw createAdapterError("STORE_EXISTS", `a dataset is stored under ${base} already`, { details: { key: base } });
  }
  const run = `parts-${randomBytes(8).toString("hex")}`;
  const written: string[] = [];
  const tables = Object.values(data.tables);
  // The number keeps names apart that look alike without their odd characters.
  const folders = tables.map(({ name }, i) => `${i}-${name.replace(/[^\w-]+/g, "_").slice(0, 60)}`);
  try {
    const stored: ManifestTable[] = [];
    for (const [i, table] of tables.entries()) {
      const part = async (from: number, index: number): Promise<ManifestPart> => {
        const name = `${run}/${folders[i]}/part-${String(index).padStart(5, "0")}.${extension(format, compression)}`;
        written.push(`${base}/${name}`);
        return writePart({
          store,
          key: base,
          name,
          table,
          format,
          from,
          to: Math.min(table.rowCount, from + partRows),
          compression,
          signal,
        });
      };
      const parts: ManifestPart[] = [];
      for (let from = 0; from < table.rowCount; from += partRows) parts.push(await part(from, parts.length));
      stored.push({ name: table.name, rows: table.rowCount, schema: formatDeclaredSchema(table.schema), parts });
    }
    const manifest: Manifest = {
      seedbed: "stored-dataset/1",
      format: format.name,
      formatOptions: { ...format.options },
      ...(compression === undefined ? {} : { compression }),
      tables: stored,
    };
    signal?.throwIfAborted();
    await store.put(`${base}/${MANIFEST_NAME}`, [Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]);
    // The old parts have nobody who leads to them any more.
    for (const { parts } of before?.tables ?? []) for (const part of parts) await store.remove(`${base}/${part.key}`);
    return manifest;
  } catch (error) {
    for (const each of written) await store.remove(each).catch(() => undefined);
    throw error;
  }
}

interface PartJob {
  readonly store: ObjectStore;
  readonly key: string;
  readonly name: string;
  readonly table: TableSource;
  readonly format: Format;
  readonly from: number;
  readonly to: number;
  readonly compression: CompressionName | undefined;
  readonly signal: AbortSignal | undefined;
}

async function writePart({ store, key, name, table, format, from, to, compression, signal }: PartJob): Promise<ManifestPart> {
  signal?.throwIfAborted();
  const compress = compression === undefined ? undefined : await findCompression(compression).load();
  const target = new StoreTarget(store, `${key}/${name}`);
  try {
    const sink = await openSink({ schema: table.schema, format, target, compress, partRows: to - from });
    for await (const batch of table.batches({ from, to, size: BATCH_ROWS, ...(signal === undefined ? {} : { signal }) })) {
      await sink.write(batch);
    }
    await sink.commit();
    return { key: name, from, rows: to - from, ...target.stored() };
  } catch (error) {
    await target.abort();
    throw error;
  }
}

function extension(format: Format, compression: CompressionName | undefined): string {
  return compression === undefined ? format.extension : `${format.extension}.${findCompression(compression).extension}`;
}
