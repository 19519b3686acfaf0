import { parentPort, workerData } from "node:worker_threads";
import { runWorker } from "./workers/run-worker.js";
import type { WorkerTask } from "./workers/worker-message.js";

/** Entry of worker threads; not for import. */
if (parentPort !== null) void runWorker(workerData as WorkerTask, parentPort);
