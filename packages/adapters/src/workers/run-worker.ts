import { writeSync } from "node:fs";
import type { MessagePort } from "node:worker_threads";
import type { Compress } from "../compression/compression.js";
import { findCompression } from "../compression/compressions.js";
import { PartEncoder } from "../encoding/part-encoder.js";
import { createAdapterError } from "../errors/adapter-error.js";
import { toFileError } from "../errors/file-error.js";
import type { Format } from "../format/format.js";
import { createFormat, type FormatName } from "../formats/formats.js";
import { BATCH_ROWS } from "../source/batch-rows.js";
import type { DatasetSource, TableSource } from "../source/dataset-source.js";
import { loadRecipe } from "./load-recipe.js";
import { toPlainError } from "./plain-error.js";
import { createProbe } from "./probe.js";
import { SharedSchedule } from "./shared-schedule.js";
import type { WorkerMessage, WorkerTable, WorkerTask } from "./worker-message.js";

/** Parts a worker may be ahead of the stream, for each worker. */
const AHEAD = 2;

/**
 * Does a worker's share: takes part after part until none is left.
 *
 * @param task - What to write.
 * @param port - Where parts, the end and errors are reported.
 */
export async function runWorker(task: WorkerTask, port: MessagePort): Promise<void> {
  const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  try {
    const data = await loadRecipe(task.recipe);
    const format = createFormat(task.format.name as FormatName, task.format.options);
    const compress = task.compression === undefined ? undefined : await findCompression(task.compression).load();
    const schedule = SharedSchedule.open(task.memory, task.tables.length, task.workers);
    task.tables.forEach((table, index) => {
      const source = findTable(data, table, format);
      writeParts({ task, table, index, source, format, compress, schedule, post });
    });
    post({ type: "done" });
  } catch (error) {
    post({ type: "error", error: toPlainError(error) });
  }
}

function findTable(data: DatasetSource, table: WorkerTable, format: Format): TableSource {
  const source = data.tables[table.name];
  const same =
    source !== undefined && source.rowCount === table.rows && Buffer.compare(createProbe(source, format), table.probe) === 0;
  if (same) return source;
  throw createAdapterError("RECIPE_INVALID", `the recipe makes another table ${table.name} than the one to be written`, {
    hint: "let the recipe use the same definition, seed, row counts and plugins",
    details: { table: table.name, rows: table.rows, rowsOfRecipe: source?.rowCount },
  });
}

interface TableWork {
  readonly task: WorkerTask;
  readonly table: WorkerTable;
  readonly index: number;
  readonly source: TableSource;
  readonly format: Format;
  readonly compress: Compress | undefined;
  readonly schedule: SharedSchedule;
  readonly post: (message: WorkerMessage, transfer?: ArrayBuffer[]) => void;
}

function writeParts(work: TableWork): void {
  const { task, table, index, source, schedule } = work;
  const { partRows } = task;
  const parts = Math.max(1, Math.ceil(table.rows / partRows));
  const encoder = new PartEncoder(work.format, source.schema, work.compress);
  for (;;) {
    const part = schedule.claim(index);
    if (part >= parts || schedule.stopped) return;
    if (table.descriptor === undefined && !schedule.waitForSent(part - AHEAD * task.workers)) return;
    const from = part * partRows;
    const to = Math.min(table.rows, from + partRows);
    encoder.start(part === 0);
    for (let at = from; at < to; at += BATCH_ROWS) encoder.add(source.batchAt(at, Math.min(to, at + BATCH_ROWS)));
    const bytes = encoder.finish(part === parts - 1);
    const place = schedule.place(index, part, bytes.length);
    if (place === undefined) return;
    if (table.descriptor === undefined) sendPart(work, part, bytes);
    else writeAt(table.descriptor, bytes, place, table.name);
    schedule.addProgress(task.worker, to - from, bytes.length);
  }
}

function sendPart({ post }: TableWork, part: number, bytes: Uint8Array): void {
  const own = bytes.slice();
  post({ type: "part", part, bytes: own }, [own.buffer]);
}

function writeAt(descriptor: number, bytes: Uint8Array, place: number, name: string): void {
  try {
    for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from, bytes.length - from, place + from);
  } catch (error) {
    throw toFileError(error, `the file of ${name}`);
  }
}
