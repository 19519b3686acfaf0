import type { Format } from "../contract/format.js";
import { fixedFormat } from "./parts/fixed-format.js";
import { drawDate } from "./parts/moments.js";

const LENGTH = 10;

/**
 * Dates from 1970 to 2037, `2024-02-29`.
 *
 * @source RFC 3339, section 5.6, full-date.
 */
export const dateFormat: Format = /* @__PURE__ */ fixedFormat({
  names: ["date"],
  length: LENGTH,
  draw: drawDate,
  examples: ["1970-01-01", "2024-02-29", "2000-02-29", "1999-12-31", "2038-01-20", "0001-01-01", "9999-12-31"],
  counterexamples: [
    { text: "2023-02-29", because: "2023 is no leap year" },
    { text: "1900-02-29", because: "a year divisible by 100 but not by 400 is no leap year" },
    { text: "2024-04-31", because: "April has 30 days" },
    { text: "2024-13-01", because: "months end at 12" },
    { text: "2024-00-10", because: "months start at 1" },
    { text: "2024-01-00", because: "days start at 1" },
    { text: "24-01-01", because: "years have four digits" },
    { text: "2024-1-1", because: "month and day have two digits" },
    { text: "2024/01/01", because: "hyphens stand between the parts" },
    { text: "20240101", because: "the hyphens are missing" },
    { text: "2024-01-01T00:00:00Z", because: "a date has no time" },
  ],
});
