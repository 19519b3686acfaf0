import { SAMPLE_COLUMNS, type SampleColumn } from "./sample-table.js";

/**
 * What databases are given to keep: every type of values, and what only databases have, nine rows each.
 */
export const DATABASE_SAMPLES: readonly SampleColumn[] = [
  ...SAMPLE_COLUMNS,
  {
    name: "bytes",
    type: { type: "bytes" },
    values: [
      [],
      [0],
      [255, 254, 0, 1],
      [39, 34, 92, 96],
      null,
      [10, 13, 9, 26],
      Array.from({ length: 256 }, (_, i) => i),
      [195, 40],
      [92, 78],
    ].map((bytes) => (bytes === null ? null : Uint8Array.from(bytes))),
  },
  {
    name: "bigint as text",
    type: { type: "string" },
    values: [
      "9223372036854775807",
      "-9223372036854775808",
      "9007199254740993",
      "0",
      "-1",
      null,
      "1",
      "4611686018427387905",
      "-9007199254740995",
    ],
  },
  {
    name: "wide decimal as text",
    type: { type: "string" },
    values: [
      "12345678901234567890.123456",
      "-0.000001",
      "0.000000",
      "99999999999999999999.999999",
      null,
      "1.500000",
      "-1.000000",
      "100000.000001",
      "7.000000",
    ],
  },
];
