import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file of users. */
export interface WrittenRows {
  readonly path: string;
  readonly rows: number;
}

/** How pages are compressed. */
export type Codec = "zstd" | "snappy";

/** Rows of the workload. */
export const PARQUET_ROWS = 1_000_000;

const parent = process.env["SEEDBED_BENCH_OUT"] ?? tmpdir();
const folder = mkdtempSync(join(parent, "seedbed-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

/**
 * A path in a folder of this process, removed at its end.
 *
 * @param name - Name of the file.
 */
export function pathOf(name: string): string {
  return join(folder, name);
}
