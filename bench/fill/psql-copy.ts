import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Contestant } from "../harness/contestant.js";
import { DATABASE_URL, type FilledDatabase } from "./fill-database.js";
import { createSeedbedFill } from "./seedbed-fill.js";

const run = promisify(execFile);

function psql(...commands: readonly string[]): Promise<unknown> {
  const args = commands.flatMap((command) => ["-c", command]);
  return run("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", "--single-transaction", "-d", DATABASE_URL, ...args]);
}

/**
 * The same rows from files that are ready, by `\copy`, in one transaction.
 *
 * @param scale - Share of the rows.
 */
export async function createPsqlCopy(scale: number): Promise<Contestant<FilledDatabase>> {
  const folder = mkdtempSync(join(tmpdir(), "seedbed-bench-"));
  const files = ["customers", "orders"].map((table) => ({ table, path: join(folder, `${table}.copy`) }));
  const { rows } = await (await createSeedbedFill(scale)).run();
  await psql(...files.map(({ table, path }) => `\\copy ${table} TO '${path}'`));
  return {
    async run() {
      await psql("TRUNCATE customers, orders", ...files.map(({ table, path }) => `\\copy ${table} FROM '${path}'`));
      return { rows };
    },
  };
}
