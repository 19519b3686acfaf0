import { join } from "node:path";
import type { Figure } from "../harness/figure.js";
import { runNode } from "../harness/run-child.js";
import { median } from "../harness/statistics.js";

const PROCESSES = 15;

/**
 * Measures how long a large JSON Schema takes to its first document, each time in a process that has never seen one.
 *
 * @param folder - Where the compiled programs lie.
 */
export async function measureSchema(folder: string): Promise<Figure[]> {
  const times: number[] = [];
  let lines = 0;
  for (let process = -1; process < PROCESSES; process++) {
    const once = JSON.parse(await runNode([join(folder, "figures/schema-once.mjs")])) as { timeMs: number; lines: number };
    if (process >= 0) times.push(once.timeMs);
    lines = once.lines;
  }
  const name = "a schema of two thousand lines, to its first document";
  return [{ bench: "schema", name, value: median(times), unit: "ms", reach: { atMost: 150 }, local: `${lines} lines` }];
}
