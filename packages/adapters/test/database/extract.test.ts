import { pglite } from "@seedbed/adapters/pglite";
import { sqlite } from "@seedbed/adapters/sqlite";
import { toValues } from "@seedbed/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../src/database/driver/database.js";
import { extract } from "../../src/database/extract/extract.js";
import type { ExtractOptions } from "../../src/database/extract/extract-options.js";

/** Self references, keys of two columns, references to a unique key, a circle, a table without a key. */
const TABLES = [
  "CREATE TABLE regions (code VARCHAR(2) PRIMARY KEY, label TEXT NOT NULL)",
  `CREATE TABLE people (id BIGINT PRIMARY KEY, mail VARCHAR(80) NOT NULL UNIQUE, boss BIGINT REFERENCES people (id),
     region VARCHAR(2) NOT NULL REFERENCES regions (code), secret TEXT)`,
  "CREATE TABLE shelves (hall INT, place INT, keeper VARCHAR(80) REFERENCES people (mail), PRIMARY KEY (hall, place))",
  `CREATE TABLE boxes (id INT PRIMARY KEY, hall INT NOT NULL, place INT NOT NULL, weight DECIMAL(8, 3) NOT NULL, owner BIGINT REFERENCES people (id),
     FOREIGN KEY (hall, place) REFERENCES shelves (hall, place))`,
  "CREATE TABLE notes (box INT REFERENCES boxes (id), body TEXT NOT NULL)",
] as const;

const HALLS = 5;
const PEOPLE = 300;

/** What fills the tables: the same in every database. */
function* statements(): Generator<string> {
  yield* TABLES;
  for (const code of ["DE", "FR", "JP", "US"]) yield `INSERT INTO regions VALUES ('${code}', 'region ${code}')`;
  for (let id = 1; id <= PEOPLE; id++) {
    const boss = id === 1 ? "NULL" : String(Math.ceil(id / 7));
    const region = ["DE", "FR", "JP"][id % 3];
    // The last identifier is beyond what doubles tell apart.
    const key = id === PEOPLE ? "9007199254740993" : String(id);
    yield `INSERT INTO people VALUES (${key}, 'p${id}@example.com', ${boss}, '${region}', 's${id}')`;
  }
  for (let i = 0; i < HALLS * 8; i++) {
    yield `INSERT INTO shelves VALUES (${i % HALLS}, ${Math.floor(i / HALLS)}, ${i % 4 === 0 ? "NULL" : `'p${1 + ((i * 37) % PEOPLE)}@example.com'`})`;
  }
  for (let i = 0; i < 400; i++) {
    const owner = i === 7 ? "9007199254740993" : i % 3 === 0 ? "NULL" : String(1 + ((i * 31) % (PEOPLE - 1)));
    yield `INSERT INTO boxes VALUES (${i}, ${(i * 3) % HALLS}, ${(i * 5) % 8}, ${i}.125, ${owner})`;
  }
  for (let i = 0; i < 20; i++) yield `INSERT INTO notes VALUES (${i % 3 === 0 ? "NULL" : i}, 'note ${i}')`;
}

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

async function extractRows(database: Database, options: ExtractOptions): Promise<Rows> {
  return extract(database, options, async ({ tables }) => {
    const out: Record<string, Record<string, unknown>[]> = {};
    for (const table of tables) {
      const rows: Record<string, unknown>[] = [];
      for await (const batch of table.batches()) {
        const columns = Object.entries(batch.columns).map(([name, vector]) => [name, toValues(vector)] as const);
        for (let i = 0; i < batch.length; i++) rows.push(Object.fromEntries(columns.map(([name, values]) => [name, values[i]])));
      }
      expect(rows).toHaveLength(table.rowCount);
      out[table.name] = rows;
    }
    return out;
  });
}

