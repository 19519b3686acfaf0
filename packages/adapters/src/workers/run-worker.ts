import type { MessagePort } from "node:worker_threads";
import { findCompression } from "../compression/compressions.js";
import { createAdapterError } from "../errors/adapter-error.js";
import type { RowFormat } from "../format/format.js";
import { createFormat, type RowFormatName } from "../formats/formats.js";
import type { DatasetSource, TableSource } from "../source/dataset-source.js";
import { loadRecipe } from "./load-recipe.js";
import { toPlainError } from "./plain-error.js";
import { createProbe } from "./probe.js";
import { runShare } from "./run-share.js";
import { SharedSchedule } from "./shared-schedule.js";
import type { WorkerMessage, WorkerTable, WorkerTask } from "./worker-message.js";

/**
 * Does a worker's share on a thread of its own.
 *
 * @param task - What to write.
 * @param port - Where parts, the end and errors are reported.
 */
export async function runWorker(task: WorkerTask, port: MessagePort): Promise<void> {
  const post = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const { worker, workers, partRows } = task;
  try {
    const data = await loadRecipe(task.recipe);
    const format = createFormat(task.format.name as RowFormatName, task.format.options);
    await runShare({
      tables: task.tables.map((table) => ({ source: findTable(data, table, format), descriptor: table.descriptor })),
      format,
      compress: task.compression === undefined ? undefined : await findCompression(task.compression).load(),
      partRows,
      schedule: SharedSchedule.open(task.memory, task.tables.length, workers),
      worker,
      workers,
      send: (part, bytes) => post({ type: "part", part, bytes }, [bytes.buffer]),
    });
    post({ type: "done" });
  } catch (error) {
    post({ type: "error", error: toPlainError(error) });
  }
}

function findTable(data: DatasetSource, table: WorkerTable, format: RowFormat): TableSource {
  const source = data.tables[table.name];
  const same =
    source !== undefined && source.rowCount === table.rows && Buffer.compare(createProbe(source, format), table.probe) === 0;
  if (same) return source;
  throw createAdapterError("RECIPE_INVALID", `the recipe makes another table ${table.name} than the one to be written`, {
    hint: "let the recipe use the same definition, seed, row counts and plugins",
    details: { table: table.name, rows: table.rows, rowsOfRecipe: source?.rowCount },
  });
}
