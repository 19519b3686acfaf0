import { join } from "node:path";
import type { Figure } from "../harness/figure.js";
import { runNode } from "../harness/run-child.js";

/** What a process is to make, and throw away. */
export interface MemoryOrder {
  readonly shape: "narrow" | "users" | "relational";
  readonly rows: number;
}

/** How much memory it took at most. */
export interface MemoryReport {
  readonly rows: number;
  /** Peak resident set size after half of the rows. */
  readonly halfwayBytes: number;
  /** Peak resident set size after all rows. */
  readonly peakBytes: number;
}

const MEGABYTE = 1e6;

/**
 * Measures the peak memory of reading tables batch by batch: in all, and how much the second half of the rows adds to it.
 *
 * @param folder - Where the compiled programs lie.
 * @param scale - Multiplies row counts.
 */
export async function measureMemory(folder: string, scale: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [shape, rows] of [
    ["narrow", 1e8],
    ["users", 1e7],
    ["relational", 1e8],
  ] as const) {
    const { peakBytes, halfwayBytes } = await runShape(folder, { shape, rows: rows * scale });
    const name = `${(rows * scale) / 1e6}M rows, ${shape}`;
    figures.push(
      { bench: "memory", name, value: peakBytes / MEGABYTE, unit: "MB", reach: { atMost: 250 } },
      { bench: "memory", name: `${name}: all against half`, value: peakBytes / halfwayBytes, unit: "×", reach: { atMost: 1.1 } },
    );
  }
  return figures;
}

async function runShape(folder: string, order: MemoryOrder): Promise<MemoryReport> {
  return JSON.parse(await runNode([join(folder, "figures/peak-memory.mjs"), JSON.stringify(order)])) as MemoryReport;
}
