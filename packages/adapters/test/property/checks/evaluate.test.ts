import { PGlite } from "@electric-sql/pglite";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileExpression, toBool } from "../../../src/database/checks/compile/compile-expression.js";
import type { SqlType } from "../../../src/database/checks/evaluate/sql-type.js";
import { readText } from "../../../src/database/checks/evaluate/sql-value.js";
import { createConditionParser } from "../../../src/database/checks/parse/parse-condition.js";
import { NotUnderstood } from "../../../src/database/checks/parse/parse-fault.js";
import { CONDITION_COLUMNS, condition, conditionRow } from "../../fixtures/random-conditions.js";

const TYPES: Readonly<Record<string, SqlType>> = {
  i: { kind: "int" },
  j: { kind: "int" },
  n: { kind: "numeric" },
  s: { kind: "text" },
  u: { kind: "text" },
  b: { kind: "bool" },
  d: { kind: "date" },
  e: { kind: "date" },
  t: { kind: "timestamp" },
  a: { kind: "array", of: { kind: "int" } },
  o: { kind: "json" },
  y: { kind: "bytes" },
};
const ROWS = fc.sample(conditionRow, { numRuns: 60, seed: 7 });

let pg: PGlite;

beforeAll(async () => {
  pg = await PGlite.create();
  const columns = Object.entries(CONDITION_COLUMNS).map(([name, type]) => `"${name}" ${type}`);
  await pg.exec(`SET timezone = 'UTC'; CREATE TABLE r (id integer, ${columns.join(", ")})`);
  for (const [id, row] of ROWS.entries()) {
    const values = Object.values(row).map((value) => (value === null ? "NULL" : `'${value}'`));
    await pg.exec(`INSERT INTO r VALUES (${id}, ${values.join(", ")})`);
  }
});

afterAll(() => pg.close());

describe("conditions", () => {
  test("evaluate as PostgreSQL evaluates them", async () => {
    const parse = await createConditionParser("postgres");
    const values = ROWS.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text === null ? null : readText(TYPES[name]!, text)])),
    );
    let understood = 0;
    let total = 0;
    await fc.assert(
      fc.asyncProperty(condition(2), async (sql) => {
        const answer = await pg.query<{ v: boolean | null }>(`SELECT (${sql}) AS v FROM r ORDER BY id`).catch(() => undefined);
        // A condition that fails for some row is no condition of a table that holds such rows.
        if (answer === undefined) return;
        total++;
        const parsed = parse(sql);
        if ("fault" in parsed) throw new Error(parsed.fault);
        let compiled: ReturnType<typeof compileExpression>;
        try {
          compiled = toBool(compileExpression(parsed.expression, (name) => TYPES[name]));
        } catch (error) {
          if (error instanceof NotUnderstood) return;
          throw error;
        }
        understood++;
        const own = values.map((row) => compiled.at({ values: row, now: 0 }) ?? null);
        expect(own, sql).toEqual(answer.rows.map(({ v }) => v));
      }),
      { numRuns: 600 },
    );
    expect(understood / total).toBeGreaterThan(0.9);
  });
});
