import { expect, test } from "vitest";
import { type Measurement, runBattery } from "./measures/battery.js";
import { ONE_IN_A_MILLION } from "./measures/chi-square.js";

test("words pass the quick battery: avalanche, pairs, strides, collisions, birthday spacings", { timeout: 60_000 }, () => {
  const found: Measurement[] = [...runBattery("quick", { flips: 1024, pairs: 1 << 17, collisions: [1 << 20], years: 60 })];
  // Some fourteen thousand deviates: the threshold is for all of them together, so one in 10^9 for each.
  const limit = ONE_IN_A_MILLION + 1.2;
  expect(found.filter(({ deviate }) => !(Math.abs(deviate) < limit))).toEqual([]);
  const mean = found.reduce((sum, { deviate }) => sum + deviate, 0) / found.length;
  const square = found.reduce((sum, { deviate }) => sum + deviate * deviate, 0) / found.length;
  expect(Math.abs(mean)).toBeLessThan(0.06);
  expect(Math.abs(square - 1)).toBeLessThan(0.08);
});
