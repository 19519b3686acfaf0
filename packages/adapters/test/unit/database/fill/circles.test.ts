import { PGlite } from "@electric-sql/pglite";
import { pglite } from "@seedbed/adapters/pglite";
import { type DatasetDefinition, defineDataset, f, table } from "@seedbed/core";
import { afterAll, describe, expect, it } from "vitest";
import type { CatalogDefinition, DefinedTable } from "../../../../src/database/define/catalog-definition.js";
import { fillDefined } from "../../../../src/database/fill/fill-defined.js";

const shared = new PGlite();
afterAll(() => shared.close());

const ROWS = 40;

/** Departments have a head, people have a department. */
const definition = defineDataset({
  departments: table(ROWS, { id: f.sequence(), head: f.ref("people.id") }),
  people: table(ROWS, { id: f.sequence(), department: f.ref("departments.id") }),
}) as unknown as DatasetDefinition;

function tableOf(name: string, columns: readonly string[]): DefinedTable {
  return {
    name: { schema: "public", name },
    table: name,
    columns: columns.map((column) => ({ column, field: column })),
    left: [],
    rows: ROWS,
    overrideIdentity: false,
  };
}

const defined: CatalogDefinition = {
  definition,
  document: { tables: {} } as never,
  plugins: [],
  tables: [tableOf("departments", ["id", "head"]), tableOf("people", ["id", "department"])],
  notes: [],
  problems: [],
};

/** A circle whose columns are declared as given, with further statements behind. */
async function fillCircle(head: string, department: string, ...more: readonly string[]) {
  await shared.exec(`DROP SCHEMA public CASCADE; CREATE SCHEMA public;
    CREATE TABLE departments (id int PRIMARY KEY, head int ${head});
    CREATE TABLE people (id int PRIMARY KEY, department int ${department} REFERENCES departments);
    ALTER TABLE departments ADD CONSTRAINT head_key FOREIGN KEY (head) REFERENCES people; ${more.join(";")}`);
  const database = await pglite.open("pglite:", shared);
  const catalog = await database.introspect();
  return fillDefined(database, { catalog, defined, seed: "circle", before: new Map(), suspects: new Set() }, {});
}

describe("circles of foreign keys", () => {
  it("are checked at the end of the transaction where a key allows it", async () => {
    const { tables, notes, verification } = await fillCircle(
      "NOT NULL",
      "NOT NULL",
      "ALTER TABLE departments ALTER CONSTRAINT head_key DEFERRABLE",
    );
    expect(tables.map(({ table, method }) => [table, method])).toEqual([
      ["departments", "load"],
      ["people", "load"],
    ]);
    expect(notes).toEqual(["departments, people: foreign keys of the circle are checked at the end of the transaction"]);
    expect(verification).toMatchObject({ findings: [], checked: { "foreign key": 2, unique: 2 } });
  });

  it("are closed afterwards where a column may be null", async () => {
    const { tables, verification } = await fillCircle("", "NOT NULL");
    expect(tables.map(({ table, method }) => [table, method])).toEqual([
      ["departments", "load, then update"],
      ["people", "load"],
    ]);
    expect(verification.findings).toEqual([]);
    const { rows } = await shared.query("SELECT count(*)::int AS n FROM departments WHERE head IS NULL");
    expect(rows).toEqual([{ n: 0 }]);
  });

  it("come in one statement where no column may be null", async () => {
    const { tables, verification } = await fillCircle("NOT NULL", "NOT NULL");
    expect(tables.map(({ method }) => method)).toEqual(["one statement with others", "one statement with others"]);
    expect(verification).toMatchObject({ findings: [], checked: { "foreign key": 2 } });
    expect(verification.counts.map(({ rows }) => rows)).toEqual([ROWS, ROWS]);
  });

  it("come in one statement where a condition forbids null", async () => {
    const { tables } = await fillCircle("", "NOT NULL", "ALTER TABLE departments ADD CHECK (head IS NOT NULL)");
    expect(tables[0]!.method).toBe("one statement with others");
  });

  it("leave nothing behind when a row is refused", async () => {
    await expect(fillCircle("NOT NULL", "NOT NULL", "ALTER TABLE people ADD CHECK (id < 20)")).rejects.toMatchObject({
      code: "DATABASE_CONSTRAINT",
      message: expect.stringContaining("people_id_check"),
    });
    const { rows } = await shared.query(
      "SELECT (SELECT count(*) FROM people)::int + (SELECT count(*) FROM departments)::int AS n",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
