import type { Workload } from "../harness/contestant.js";
import type { ReadUsers } from "./users-file.js";

/** Users from a CSV file. */
export const readCsv: Workload<ReadUsers> = {
  contestants: {
    seedbed: async (scale) => (await import("./seedbed-read.js")).createSeedbedRead(scale),
    papaparse: async (scale) => (await import("./papaparse-read.js")).createPapaparseRead(scale, false),
    "papaparse, typed": async (scale) => (await import("./papaparse-read.js")).createPapaparseRead(scale, true),
  },
  check({ rows, columns }) {
    if (rows === 0 || columns !== 10) throw new Error(`read ${rows} rows of ${columns} columns`);
  },
  size: ({ bytes }) => bytes,
};
