import { expect, it } from "vitest";
import { parseRetryAfterMs } from "../../../src/http/retry/parse-retry-after.js";

const NOW = Date.UTC(1994, 10, 6, 8, 49, 30);

it.each([
  ["0", 0],
  [" 120 ", 120_000],
  ["Sun, 06 Nov 1994 08:49:37 GMT", 7000],
  ["Sunday, 06-Nov-94 08:49:37 GMT", 7000],
  ["Sun Nov  6 08:49:37 1994", 7000],
  ["Sun, 06 Nov 1994 08:00:00 GMT", 0],
  ["-1", undefined],
  ["1.5", undefined],
  ["soon", undefined],
  ["Sun, 99 Nov 1994 99:99:99 GMT", undefined],
  ["99999999999", undefined],
  ["", undefined],
  [null, undefined],
])("reads %j", (text, expected) => expect(parseRetryAfterMs(text, NOW)).toBe(expected));
