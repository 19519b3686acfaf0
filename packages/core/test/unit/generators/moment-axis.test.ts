import { describe, expect, it } from "vitest";
import { createGrid, createOpenGrid } from "../../../src/generators/time/moment/axis.js";

const HOUR = 3_600_000;

describe("moment axes", () => {
  it("number the points of a grid in order", () => {
    const axis = createGrid(100, 7);
    for (let rank = -5; rank < 5; rank++) expect(axis.rank(axis.point(rank))).toBe(rank);
    expect(axis.rank(101)).toBe(1);
  });

  it.each([
    [{ unitsPerDay: 24 * HOUR, open: 9 * HOUR, close: 17 * HOUR }, HOUR],
    [{ unitsPerDay: 24 * HOUR, open: 9 * HOUR, close: 17 * HOUR }, 1],
    [{ unitsPerDay: 1, open: 0, close: 1 }, 1],
  ])("number open points only: %j", (hours, step) => {
    const axis = createOpenGrid(hours, step);
    for (let rank = -3000; rank < 3000; rank += 7) {
      const value = axis.point(rank);
      expect(axis.rank(value)).toBe(rank);
      expect(axis.rank(value + 1)).toBe(rank + 1);
      const date = new Date((value / hours.unitsPerDay) * 24 * HOUR);
      expect([1, 2, 3, 4, 5]).toContain(date.getUTCDay());
      if (step === HOUR) expect(date.getUTCHours()).toBeGreaterThanOrEqual(9);
      if (step === HOUR) expect(date.getUTCHours()).toBeLessThan(17);
    }
  });
});
