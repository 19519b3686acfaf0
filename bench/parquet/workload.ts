import type { Workload } from "../harness/contestant.js";
import { checkRows } from "./check-rows.js";
import { type Codec, PARQUET_ROWS, type WrittenRows } from "./written-rows.js";

function parquetWorkload(codec: Codec): Workload<WrittenRows> {
  const rowsAt = (scale: number): number => Math.round(PARQUET_ROWS * scale);
  return {
    contestants: {
      seedbed: async (scale) => (await import("./seedbed-parquet.js")).createSeedbedParquet(codec, rowsAt(scale)),
      duckdb: async (scale) => (await import("./duckdb-parquet.js")).createDuckDbParquet(codec, rowsAt(scale)),
    },
    check: (written) => checkRows(written, codec),
    size: ({ rows }) => rows,
  };
}

/** Users to a Parquet file, compressed by zstd. */
export const parquetZstd: Workload<WrittenRows> = parquetWorkload("zstd");
/** Users to a Parquet file, compressed by Snappy. */
export const parquetSnappy: Workload<WrittenRows> = parquetWorkload("snappy");
