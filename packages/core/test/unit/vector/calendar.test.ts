import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDuration,
  formatTime,
  formatTimestamp,
  parseDuration,
  parseTime,
  parseTimestamp,
} from "../../../src/index.js";
import { fromDays, toDays } from "../../../src/vector/calendar.js";

const DAY = 86_400_000;

describe("the calendar", () => {
  it("agrees with the platform's, day by day over 800 years and far beyond", () => {
    for (let days = -170_000; days < 170_000; days += 1) {
      const [year, month, day] = fromDays(days);
      if (toDays(year, month, day) !== days) throw new Error(`day ${days}`);
      if (days % 97 === 0) expect(formatDate(days)).toBe(new Date(days * DAY).toISOString().slice(0, 10));
    }
    for (const days of [-100_000_000, -719_529, -719_528, 2_932_896, 2_932_897, 100_000_000]) {
      expect(formatDate(days)).toBe(new Date(days * DAY).toISOString().replace(/T.*/, ""));
      expect(formatTimestamp(days * DAY)).toBe(new Date(days * DAY).toISOString());
    }
  });

  it.each([
    ["2024-05-01", Date.UTC(2024, 4, 1)],
    ["2024-05-01T12:30Z", Date.UTC(2024, 4, 1, 12, 30)],
    ["2024-05-01 12:30:15.25", Date.UTC(2024, 4, 1, 12, 30, 15, 250)],
    ["2024-05-01T12:30:15.123999Z", Date.UTC(2024, 4, 1, 12, 30, 15, 123)],
    ["2024-05-01T00:00:00+02:00", Date.UTC(2024, 3, 30, 22)],
    ["2024-02-29t23:59:59z", Date.UTC(2024, 1, 29, 23, 59, 59)],
    ["-000001-01-01", new Date("-000001-01-01T00:00:00Z").getTime()],
    ["+012024-12-31", new Date("+012024-12-31T00:00:00Z").getTime()],
  ])("reads %s", (text, ms) => {
    expect(parseTimestamp(text)).toBe(ms);
    expect(parseTimestamp(formatTimestamp(ms))).toBe(ms);
  });

  it.each([
    "",
    "2024",
    "2024-13-01",
    "2023-02-29",
    "2024-04-31",
    "2024-00-10",
    "2024-05-01T24:00",
    "2024-05-01T12:60",
    "1.5.2024",
    "now",
    "2024-05-01T12",
  ])("refuses %s", (text) => {
    expect(parseTimestamp(text)).toBeUndefined();
  });

  it.each([
    ["PT0S", 0],
    ["PT90S", 90_000],
    ["P1DT2H", 93_600_000],
    ["P2W", 14 * DAY],
    ["-PT0.5S", -500],
    ["PT1H30M", 5_400_000],
  ])("reads the duration %s", (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
    expect(parseDuration(formatDuration(ms))).toBe(ms);
  });

  it.each(["", "P", "PT", "P1M", "P1Y", "1H", "PT1.5H"])("refuses the duration %s", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it.each([
    ["00:00", 0],
    ["13:45:30", 49_530_000],
    ["23:59:59.999", 86_399_999],
  ])("reads the time %s", (text, ms) => {
    expect(parseTime(text)).toBe(ms);
    expect(parseTime(formatTime(ms))).toBe(ms);
  });

  it.each(["24:00", "12:60", "1:00", "noon"])("refuses the time %s", (text) => {
    expect(parseTime(text)).toBeUndefined();
  });
});
