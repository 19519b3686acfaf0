import { expect, it } from "vitest";
import { formatColumns } from "../../../src/output/format-columns.js";
import { formatBytes, formatCount, formatDuration } from "../../../src/output/format-figures.js";

it("prints counts, sizes and spans for people", () => {
  expect([0, 999, 1000, 1234567, 1e12].map(formatCount)).toEqual(["0", "999", "1,000", "1,234,567", "1,000,000,000,000"]);
  expect([0, 999, 1000, 1234567, 999_999, 5e15, 5e18].map(formatBytes)).toEqual([
    "0 B",
    "999 B",
    "1.00 kB",
    "1.23 MB",
    "1.00 MB",
    "5.00 PB",
    "5.00e+3 PB",
  ]);
  expect([0, 37, 4200, 75_000, 3_725_000, Number.POSITIVE_INFINITY, Number.NaN].map(formatDuration)).toEqual([
    "0ms",
    "37ms",
    "4.2s",
    "1m 15s",
    "1h 2m",
    "?",
    "?",
  ]);
});

it("lays out columns", () => {
  expect(
    formatColumns(
      [
        ["a", "1"],
        ["long", "100"],
      ],
      [1],
    ),
  ).toBe("a       1\nlong  100");
});
