import { createReadStream } from "node:fs";
import Papa from "papaparse";
import type { Contestant } from "../harness/contestant.js";
import { type ReadUsers, writeUsersFile } from "./users-file.js";

/** Users read by papaparse, chunk by chunk: into arrays of texts, or into objects with numbers and booleans where it sees them. */
export async function createPapaparseRead(scale: number, typed: boolean): Promise<Contestant<ReadUsers>> {
  const { path, bytes } = await writeUsersFile(scale);
  return {
    run: () =>
      new Promise((resolve, reject) => {
        let rows = 0;
        let columns = 0;
        Papa.parse(createReadStream(path, { highWaterMark: 1 << 18 }), {
          header: typed,
          dynamicTyping: typed,
          skipEmptyLines: true,
          chunk({ data }: Papa.ParseResult<object>) {
            rows += data.length;
            columns = Math.max(columns, Object.keys(data[0] ?? {}).length);
          },
          complete: () => resolve({ rows: typed ? rows : rows - 1, columns, bytes }),
          error: reject,
        });
      }),
  };
}
