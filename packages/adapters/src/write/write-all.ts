import type { Compress } from "../compression/compression.js";
import { findCompression } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { RowFormat } from "../format/format.js";
import { openSink } from "../sink/open-sink.js";
import { BATCH_ROWS } from "../source/batch-rows.js";
import type { TableSource } from "../source/dataset-source.js";
import type { ByteTarget } from "../targets/byte-target.js";
import type { Folder } from "../targets/folder.js";
import { runWorkers } from "../workers/run-workers.js";
import type { CompleteWriteOptions, WriteResult } from "./write-options.js";

/** A table and where it goes. */
export interface TableJob {
  readonly source: TableSource;
  readonly target: ByteTarget;
}

/**
 * Writes tables to their targets, all or none.
 *
 * @param jobs - Tables and targets.
 * @param options - Complete options.
 * @returns What was written.
 * @throws SeedbedError; every target is taken back before.
 */
export async function writeAll(jobs: readonly TableJob[], options: CompleteWriteOptions): Promise<WriteResult> {
  const sizes =
    options.workers === 1 || options.format.layout === "container"
      ? await writeHere(jobs, options)
      : await writeWithWorkers(jobs, options, options.format);
  for (const { target } of jobs) await target.prepare();
  for (const { target } of jobs) await target.commit();
  const files = jobs.map(({ source, target }, i) => ({
    table: source.name,
    path: target.path,
    rows: source.rowCount,
    bytes: sizes[i]!,
  }));
  return {
    files,
    rows: files.reduce((sum, file) => sum + file.rows, 0),
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
  };
}

/**
 * Runs a write and takes everything back when it fails.
 *
 * @param targets - Opened so far; more may be added while the write runs.
 * @param folder - Where they lie.
 * @param write - The write.
 */
export async function orAbort<T>(
  targets: readonly ByteTarget[],
  folder: Folder | undefined,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    for (const target of targets) await target.abort();
    await folder?.abort();
    throw error;
  }
}

async function writeHere(jobs: readonly TableJob[], options: CompleteWriteOptions): Promise<number[]> {
  const compress = options.compression === undefined ? undefined : await findCompression(options.compression).load();
  const totalRows = countRows(jobs);
  const sizes: number[] = [];
  let rows = 0;
  let bytes = 0;
  for (const job of jobs) {
    const size = await writeTableHere(job, options, compress, (tableRows, tableBytes) => {
      options.onProgress({ rows: rows + tableRows, totalRows, bytes: bytes + tableBytes });
    });
    rows += job.source.rowCount;
    bytes += size;
    sizes.push(size);
  }
  return sizes;
}

async function writeTableHere(
  { source, target }: TableJob,
  options: CompleteWriteOptions,
  compress: Compress | undefined,
  onProgress: (rows: number, bytes: number) => void,
): Promise<number> {
  const { format, partRows, signal } = options;
  const encoder = await openSink({ schema: source.schema, format, target, compress, partRows });
  const { rowCount } = source;
  for (let from = 0; from < rowCount; from += BATCH_ROWS) {
    if (signal?.aborted) throw createAdapterError("WRITE_ABORTED", "the write was stopped", { cause: signal.reason });
    const to = Math.min(rowCount, from + BATCH_ROWS);
    await encoder.write(source.batchAt(from, to));
    onProgress(to, encoder.bytes);
  }
  await encoder.flush();
  onProgress(rowCount, encoder.bytes);
  return encoder.bytes;
}

async function writeWithWorkers(jobs: readonly TableJob[], options: CompleteWriteOptions, format: RowFormat): Promise<number[]> {
  const totalRows = countRows(jobs);
  const { recipe, workers, compression, partRows, signal, onProgress } = options;
  return runWorkers({
    recipe: recipe!,
    workers,
    format,
    compression,
    partRows,
    signal,
    tables: jobs,
    onProgress: ({ rows, bytes }) => onProgress({ rows, totalRows, bytes }),
  });
}

function countRows(jobs: readonly TableJob[]): number {
  return jobs.reduce((sum, { source }) => sum + source.rowCount, 0);
}
