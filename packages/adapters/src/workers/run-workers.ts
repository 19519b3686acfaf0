import { Worker } from "node:worker_threads";
import type { CompressionName } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { Format } from "../format/format.js";
import type { TableSource } from "../source/dataset-source.js";
import type { ByteTarget } from "../targets/byte-target.js";
import { FileTarget } from "../targets/file-target.js";
import { locateWorker } from "./locate-worker.js";
import { PartQueue } from "./part-queue.js";
import { fromPlainError } from "./plain-error.js";
import { createProbe } from "./probe.js";
import type { DatasetRecipe } from "./recipe.js";
import { SharedSchedule } from "./shared-schedule.js";
import type { WorkerMessage, WorkerTask } from "./worker-message.js";

/** Milliseconds between two reports of progress. */
const PROGRESS_MS = 100;

/** What workers write. */
export interface WorkersTask {
  readonly recipe: DatasetRecipe;
  readonly workers: number;
  readonly format: Format;
  readonly compression: CompressionName | undefined;
  readonly partRows: number;
  /** Tables and where they go; a stream takes one table only. */
  readonly tables: readonly { readonly source: TableSource; readonly target: ByteTarget }[];
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: { readonly rows: number; readonly bytes: number }) => void;
}

/**
 * Writes tables with several threads. Every thread makes its own rows; where the target is a file, it also writes them
 * at their place, so that no bytes travel between threads.
 *
 * @param work - What to write.
 * @returns Bytes written of each table, once every worker has ended.
 * @throws SeedbedError of the first worker that failed, or `WRITE_ABORTED`.
 */
export async function runWorkers(work: WorkersTask): Promise<number[]> {
  const schedule = SharedSchedule.create(work.tables.length, work.workers);
  const queue = new PartQueue(work.tables[0]?.target, schedule);
  const task = createTask(work, schedule);
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    schedule.stop();
  };
  const onAbort = (): void => fail(createAdapterError("WRITE_ABORTED", "the write was stopped", { cause: work.signal?.reason }));
  if (work.signal?.aborted) onAbort();
  work.signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setInterval(() => work.onProgress(schedule.progress()), PROGRESS_MS);
  try {
    if (failure === undefined) {
      await Promise.all(Array.from({ length: work.workers }, (_, worker) => runOne({ ...task, worker }, queue, fail)));
      await queue.drain().catch(fail);
    }
  } finally {
    clearInterval(timer);
    work.signal?.removeEventListener("abort", onAbort);
  }
  if (failure !== undefined) throw failure;
  work.onProgress(schedule.progress());
  return work.tables.map((_, index) => schedule.placedBytes(index));
}

function createTask(work: WorkersTask, schedule: SharedSchedule): Omit<WorkerTask, "worker"> {
  const { recipe, format, compression, partRows, workers } = work;
  return {
    recipe,
    format: { name: format.name, options: format.options },
    compression,
    partRows,
    workers,
    memory: schedule.memory,
    tables: work.tables.map(({ source, target }) => ({
      name: source.name,
      rows: source.rowCount,
      descriptor: target instanceof FileTarget ? target.descriptor : undefined,
      probe: createProbe(source, format),
    })),
  };
}

/** Runs one worker to its end; failures go to `fail`, so that the others are stopped and awaited as well. */
function runOne(task: WorkerTask, queue: PartQueue, fail: (error: unknown) => void): Promise<void> {
  const { url, execArgv } = locateWorker();
  return new Promise((resolve) => {
    const worker = new Worker(url, { workerData: task, ...(execArgv === undefined ? {} : { execArgv }) });
    let done = false;
    worker.on("message", (message: WorkerMessage) => {
      if (message.type === "part") queue.add(message.part, message.bytes).catch(fail);
      else if (message.type === "error") fail(fromPlainError(message.error));
      else done = true;
    });
    worker.on("error", (cause) => {
      fail(createAdapterError("WORKER_FAILED", `a worker failed: ${cause.message}`, { cause }));
    });
    worker.on("exit", () => {
      // After an error or a stop this changes nothing: the first failure counts.
      if (!done) fail(createAdapterError("WORKER_FAILED", "a worker ended before its work was done"));
      resolve();
    });
  });
}
