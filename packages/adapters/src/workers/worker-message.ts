import type { SeedbedError } from "@seedbed/core";
import type { CompressionName } from "../compression/compressions.js";
import type { DatasetRecipe } from "./recipe.js";

/** One table of the work. */
export interface WorkerTable {
  readonly name: string;
  readonly rows: number;
  /** Open file that parts are written to, each at its place; none when parts are sent to the main thread. */
  readonly descriptor: number | undefined;
  /** The first and the last row as the main thread writes them, to prove that the worker has the same dataset. */
  readonly probe: Uint8Array;
}

/** What a worker is started with. */
export interface WorkerTask {
  readonly recipe: DatasetRecipe;
  readonly format: { readonly name: string; readonly options: Readonly<Record<string, unknown>> };
  readonly compression: CompressionName | undefined;
  readonly tables: readonly WorkerTable[];
  readonly partRows: number;
  readonly memory: SharedArrayBuffer;
  /** Number of this worker, from 0. */
  readonly worker: number;
  readonly workers: number;
}

/** An error as it travels between threads. */
export interface PlainError {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly issues: SeedbedError["issues"];
  readonly stack: string | undefined;
}

/** What a worker says. */
export type WorkerMessage =
  | { readonly type: "part"; readonly part: number; readonly bytes: Uint8Array }
  | { readonly type: "done" }
  | { readonly type: "error"; readonly error: PlainError };
