import { Worker } from "node:worker_threads";
import { type CompressionName, findCompression } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { RowFormat } from "../format/format.js";
import type { TableSource } from "../source/dataset-source.js";
import type { ByteTarget } from "../targets/byte-target.js";
import { FileTarget } from "../targets/file-target.js";
import { locateWorker } from "./locate-worker.js";
import { PartQueue } from "./part-queue.js";
import { fromPlainError } from "./plain-error.js";
import { createProbe } from "./probe.js";
import type { DatasetRecipe } from "./recipe.js";
import { runShare } from "./run-share.js";
import { SharedSchedule } from "./shared-schedule.js";
import type { WorkerMessage, WorkerTask } from "./worker-message.js";

/** Milliseconds between two reports of progress. */
const PROGRESS_MS = 100;

/** What workers write. */
export interface WorkersTask {
  readonly recipe: DatasetRecipe;
  readonly workers: number;
  readonly format: RowFormat;
  readonly compression: CompressionName | undefined;
  readonly partRows: number;
  /** Tables and where they go; a stream takes one table only. */
  readonly tables: readonly { readonly source: TableSource; readonly target: ByteTarget }[];
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: { readonly rows: number; readonly bytes: number }) => void;
}

/**
 * Writes tables with several threads, the calling one among them. Every thread makes its own rows; where the target is a file,
 * it also writes them at their place, so that no bytes travel between threads.
 *
 * @param work - What to write.
 * @returns Bytes written of each table, once every worker has ended.
 * @throws SeedbedError of the first worker that failed, or `WRITE_ABORTED`.
 */
export async function runWorkers(work: WorkersTask): Promise<number[]> {
  const { signal, tables, workers } = work;
  const schedule = SharedSchedule.create(tables.length, workers);
  const queue = new PartQueue(tables[0]?.target, schedule);
  const task = createTask(work, schedule);
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    schedule.stop();
  };
  const onAbort = (): void => fail(createAdapterError("WRITE_ABORTED", "the write was stopped", { cause: signal?.reason }));
  if (signal?.aborted) onAbort();
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer = setInterval(() => work.onProgress(schedule.progress()), PROGRESS_MS);
  try {
    const count = failure === undefined ? workers - 1 : 0;
    const others = Array.from({ length: count }, (_, i) => startWorker({ ...task, worker: i + 1 }, queue, fail));
    await runOwnShare(work, schedule, queue).catch(fail);
    for (const other of others) other.dismiss(schedule);
    await Promise.all(others.map(({ ended }) => ended));
    await queue.drain().catch(fail);
  } finally {
    clearInterval(timer);
    signal?.removeEventListener("abort", onAbort);
  }
  if (failure !== undefined) throw failure;
  work.onProgress(schedule.progress());
  return tables.map((_, index) => schedule.placedBytes(index));
}

/** The calling thread's share; between parts it handles events. */
async function runOwnShare(work: WorkersTask, schedule: SharedSchedule, queue: PartQueue): Promise<void> {
  await runShare({
    tables: work.tables.map(({ source, target }) => ({ source, descriptor: descriptorOf(target) })),
    format: work.format,
    compress: work.compression === undefined ? undefined : await findCompression(work.compression).load(),
    partRows: work.partRows,
    schedule,
    worker: 0,
    workers: work.workers,
    send: (part, bytes) => {
      // A failure shows again when the queue is drained.
      queue.add(part, bytes).catch(() => schedule.stop());
    },
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
}

function descriptorOf(target: ByteTarget): number | undefined {
  return target instanceof FileTarget ? target.descriptor : undefined;
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
      descriptor: descriptorOf(target),
      probe: createProbe(source, format),
    })),
  };
}

/** A thread at work. */
interface RunningWorker {
  /** Resolves when the thread has ended; failures go to `fail`, so that the others are stopped and awaited as well. */
  readonly ended: Promise<void>;
  /** Ends a thread that is still starting, for which nothing is left to do. */
  dismiss(schedule: SharedSchedule): void;
}

function startWorker(task: WorkerTask, queue: PartQueue, fail: (error: unknown) => void): RunningWorker {
  const { url, execArgv } = locateWorker();
  const worker = new Worker(url, { workerData: task, ...(execArgv === undefined ? {} : { execArgv }) });
  let done = false;
  const ended = new Promise<void>((resolve) => {
    worker.on("message", (message: WorkerMessage) => {
      if (message.type === "part") queue.add(message.part, message.bytes).catch(fail);
      else if (message.type === "error") fail(fromPlainError(message.error));
      else done = true;
    });
    worker.on("error", (cause) => {
      if (!done) fail(createAdapterError("WORKER_FAILED", `a worker failed: ${cause.message}`, { cause }));
    });
    worker.on("exit", () => {
      // After an error or a stop this changes nothing: the first failure counts.
      if (!done) fail(createAdapterError("WORKER_FAILED", "a worker ended before its work was done"));
      resolve();
    });
  });
  return {
    ended,
    dismiss(schedule) {
      if (!schedule.dismiss(task.worker)) return;
      done = true;
      void worker.terminate();
    },
  };
}
