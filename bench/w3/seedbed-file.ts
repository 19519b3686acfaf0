import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { writeDataset } from "@seedbed/adapters";
import type { Contestant } from "../harness/contestant.js";
import { createUsersDataset } from "../w1/users-dataset.js";
import { type FileFormat, usersPath, type WrittenUsers } from "./written-users.js";

/** Users by Seedbed's file writer, plan and workers' start included. */
export function createSeedbedFile(format: FileFormat, rows: number, workers: number): Contestant<WrittenUsers> {
  const module = new URL("./w3/users-dataset.mjs", programsFolder()).href;
  return {
    async run() {
      const path = usersPath(format);
      rmSync(path, { force: true });
      const { bytes } = await writeDataset(createUsersDataset(rows), {
        out: dirname(path),
        format,
        workers,
        ...(workers === 1 ? {} : { recipe: { module, argument: { rows } } }),
      });
      return { path, rows, bytes };
    },
  };
}

/** Folder of the compiled programs: the running one lies in a folder of it. */
function programsFolder(): URL {
  return new URL("..", new URL(process.argv[1]!, "file:"));
}
