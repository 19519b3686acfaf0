import type { Contestant } from "../harness/contestant.js";
import { connectDuckDb } from "./duckdb-client.js";
import { createSeedbedParquet } from "./seedbed-parquet.js";
import { type Codec, pathOf, type WrittenRows } from "./written-rows.js";

/**
 * The same users by DuckDB's writer, on one thread, from a table in memory.
 *
 * @param codec - How pages are compressed.
 * @param rows - How many.
 */
export async function createDuckDbParquet(codec: Codec, rows: number): Promise<Contestant<WrittenRows>> {
  const source = await (await createSeedbedParquet(codec, rows)).run();
  const connection = await connectDuckDb();
  await connection.run(`CREATE TABLE users AS SELECT * FROM '${source.path}'`);
  return {
    async run() {
      const path = pathOf(`duckdb-${codec}.parquet`);
      await connection.run(`COPY users TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
      return { path, rows };
    },
  };
}
