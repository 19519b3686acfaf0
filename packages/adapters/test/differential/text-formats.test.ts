import { PGlite } from "@electric-sql/pglite";
import { createFormat, type Format } from "@seedbed/adapters";
import { type Batch, fromValues, type TableSchema, type ValueType } from "@seedbed/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAny } from "../fixtures/row-file.js";

const COLUMNS: readonly (readonly [name: string, type: ValueType, sql: string, values: readonly unknown[]])[] = [
  ["id", { type: "int" }, "bigint", [1, -9007199254740991, 3]],
  ["price", { type: "decimal", scale: 2, as: "string" }, "numeric(18,2)", ["1.50", null, "-0.01"]],
  ["ratio", { type: "float" }, "float8", [0.1, Number.POSITIVE_INFINITY, 5e-324]],
  ["ok", { type: "bool" }, "boolean", [true, false, null]],
  ["name", { type: "string" }, "text", ["a \"q\", \\N\t'x'", "", null]],
  ["lines", { type: "string" }, "text", ["one\ntwo\r\nthree", "\\.", "漢字 👍🏽 \\x41"]],
  ["day", { type: "date" }, "date", ["2024-02-29", null, "0001-01-01"]],
  ["at", { type: "timestamp", as: "iso" }, "timestamptz", ["2024-05-01T12:30:00.123Z", "1969-12-31T23:59:59.999Z", null]],
  ["doc", { type: "json" }, "jsonb", [{ a: [1, "x'\\"] }, null, [true]]],
];

const schema: TableSchema = {
  name: "differential",
  columns: COLUMNS.map(([name, type]) => ({ name, type, nullable: true, optional: false, primaryKey: false, unique: false })),
};
const batch: Batch = {
  table: "differential",
  from: 0,
  length: 3,
  columns: Object.fromEntries(COLUMNS.map(([name, type, , values]) => [name, fromValues(type, values)])),
};

describe("PostgreSQL takes what is written", { timeout: 60_000 }, () => {
  let database: PGlite;
  beforeAll(async () => {
    database = await PGlite.create();
  }, 60_000);
  afterAll(() => database.close());

  async function load(format: Format, statement: string | undefined): Promise<unknown> {
    const file = await writeAny(format, schema, [batch]);
    await database.exec(`DROP TABLE IF EXISTS differential; SET TIME ZONE 'UTC';
      CREATE TABLE differential (${COLUMNS.map(([name, , sql]) => `${name} ${sql}`).join(", ")})`);
    if (statement === undefined) await database.exec(new TextDecoder().decode(file));
    else await database.query(statement, [], { blob: new Blob([new Uint8Array(file)]) });
    const { rows } = await database.query<{ row: unknown }>(
      `SELECT to_jsonb(d) || jsonb_build_object('id', id::text, 'price', price::text, 'ratio', ratio::text,
        'at', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS row FROM differential d`,
    );
    return rows.map(({ row }) => row);
  }

  const expected = [0, 1, 2].map((row) =>
    Object.fromEntries(
      COLUMNS.map(([name, , , values]) => [name, name === "id" || name === "ratio" ? String(values[row]) : values[row]]),
    ),
  );

  it.each([
    ["CSV, by COPY", createFormat("csv"), "COPY differential FROM '/dev/blob' WITH (FORMAT csv, HEADER)"],
    ["COPY text", createFormat("copy"), "COPY differential FROM '/dev/blob' WITH (HEADER)"],
    ["SQL", createFormat("sql", { rowsPerStatement: 2 }), undefined],
  ] as const)("%s", async (_, format, statement) => {
    expect(await load(format, statement)).toEqual(expected);
  });
});
