import type { NameRule } from "../contract/name-rule.js";
import { choice, int, NUMBERS } from "./nodes.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Parts of dates: years, months, days, hours. */
export const calendarRules: readonly NameRule[] = [
  { subject: "a year", names: ["year"], types: NUMBERS, score: 0.9, not: ["per", "light", "a"], node: int(1990, 2030) },
  {
    subject: "a year",
    names: ["founded", "founding year", "year founded", "established", "year established"],
    types: NUMBERS,
    score: 0.85,
    node: int(1880, 2024),
  },
  {
    subject: "a year",
    names: [
      "release year",
      "model year",
      "publication year",
      "graduation year",
      "production year",
      "construction year",
      "year built",
    ],
    types: NUMBERS,
    score: 0.93,
    node: int(1960, 2026),
  },
  {
    subject: "a year",
    names: ["year"],
    score: 0.8,
    alone: true,
    node: { kind: "pattern", source: "(199[0-9]|20[01][0-9]|202[0-6])" },
  },
  {
    subject: "a month",
    names: ["month", "month number", "expiry month", "exp month", "expiration month"],
    types: NUMBERS,
    score: 0.9,
    not: ["per"],
    node: int(1, 12),
  },
  { subject: "the name of a month", names: ["month", "month name"], score: 0.8, node: choice(MONTHS) },
  {
    subject: "a year to come",
    names: ["expiry year", "exp year", "expiration year"],
    types: NUMBERS,
    score: 0.95,
    node: int(2026, 2032),
  },
  {
    subject: "a day of the month",
    names: ["day", "day of month"],
    types: NUMBERS,
    score: 0.85,
    not: ["per", "a"],
    node: int(1, 28),
  },
  { subject: "a day of the week", names: ["weekday", "day of week", "week day", "day name"], score: 0.9, node: choice(DAYS) },
  { subject: "a day of the week", names: ["weekday", "day of week"], types: ["integer"], score: 0.85, node: int(1, 6) },
  { subject: "a quarter", names: ["quarter", "fiscal quarter"], types: ["integer"], score: 0.85, node: int(1, 4) },
  { subject: "a quarter", names: ["quarter", "fiscal quarter"], score: 0.85, node: choice(["Q1", "Q2", "Q3", "Q4"]) },
  {
    subject: "a week of the year",
    names: ["week", "week number", "week of year"],
    types: ["integer"],
    score: 0.8,
    not: ["per", "a"],
    node: int(1, 52),
  },
  {
    subject: "an hour of the day",
    names: ["hour", "hour of day"],
    types: ["integer"],
    score: 0.85,
    not: ["per", "credit", "work"],
    node: int(0, 23),
  },
  { subject: "a minute of the hour", names: ["minute"], types: ["integer"], score: 0.8, not: ["per"], node: int(0, 59) },
  {
    subject: "a second of the minute",
    names: ["second"],
    types: ["integer"],
    score: 0.7,
    not: ["per"],
    alone: true,
    node: int(0, 59),
  },
];
