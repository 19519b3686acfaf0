import { type Batch, createDictionary, type TableSchema, toValues } from "@seedbed/core";
import type { Database } from "../database/driver/database.js";
import { assertSame } from "./assert-same.js";
import { catchCode, countRows, ID, TABLE, withDatabase } from "./database-steps.js";
import type { DatabaseSubject, LossyColumn } from "./database-subject.js";
import { type SampleColumn, toSampleBatch, toSampleSchema } from "./sample-table.js";

const ROWS = 9;

/**
 * Writes a column and reads it back.
 *
 * @param subject - The driver.
 * @param column - What to write.
 * @param sqlType - Of the column it is written to.
 */
export function checkRoundTrip(subject: DatabaseSubject, column: SampleColumn, sqlType: string): Promise<void> {
  return withDatabase(subject, async (database) => {
    await createTable(database, [sqlType]);
    const columns = [ID, { ...column, name: "v" }];
    const schema = toSampleSchema(columns);
    const cuts = [toSampleBatch(columns, 0, 4), toSampleBatch(columns, 4, ROWS)];
    const rows = await database.load(TABLE, cuts, { columns: ["id", "v"] });
    assertSame(rows, ROWS, "rows that load says it wrote");
    const back = await readAll(database, schema);
    assertSame(back["v"], column.values.map(toRead), `values of ${column.name} read back`);
  });
}

/**
 * Writes what a column would change, which must be refused.
 *
 * @param subject - The driver.
 * @param lossy - Column and values.
 */
export function checkRefused(subject: DatabaseSubject, { sqlType, column }: LossyColumn): Promise<void> {
  return withDatabase(subject, async (database) => {
    await createTable(database, [sqlType]);
    const columns = [
      { ...ID, values: column.values.map((_, i) => i) },
      { ...column, name: "v" },
    ];
    const batch = toSampleBatch(columns, 0, column.values.length);
    const code = await catchCode(() => database.load(TABLE, [batch], { columns: ["id", "v"] }));
    const refused = ["DATABASE_VALUE", "DATABASE_CONSTRAINT", "DATABASE_FAILED"].includes(code);
    assertSame(refused ? "refused" : code, "refused", `${String(column.values[0])} in a column of type ${sqlType}`);
    assertSame(await countRows(database), 0, "rows kept of a load that was refused");
  });
}

/** Texts of a dictionary arrive as plain ones do. */
export function checkDictionary(subject: DatabaseSubject, sqlType: string): Promise<void> {
  return withDatabase(subject, async (database) => {
    await createTable(database, [sqlType]);
    const strings = ["one", "zwei\ttab", "", "quatre'\\N"];
    const id = toSampleBatch([{ ...ID, values: [0, 1, 2, 3, 4] }], 0, 5).columns["id"]!;
    const batch: Batch = {
      table: "sample",
      from: 0,
      length: 5,
      columns: {
        id,
        v: {
          layout: "dictionary",
          type: { type: "string" },
          length: 5,
          validity: Uint8Array.of(0b10111),
          indices: Int32Array.of(3, 1, 1, 0, 2),
          dictionary: createDictionary(strings),
        },
      },
    };
    await database.load(TABLE, [batch], { columns: ["id", "v"] });
    const schema = toSampleSchema([ID, { name: "v", type: { type: "string" }, values: [null] }]);
    assertSame(
      (await readAll(database, schema))["v"],
      [strings[3], strings[1], strings[1], null, ""],
      "dictionary texts read back",
    );
  });
}

/** Long reads come in several batches; leaving one early leaves the connection as it was. */
export function checkLongRead(subject: DatabaseSubject): Promise<void> {
  return withDatabase(subject, async (database) => {
    await createTable(database, ["INTEGER"]);
    const count = 20_000;
    const columns = ["id", "v"].map((name) => ({ ...ID, name, values: Array.from({ length: count }, (_, i) => i) }));
    await database.load(TABLE, [toSampleBatch(columns, 0, 12_345), toSampleBatch(columns, 12_345, count)], {
      columns: ["id", "v"],
    });
    const schema = toSampleSchema(columns);
    const sql = `SELECT ${database.dialect.quote("id")}, ${database.dialect.quote("v")} FROM ${database.dialect.table(TABLE)}`;
    let next = 0;
    let batches = 0;
    for await (const batch of database.read(`${sql} ORDER BY 1`, schema)) {
      assertSame(batch.from, next, "first row of a batch");
      assertSame(toValues(batch.columns["id"]!)[0], next, "first value of a batch");
      next += batch.length;
      batches++;
    }
    assertSame([next, batches > 1], [count, true], "rows read, in several batches");
    for await (const batch of database.read(sql, schema)) {
      assertSame(batch.from, 0, "first row of the first batch");
      break;
    }
    assertSame(await countRows(database), count, "rows counted after a read was left");
    const some = `${sql} WHERE ${database.dialect.quote("id")} < ${database.dialect.placeholder(1)}`;
    let rows = 0;
    for await (const batch of database.read(some, schema, [10])) rows += batch.length;
    assertSame(rows, 10, "rows read below a placeholder's value");
  });
}

async function createTable(database: Database, sqlTypes: readonly string[]): Promise<void> {
  const { dialect } = database;
  const values = sqlTypes.map((type, i) => `${dialect.quote(i === 0 ? "v" : `v${i}`)} ${type}`);
  await database.query(`CREATE TABLE ${dialect.table(TABLE)} (${dialect.quote("id")} INTEGER PRIMARY KEY, ${values.join(", ")})`);
}

async function readAll(database: Database, schema: TableSchema): Promise<Record<string, unknown[]>> {
  const { dialect } = database;
  const names = schema.columns.map(({ name }) => dialect.quote(name));
  const out: Record<string, unknown[]> = {};
  const sql = `SELECT ${names.join(", ")} FROM ${dialect.table(TABLE)} ORDER BY ${names[0]}`;
  for await (const batch of database.read(sql, schema)) {
    for (const { name } of schema.columns) (out[name] ??= []).push(...toValues(batch.columns[name]!).map(toRead));
  }
  return out;
}

/** Databases know nothing of absent fields; bytes compare as plain arrays. */
function toRead(value: unknown): unknown {
  if (value === undefined) return null;
  return value instanceof Uint8Array ? Uint8Array.from(value) : value;
}
