import { readTable } from "@seedbed/adapters";
import type { Contestant } from "../harness/contestant.js";
import { type ReadUsers, writeUsersFile } from "./users-file.js";

/** Users read into typed columns, dialect and types detected. */
export async function createSeedbedRead(scale: number): Promise<Contestant<ReadUsers>> {
  const { path, bytes } = await writeUsersFile(scale);
  return {
    async run() {
      const table = await readTable(path);
      let rows = 0;
      for await (const batch of table.batches()) rows += batch.length;
      await table.close();
      return { rows, columns: table.schema.columns.length, bytes };
    },
  };
}
