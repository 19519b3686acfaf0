import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTable } from "@seedbed/adapters";
import { createUsersDataset } from "../w1/users-dataset.js";

/** Rows of the workload. */
export const READ_ROWS = 500_000;

/** A file of users that is read. */
export interface UsersFile {
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * Writes the file that all contestants read, before the clock runs.
 *
 * @param scale - Multiplies the rows.
 */
export async function writeUsersFile(scale: number): Promise<UsersFile> {
  const folder = mkdtempSync(join(process.env["SEEDBED_BENCH_OUT"] ?? tmpdir(), "seedbed-read-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "users.csv");
  const rows = Math.round(READ_ROWS * scale);
  await writeTable(createUsersDataset(rows).users, { out: path });
  return { path, rows, bytes: statSync(path).size };
}

/** What a contestant has read. */
export interface ReadUsers {
  readonly rows: number;
  readonly columns: number;
  readonly bytes: number;
}
