import type { Workload } from "../harness/contestant.js";
import { checkFile } from "./check-file.js";
import { FILE_ROWS, type FileFormat, type WrittenUsers } from "./written-users.js";

function fileWorkload(format: FileFormat): Workload<WrittenUsers> {
  const rowsAt = (scale: number): number => Math.round(FILE_ROWS * scale);
  const seedbed = async (scale: number, workers: number) =>
    (await import("./seedbed-file.js")).createSeedbedFile(format, rowsAt(scale), workers);
  return {
    contestants: {
      faker: async (scale) => (await import("./faker-file.js")).createFakerFile(format, rowsAt(scale)),
      duckdb: async (scale) => (await import("./duckdb-file.js")).createDuckDbFile(format, rowsAt(scale)),
      "hand-written": async (scale) => (await import("./hand-written-file.js")).createHandWrittenFile(format, rowsAt(scale)),
      "seedbed, 1 worker": (scale) => seedbed(scale, 1),
      "seedbed, 2 workers": (scale) => seedbed(scale, 2),
    },
    check: (written) => checkFile(written, format),
    size: ({ bytes }) => bytes,
  };
}

/** Users to a CSV file. */
export const w3Csv: Workload<WrittenUsers> = fileWorkload("csv");
/** Users to a file of one JSON object a line. */
export const w3Ndjson: Workload<WrittenUsers> = fileWorkload("ndjson");
