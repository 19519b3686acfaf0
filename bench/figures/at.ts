import { join } from "node:path";
import type { Figure } from "../harness/figure.js";
import { runNode } from "../harness/run-child.js";
import { median } from "../harness/statistics.js";

interface Place {
  readonly from: number;
  readonly timesUs: readonly number[];
}

/**
 * Measures reading single rows of the users workload, near the start and far out.
 *
 * @param folder - Where the compiled programs lie.
 */
export async function measureAt(folder: string): Promise<Figure[]> {
  const places = JSON.parse(await runNode([join(folder, "figures/at-rows.mjs")])) as Place[];
  const [first] = places;
  return places.flatMap(({ from, timesUs }): Figure[] => {
    const name = `at(${from === 0 ? 0 : `10^${Math.log10(from)}`})`;
    const timeUs = median(timesUs);
    const flat = median(timesUs.map((time, round) => time / first!.timesUs[round]!));
    const figures: Figure[] = [{ bench: "at", name, value: timeUs, unit: "µs", reach: { atMost: 20 } }];
    if (from > 0) figures.push({ bench: "at", name: `${name} against at(0)`, value: flat, unit: "×", reach: { atMost: 1.5 } });
    return figures;
  });
}
