import { describe, expect, it } from "vitest";
import { createDataset, createDatasetJsonSchema, parseDataset, safeParseDataset } from "../../../src/index.js";
import { catchError } from "../../catch-error.js";
import { malformedShapes } from "./malformed-shapes.js";

describe("safeParseDataset", () => {
  it.each(malformedShapes)("refuses $name", ({ document, code, path, hint, message }) => {
    const began = performance.now();
    const result = safeParseDataset(document);
    expect(performance.now() - began).toBeLessThan(3000);
    if (result.success) throw new Error("the document was taken");
    const issue = result.issues.find((found) => found.path === path && found.code === code);
    expect(result.issues.map(({ code, path }) => ({ code, path }))).toContainEqual({ code, path });
    if (hint !== undefined) expect(issue?.hint).toMatch(hint);
    if (message !== undefined) expect(issue?.message).toMatch(message);
    for (const found of result.issues) {
      expect(found.message.length).toBeGreaterThan(5);
      expect(found.hint?.length ?? 0).toBeGreaterThan(3);
      expect(found.severity).toBe("error");
    }
  });

  it("reports all problems at once", () => {
    const result = safeParseDataset({
      seedbed: 1,
      tables: {
        a: { rows: -1, fields: { x: { kind: "itn" }, y: { kind: "int", min: "1", mxa: 2 } } },
        b: { rows: 1, fields: { "p.q": { kind: "int", nullFraction: 3 } }, chekcs: [] },
      },
    });
    const paths = result.success ? [] : result.issues.map((issue) => issue.path);
    expect(paths.sort()).toEqual([
      "tables.a.fields.x.kind",
      "tables.a.fields.y.min",
      "tables.a.fields.y.mxa",
      "tables.a.rows",
      "tables.b.chekcs",
      "tables.b.fields.p.q",
      "tables.b.fields.p.q.nullFraction",
    ]);
  });

  it("pollutes no prototype", () => {
    const evil =
      '{"seedbed":1,"__proto__":{"polluted":1},"tables":{"t":{"rows":2,"__proto__":{"polluted":1},"fields":{"a":{"kind":"object","fields":{"__proto__":{"kind":"int"},"b":{"kind":"int"}}},"c":{"kind":"constant","value":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}}}}}';
    const result = safeParseDataset(JSON.parse(evil));
    if (result.success) {
      try {
        createDataset(result.data, {
          seed: 1,
          rows: JSON.parse('{"__proto__":{"polluted":1}}') as Record<string, number>,
        }).digest();
      } catch {
        // Refusing is as good as ignoring.
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.prototype).not.toHaveProperty("polluted");
  });
});

describe("parseDataset", () => {
  const document = {
    $schema: "https://example.com/schema.json",
    seedbed: 1,
    description: "two tables",
    tables: {
      users: {
        rows: 3,
        fields: { id: { kind: "uuid", primaryKey: true }, age: { kind: "int", min: 1, max: 9, description: "years" } },
      },
      orders: {
        per: { table: "users", between: [0, 2] },
        fields: { userId: { kind: "ref", to: "users.id" } },
        checks: ["userId != ''"],
      },
    },
  };

  it("returns the definition a document stands for, without its $schema", () => {
    const { $schema: _, ...rest } = document;
    expect(parseDataset(document).toJSON()).toEqual(rest);
    expect(createDataset(parseDataset(document), { seed: 1 }).tables.users?.rowCount).toBe(3);
  });

  it("keeps no hold of the document", () => {
    const mine = structuredClone(document);
    const definition = parseDataset(mine);
    mine.tables.users.rows = 99;
    expect(createDataset(definition, { seed: 1 }).tables.users?.rowCount).toBe(3);
  });

  it("throws the first problem's code, with all of them in the message", () => {
    const error = catchError(() => parseDataset({ seedbed: 1, tables: { t: { rows: -1, fields: { a: { kind: "itn" } } } } }));
    expect(error.code).toBe(error.issues[0]?.code);
    expect(error.message).toMatch(/has 2 problems/);
    expect(error.message).toMatch(/did you mean "int"/);
    expect(error.issues).toHaveLength(2);
  });

  it("has a JSON Schema that names every kind", () => {
    const text = JSON.stringify(createDatasetJsonSchema());
    for (const kind of ["int", "uuid", "ref", "derived", "timeSeries", "person"]) expect(text).toContain(`"const":"${kind}"`);
    expect(text).toContain("2020-12");
  });
});
