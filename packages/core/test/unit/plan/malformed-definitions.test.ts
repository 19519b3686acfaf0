import { describe, expect, it } from "vitest";
import { createDataset, parseDataset } from "../../../src/index.js";
import { en } from "../../../src/locale/en.js";
import { catchError } from "../../catch-error.js";
import { malformedDefinitions } from "./malformed-definitions.js";

describe("createDataset", () => {
  it.each(malformedDefinitions)("refuses $name", ({ tables, code, path, hint, message }) => {
    const definition = parseDataset({ seedbed: 1, tables });
    const began = performance.now();
    const error = catchError(() => createDataset(definition, { seed: "malformed", plugins: [en] }));
    expect(performance.now() - began).toBeLessThan(3000);
    expect(error.issues.map(({ code, path }) => ({ code, path }))).toContainEqual({ code, path });
    const issue = error.issues.find((found) => found.code === code && found.path === path)!;
    expect(error.message).toContain(issue.message);
    if (message !== undefined) expect(issue.message).toMatch(message);
    if (hint !== undefined) expect(issue.hint).toMatch(hint);
  });

  it("reports all problems at once, each where it lies", () => {
    const definition = parseDataset({
      seedbed: 1,
      tables: {
        a: {
          rows: 9,
          fields: {
            low: { kind: "int", min: 5, max: 1 },
            twice: { kind: "derived", expression: "low * 2" },
            of: { kind: "ref", to: "c.id" },
          },
        },
        b: {
          rows: 9,
          fields: {
            code: { kind: "int", min: 1, max: 3, unique: true },
            copy: { kind: "copy", from: "nope" },
            again: { kind: "copy", from: "copy" },
          },
        },
      },
    });
    const error = catchError(() => createDataset(definition, { seed: 1 }));
    expect(error.issues.map((issue) => `${issue.code} ${issue.path}`).sort()).toEqual([
      "PATH_UNKNOWN tables.b.fields.copy",
      "RANGE_EMPTY tables.a.fields.low.max",
      "TABLE_UNKNOWN tables.a.fields.of",
    ]);
    expect(error.message).toMatch(/^the dataset definition has 3 problems/);
  });
});
