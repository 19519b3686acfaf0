import type { Seed } from "../../packages/core/src/random/seed-key.js";
import { runBattery } from "../../packages/core/test/statistics/measures/battery.js";

/** Some fifteen thousand deviates are taken: by chance one of a thousand runs has one beyond this. */
const LIMIT = 5.4;

/**
 * Runs our own battery at full size and prints a line a group.
 *
 * @param seed - The seed.
 * @returns True when every measure is within bounds.
 */
export function printBattery(seed: Seed): boolean {
  const sizes = [20, 22, 24, 26].map((power) => 2 ** power);
  const groups = new Map<string, { count: number; worst: number; square: number }>();
  let fine = true;
  for (const { name, deviate } of runBattery(seed, { flips: 1 << 17, pairs: 1 << 22, collisions: sizes, years: 2000 })) {
    const label = name.replace(/ bit \d+$/, "");
    const group = groups.get(label) ?? { count: 0, worst: 0, square: 0 };
    groups.set(label, group);
    group.count++;
    group.square += deviate * deviate;
    if (Math.abs(deviate) > Math.abs(group.worst)) group.worst = deviate;
    if (!(Math.abs(deviate) < LIMIT)) {
      fine = false;
      console.log(`FAILED ${name}: deviate ${deviate.toFixed(2)}`);
    }
  }
  for (const [label, { count, worst, square }] of groups) {
    const spread = Math.sqrt(square / count).toFixed(3);
    console.log(
      `${label.padEnd(32)} ${String(count).padStart(5)} measures  worst ${worst.toFixed(2).padStart(6)}  spread ${spread}`,
    );
  }
  console.log(fine ? "all within bounds" : "some out of bounds");
  return fine;
}
