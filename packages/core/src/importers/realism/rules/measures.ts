import type { NameRule } from "../contract/name-rule.js";
import { count, decimal, int, NUMBERS } from "./nodes.js";

/** Counts, pages, scores, and what sensors measure. */
export const measureRules: readonly NameRule[] = [
  {
    subject: "progress in percent",
    names: [
      "progress",
      "completion",
      "cpu usage",
      "memory usage",
      "disk usage",
      "battery level",
      "battery",
      "humidity",
      "cpu percent",
    ],
    types: NUMBERS,
    score: 0.8,
    node: ({ type, maximum }) =>
      maximum !== undefined && maximum <= 1
        ? { kind: "decimal", min: 0, max: 1, scale: 2 }
        : type === "integer"
          ? int(0, 100)
          : { kind: "decimal", min: 0, max: 100, scale: 1 },
  },
  {
    subject: "a score",
    names: ["score", "points"],
    types: NUMBERS,
    score: 0.7,
    not: ["z", "credit", "apgar"],
    node: ({ type, maximum }) =>
      maximum !== undefined && maximum <= 1
        ? { kind: "decimal", min: 0, max: 1, scale: 3 }
        : type === "integer"
          ? int(0, 100)
          : { kind: "decimal", min: 0, max: 100, scale: 1 },
  },
  { subject: "a rank", names: ["rank", "ranking"], types: ["integer"], score: 0.8, node: int(1, 100) },
  {
    subject: "a count",
    names: [
      "count",
      "total count",
      "total items",
      "total results",
      "num items",
      "item count",
      "hits",
      "total hits",
      "total elements",
    ],
    types: NUMBERS,
    score: 0.75,
    not: ["dis", "per"],
    node: count(12, 10_000),
  },
  {
    subject: "the number of a page",
    names: ["page", "page number", "current page", "page index"],
    types: ["integer"],
    score: 0.8,
    alone: true,
    node: int(1, 20),
  },
  {
    subject: "a number of pages",
    names: ["page count", "number of pages", "num pages", "pages", "total pages"],
    types: ["integer"],
    score: 0.85,
    node: int(1, 600),
  },
  {
    subject: "a size of a page",
    names: ["page size", "per page", "limit", "items per page"],
    types: ["integer"],
    score: 0.75,
    not: ["speed", "credit", "rate", "upper", "lower", "age", "time"],
    node: { kind: "enum", values: [10, 20, 25, 50, 100] },
  },
  { subject: "an offset", names: ["offset", "skip"], types: ["integer"], score: 0.7, alone: true, node: int(0, 500) },
  {
    subject: "a number of attempts",
    names: ["retries", "retry count", "attempts", "max retries", "attempt", "max attempts"],
    types: ["integer"],
    score: 0.85,
    node: int(0, 5),
  },
  {
    subject: "a width in pixels",
    names: ["width px", "image width", "screen width", "viewport width", "pixel width"],
    types: NUMBERS,
    score: 0.85,
    node: { kind: "enum", values: [320, 640, 800, 1024, 1280, 1366, 1440, 1920, 2560, 3840] },
  },
  {
    subject: "a height in pixels",
    names: ["height px", "image height", "screen height", "viewport height", "pixel height"],
    types: NUMBERS,
    score: 0.85,
    node: { kind: "enum", values: [240, 480, 600, 720, 768, 900, 1080, 1440, 2160] },
  },
  {
    subject: "a temperature in degrees Celsius",
    names: ["temperature", "temp", "temperature c", "temp c", "temperature celsius"],
    types: NUMBERS,
    score: 0.75,
    not: ["body", "oven", "color", "model", "sampling", "is"],
    node: decimal(-15, 38, 1),
  },
  {
    subject: "a speed",
    names: ["wind speed", "speed kmh", "speed"],
    types: NUMBERS,
    score: 0.65,
    not: ["clock", "cpu", "download", "upload", "network", "shutter"],
    node: decimal(0, 130, 1),
  },
];
