import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file of users. */
export interface WrittenUsers {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/** The formats written. */
export type FileFormat = "csv" | "ndjson";

/** Rows of the workload. */
export const FILE_ROWS = 1_000_000;

const parent = process.env["SEEDBED_BENCH_OUT"] ?? tmpdir();
const folder = mkdtempSync(join(parent, "seedbed-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/**
 * Where a contestant writes: a folder of this process, removed at its end.
 *
 * @param format - Decides the file's extension.
 */
export function usersPath(format: FileFormat): string {
  return join(folder, `users.${format}`);
}
