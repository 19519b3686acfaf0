import { isSeedbedError } from "@seedbed/core";
import { assertSame } from "./assert-same.js";
import { catchCode, countRows, ID, withDatabase } from "./database-steps.js";
import type { ClosedDoor, DatabaseSubject } from "./database-subject.js";
import { toSampleBatch } from "./sample-table.js";

const TEXTS = [
  "plain",
  "",
  "it's",
  'a "quote"',
  "back\\slash",
  "\\'; DROP TABLE x; --",
  "line\nfeed\ttab",
  "漢字 👍🏽",
  "100%_?$1",
];

/** Texts, numbers and nulls mean themselves as literals and as what placeholders stand for. */
export function checkValues(subject: DatabaseSubject): Promise<void> {
  return withDatabase(subject, async (database) => {
    const { dialect } = database;
    for (const text of TEXTS) {
      const [row] = await database.query<{ v: unknown }>(`SELECT ${dialect.literal(text)} AS v`);
      assertSame(row?.v, text, "a text as a literal");
    }
    const table = dialect.table({ schema: "", name: "texts" });
    const [id, text] = [dialect.quote("id"), dialect.quote("t")];
    await database.query(`CREATE TABLE ${table} (${id} INTEGER PRIMARY KEY, ${text} ${subject.sqlType(TEXT)})`);
    const insert = `INSERT INTO ${table} (${id}, ${text}) VALUES (${dialect.placeholder(1)}, ${dialect.placeholder(2)})`;
    for (const [i, value] of [...TEXTS, null].entries()) await database.query(insert, [i, value]);
    const rows = await database.query<{ t: unknown }>(`SELECT ${text} AS t FROM ${table} ORDER BY ${id}`);
    assertSame(
      rows.map(({ t }) => t),
      [...TEXTS, null],
      "texts by placeholders",
    );
    const [numbers] = await database.query<Record<string, unknown>>(
      `SELECT ${[1, -2.5, true, null, 9007199254740993n].map((value, i) => `${dialect.literal(value)} AS n${i}`).join(", ")}`,
    );
    const told = [
      Number(numbers?.["n0"]),
      Number(numbers?.["n1"]),
      Boolean(numbers?.["n2"]),
      numbers?.["n3"],
      String(numbers?.["n4"]),
    ];
    assertSame(told, [1, -2.5, true, null, "9007199254740993"], "numbers as literals");
  });
}

const TEXT = { name: "text, with comma", type: { type: "string" }, values: TEXTS } as const;

/** Names of tables and columns may hold what quotes must hold off. */
export function checkNames(subject: DatabaseSubject): Promise<void> {
  return withDatabase(subject, async (database) => {
    const { dialect } = database;
    const table = { schema: "", name: subject.anyName ? "Or\"der`s; -- 'x'" : "Order Items" };
    const column = subject.anyName ? 'se"le`ct \\ ?' : "select";
    await database.query(`CREATE TABLE ${dialect.table(table)} (${dialect.quote(column)} INTEGER PRIMARY KEY)`);
    await database.load(table, [toSampleBatch([{ ...ID, name: column }], 0, 5)], { columns: [column] });
    assertSame(await countRows(database, table), 5, "rows of a table with an odd name");
    const { tables } = await database.introspect();
    const found = tables.find(({ name }) => name === table.name);
    assertSame(found?.primaryKey?.columns, [column], "the key of a table with an odd name");
  });
}

/** Statements that fail say so with a code of their own. */
export function checkFailures(subject: DatabaseSubject): Promise<void> {
  return withDatabase(subject, async (database) => {
    assertSame(await catchCode(() => database.query("SELEKT 1")), "DATABASE_FAILED", "code of a statement with a slip");
    const table = { schema: "", name: "no_such_table" };
    const load = () => database.load(table, [toSampleBatch([ID], 0, 1)], { columns: ["id"] });
    assertSame(await catchCode(load), "DATABASE_FAILED", "code of a load into no table");
    const schema = { name: "x", columns: [] };
    const read = async () => {
      for await (const _ of database.read("SELECT * FROM no_such_table", schema));
    };
    assertSame(await catchCode(read), "DATABASE_FAILED", "code of a read from no table");
    const [row] = await database.query<{ v: unknown }>("SELECT 1 AS v");
    assertSame(Number(row?.v), 1, "a statement after those that failed");
  });
}

/**
 * What does not open says why, without secrets.
 *
 * @param subject - The driver.
 * @param door - URL, code and secret.
 */
export async function checkClosed({ driver }: DatabaseSubject, { url, code, secret }: ClosedDoor): Promise<void> {
  const error: unknown = await driver.open(url).then(
    async (database) => {
      await database.close();
      return undefined;
    },
    (caught: unknown) => caught,
  );
  assertSame(isSeedbedError(error) ? error.code : String(error), code, "code of what does not open");
  const shown: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    shown.push(
      String(at),
      String(at.stack),
      JSON.stringify(Object.getOwnPropertyNames(at).map((name) => Reflect.get(at as object, name))),
    );
  }
  assertSame(
    shown.some((text) => text.includes(secret)),
    false,
    "whether the error holds the secret",
  );
}