/** Every reference leads to a row of the subset. */
function checkReferences({ regions = [], people = [], shelves = [], boxes = [], notes = [] }: Rows): void {
  const has = (rows: Rows[string], names: readonly string[]) => {
    const known = new Set(rows.map((row) => JSON.stringify(names.map((name) => String(row[name])))));
    return (values: readonly unknown[]): boolean => values.includes(null) || known.has(JSON.stringify(values.map(String)));
  };
  const [region, id, mail] = [has(regions, ["code"]), has(people, ["id"]), has(people, ["mail"])];
  const [shelf, box] = [has(shelves, ["hall", "place"]), has(boxes, ["id"])];
  for (const row of people) expect(region([row["region"]]) && id([row["boss"]])).toBe(true);
  for (const row of shelves) expect(mail([row["keeper"]])).toBe(true);
  for (const row of boxes) expect(shelf([row["hall"], row["place"]]) && id([row["owner"]])).toBe(true);
  for (const row of notes) expect(box([row["box"]])).toBe(true);
}

const databases = { PGlite: () => pglite.open("pglite:"), SQLite: () => sqlite.open("sqlite::memory:") };

describe.each(Object.entries(databases))("a subset of %s", (_name, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.transaction(async () => {
      for (const sql of statements()) await database.query(sql);
    });
  }, 60_000);
  afterAll(() => database.close());

  test("is everything unless a share is asked for", async () => {
    const all = await extractRows(database, {});
    expect(Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, rows.length]))).toEqual({
      regions: 4,
      people: PEOPLE,
      shelves: HALLS * 8,
      boxes: 400,
      notes: 20,
    });
    checkReferences(all);
    expect(all["people"]!.some(({ id }) => String(id) === "9007199254740993")).toBe(true);
    expect(all["boxes"]!.map(({ weight }) => Number(weight)).reduce((a, b) => a + b)).toBe((399 * 400) / 2 + 50);
  });

  test("holds all that its rows refer to", async () => {
    const some = await extractRows(database, { tables: ["boxes"], fraction: 0.1 });
    expect(some["boxes"]!.length).toBeGreaterThan(15);
    expect(some["boxes"]!.length).toBeLessThan(80);
    expect(some["notes"]).toBeUndefined();
    expect(some["people"]!.length).toBeLessThan(PEOPLE);
    checkReferences(some);
    expect(await extractRows(database, { tables: ["boxes"], fraction: 0.1 })).toEqual(some);
    const more = await extractRows(database, { tables: ["boxes"], fraction: 0.2 });
    const ids = new Set(more["boxes"]!.map(({ id }) => id));
    expect(some["boxes"]!.every(({ id }) => ids.has(id))).toBe(true);
    expect(await extractRows(database, { tables: ["boxes"], fraction: 0.1, seed: 1 })).not.toEqual(some);
  });

  test("starts from rows that meet a condition", async () => {
    const some = await extractRows(database, { where: { people: "id = 299" } });
    expect(some["people"]!.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual([1, 7, 43, 299]);
    expect(Object.keys(some)).toEqual(["regions", "people"]);
    checkReferences(some);
  });

  test("takes rows without a key by their condition", async () => {
    const some = await extractRows(database, { where: { notes: "body = 'note 8'" } });
    expect(some["notes"]).toEqual([{ box: 8, body: "note 8" }]);
    expect(some["boxes"]!.map(({ id }) => id)).toEqual([8]);
    checkReferences(some);
  });

  test("is changed on the way", async () => {
    const transforms = { people: [{ kind: "select", drop: ["secret"] }] };
    const { people } = await extractRows(database, { where: { people: "id = 1" }, transforms });
    expect(people).toEqual([{ id: expect.anything(), mail: "p1@example.com", boss: null, region: "FR" }]);
  });

  test.each([
    [{ tables: ["nothing"] }, "EXTRACT_INVALID"],
    [{ fraction: 0 }, "EXTRACT_INVALID"],
    [{ fraction: 1.5 }, "EXTRACT_INVALID"],
    [{ where: { nothing: "1 = 1" } }, "EXTRACT_INVALID"],
    [{ heldKeys: 10 }, "EXTRACT_LIMIT"],
  ] as const)("is refused for %j", async (options, code) => {
    await expect(extractRows(database, options)).rejects.toMatchObject({ code });
  });

  test("leaves the connection usable after a condition that is no SQL", async () => {
    await expect(extractRows(database, { where: { people: "id = = 1" } })).rejects.toThrow();
    expect(Object.keys(await extractRows(database, { where: { regions: "code = 'US'" } }))).toEqual(["regions"]);
  });
});
