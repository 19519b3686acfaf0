import { createFileSink } from "@seedbed/adapters";
import type { Batch } from "@seedbed/core";
import type { Contestant } from "../harness/contestant.js";
import { createUsersDataset } from "../w1/users-dataset.js";
import { type Codec, pathOf, type WrittenRows } from "./written-rows.js";

/**
 * Users by Seedbed's Parquet writer. The rows are made beforehand and held as batches: only writing is measured.
 *
 * @param codec - How pages are compressed.
 * @param rows - How many.
 */
export async function createSeedbedParquet(codec: Codec, rows: number): Promise<Contestant<WrittenRows>> {
  const { users } = createUsersDataset(rows);
  const batches: Batch[] = [];
  for await (const batch of users.batches({ size: 4096 })) batches.push(batch);
  return {
    async run() {
      const path = pathOf(`seedbed-${codec}.parquet`);
      const sink = await createFileSink({
        path,
        schema: users.schema,
        format: "parquet",
        formatOptions: { compression: codec },
        force: true,
      });
      for (const batch of batches) await sink.write(batch);
      await sink.commit();
      return { path, rows };
    },
  };
}
