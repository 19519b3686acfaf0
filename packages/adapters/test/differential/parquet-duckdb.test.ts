import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type ContainerFormat, createFormat } from "@seedbed/adapters";
import { SAMPLE_COLUMNS, toSampleBatch, toSampleSchema } from "@seedbed/adapters/testing";
import { fromValues, type TableSchema } from "@seedbed/core";
import { beforeAll, describe, expect, it } from "vitest";
import { openFile, readRows, toContext, writeFile } from "../fixtures/container.js";
import { temporaryFolder } from "../fixtures/temporary-folder.js";

const folder = temporaryFolder();
let run: (sql: string) => Promise<Record<string, unknown>[]>;

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  await connection.run("SET TimeZone = 'UTC'");
  run = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
});

describe("DuckDB reads our files", () => {
  it.each(["none", "snappy", "gzip", "zstd"] as const)("every type, %s", async (compression) => {
    const format = createFormat("parquet", { compression, absent: "null" }) as ContainerFormat;
    const columns = SAMPLE_COLUMNS;
    const file = await writeFile(format, toSampleSchema(columns), [toSampleBatch(columns, 0, 9)]);
    const path = join(folder, `sample-${compression}.parquet`);
    writeFileSync(path, file);
    const described = await run(`DESCRIBE SELECT * FROM '${path}'`);
    expect(Object.fromEntries(described.map((row) => [row["column_name"], row["column_type"]]))).toEqual({
      int: "BIGINT",
      float: "DOUBLE",
      decimal: "DECIMAL(18,2)",
      exact: "DECIMAL(18,4)",
      bool: "BOOLEAN",
      "text, with comma": "VARCHAR",
      "null text": "VARCHAR",
      date: "DATE",
      time: "TIME",
      moment: "TIMESTAMP WITH TIME ZONE",
      epoch: "TIMESTAMP WITH TIME ZONE",
      span: "BIGINT",
      absent: "VARCHAR",
      list: "VARCHAR[]",
      struct: "STRUCT(a BIGINT, b BIGINT[])",
      json: "JSON",
    });
    const rows = await run(`SELECT int, exact, bool, "null text", date::VARCHAR AS date, time::VARCHAR AS time,
      epoch_ms(moment) AS moment, absent, list, to_json(struct) AS struct, json FROM '${path}'`);
    const values = (name: string): readonly unknown[] => columns.find((column) => column.name === name)!.values;
    const column = (name: string): unknown[] => rows.map((row) => row[name]);
    expect(column("int").map(Number)).toEqual(values("int"));
    expect(column("exact")).toEqual(values("exact"));
    expect(column("bool")).toEqual(values("bool"));
    expect(column("null text")).toEqual(values("null text"));
    expect(column("date")).toEqual(values("date"));
    expect(column("time")).toEqual(
      values("time").map(
        (time) => (time as string | null)?.replace(/0+$/, (zeros) => (String(time).includes(".") ? "" : zeros)) ?? null,
      ),
    );
    expect(column("moment").map((ms) => (ms === null ? null : Number(ms)))).toEqual(
      values("moment").map((text) =>
        text === null ? null : Date.parse(text === "0000-01-01T00:00:00.000Z" ? "+000000-01-01T00:00:00.000Z" : String(text)),
      ),
    );
    expect(column("absent")).toEqual(values("absent").map((value) => value ?? null));
    expect(column("list")).toEqual(values("list"));
    expect(column("struct").map((text) => (text === null ? null : JSON.parse(String(text))))).toEqual(values("struct"));
    expect(column("json").map((text) => (text === null ? null : JSON.parse(String(text))))).toEqual(values("json"));
  });

  it("many pages and row groups, with the statistics that it prunes by", async () => {
    const rows = 60_000;
    const schema: TableSchema = {
      name: "t",
      columns: [
        ["id", "int"],
        ["part", "int"],
        ["name", "string"],
        ["score", "float"],
        ["tags", "list"],
      ].map(([name, type]) => ({
        name: name!,
        type: type === "list" ? { type, of: { type: "int" } } : ({ type } as { type: "int" }),
        nullable: name === "score",
        optional: false,
        primaryKey: false,
        unique: false,
      })),
    };
    const ids = Array.from({ length: rows }, (_, i) => i);
    const values: Record<string, unknown[]> = {
      id: ids,
      part: ids.map((i) => i % 7),
      name: ids.map((i) => (i < 30_000 ? `name ${i % 50}` : `unique ${i}`)),
      score: ids.map((i) => (i % 11 === 0 ? null : i / 8)),
      tags: ids.map((i) => Array.from({ length: i % 4 }, (_, k) => i + k)),
    };
    const columns = Object.fromEntries(schema.columns.map(({ name, type }) => [name, fromValues(type, values[name]!)]));
    const format = createFormat("parquet", { rowGroupRows: 24_576 }) as ContainerFormat;
    const file = await writeFile(format, schema, [{ table: "t", from: 0, length: rows, columns }]);
    const path = join(folder, "pages.parquet");
    writeFileSync(path, file);
    expect(
      await run(`SELECT count(*) AS n, sum(id) AS ids, sum(part) AS parts, count(DISTINCT name) AS names, count(score) AS scores,
        sum(score) AS score, sum(list_sum(tags)) AS tags, sum(len(tags)) AS items FROM '${path}'`),
    ).toEqual([
      {
        n: "60000",
        ids: "1799970000",
        parts: String(ids.reduce((sum, i) => sum + (i % 7), 0)),
        names: "30050",
        scores: String(ids.filter((i) => i % 11 !== 0).length),
        score: ids.reduce((sum, i) => sum + (i % 11 === 0 ? 0 : i / 8), 0),
        tags: String((values["tags"] as number[][]).flat().reduce((sum, i) => sum + i, 0)),
        items: "90000",
      },
    ]);
    expect(await run(`SELECT id, name FROM '${path}' WHERE id = 50000`)).toEqual([{ id: "50000", name: "unique 50000" }]);
    expect(await run(`SELECT count(*) AS n FROM '${path}' WHERE name = 'name 7' AND score IS NULL`)).toEqual([
      { n: String(ids.filter((i) => i < 30_000 && i % 50 === 7 && i % 11 === 0).length) },
    ]);
    const statistics =
      await run(`SELECT path_in_schema, stats_min_value AS min, stats_max_value AS max, stats_null_count AS nulls, encodings
      FROM parquet_metadata('${path}') WHERE row_group_id = 1 AND path_in_schema IN ('id', 'name', 'score')`);
    expect(statistics.map(({ min, max }) => [min, max])).toEqual([
      ["24576", "49151"],
      ["name 0", "unique 49151"],
      ["3072.0", "6143.875"],
    ]);
    const back = await openFile(format, file);
    expect(back.rowCount).toBe(rows);
    const read = await readRows(back, { from: 49_000, to: 49_500 });
    expect(read).toEqual(
      ids
        .slice(49_000, 49_500)
        .map((i) => ({ id: i, part: i % 7, name: values["name"]![i], score: values["score"]![i], tags: values["tags"]![i] })),
    );
  });
});

describe("we read DuckDB's files", () => {
  const select = `SELECT i AS id, (i % 5)::TINYINT AS small, (i * 3)::UINTEGER AS unsigned, i / 8.0 AS ratio, (i / 3)::FLOAT AS single,
    'name ' || (i % 20) AS name, 'unique ' || i AS label, i % 3 = 0 AS flag, CASE WHEN i % 4 = 0 THEN NULL ELSE i END AS gap,
    (i * 1.25)::DECIMAL(9, 2) AS price, (i * 1.25)::DECIMAL(30, 4) AS wide, DATE '1969-12-30' + i::INT AS day,
    TIME '00:00:00' + INTERVAL (i) MILLISECOND AS clock, TIMESTAMP '1969-12-31 23:59:59' + INTERVAL (i) SECOND AS moment,
    TIMESTAMPTZ '2024-01-01 00:00:00+00' + INTERVAL (i) HOUR AS zoned,
    ['a', NULL, 'b' || i] AS list, {'x': i, 'y': [{'z': i % 2 = 0}]} AS nested, MAP {'k' || (i % 3): i} AS map,
    ('x' || i)::BLOB AS raw, ('00000000-0000-0000-0000-' || lpad(i::VARCHAR, 12, '0'))::UUID AS uuid,
    ((i % 6)::VARCHAR)::ENUM ('0', '1', '2', '3', '4', '5') AS choice, ('{"n": ' || i || '}')::JSON AS document
    FROM range(3000) t(i)`;

  it.each([
    "COMPRESSION snappy",
    "COMPRESSION zstd, ROW_GROUP_SIZE 2048",
    "COMPRESSION gzip",
    "COMPRESSION uncompressed",
    "COMPRESSION zstd, PARQUET_VERSION v2",
  ])("%s", async (options) => {
    const path = join(folder, `${options.replace(/\W+/g, "-")}.parquet`);
    await run(`COPY (${select}) TO '${path}' (FORMAT parquet, ${options})`);
    const format = createFormat("parquet") as ContainerFormat;
    const table = await openFile(format, readFileSync(path));
    expect(table.rowCount).toBe(3000);
    const rows = await readRows(table);
    for (const i of [0, 1, 2, 3, 100, 2047, 2048, 2999]) {
      expect(rows[i]).toEqual({
        id: i,
        small: i % 5,
        unsigned: i * 3,
        ratio: expect.anything(),
        single: Math.fround(i / 3),
        name: `name ${i % 20}`,
        label: `unique ${i}`,
        flag: i % 3 === 0,
        gap: i % 4 === 0 ? null : i,
        price: (i * 1.25).toFixed(2),
        wide: (i * 1.25).toFixed(4),
        day: new Date((i - 2) * 86_400_000).toISOString().slice(0, 10),
        clock: new Date(i).toISOString().slice(11, 23).replace(".000", ""),
        moment: new Date((i - 1) * 1000).toISOString(),
        zoned: new Date(Date.UTC(2024, 0, 1, i)).toISOString(),
        list: ["a", null, `b${i}`],
        nested: { x: i, y: [{ z: i % 2 === 0 }] },
        map: [{ key: `k${i % 3}`, value: i }],
        raw: new TextEncoder().encode(`x${i}`),
        uuid: `00000000-0000-0000-0000-${String(i).padStart(12, "0")}`,
        choice: String(i % 6),
        document: { n: i },
      });
    }
    expect(rows).toHaveLength(3000);
  });

  it("leaves out rows that cannot be held, and says which", async () => {
    const path = join(folder, "beyond.parquet");
    await run(`COPY (SELECT CASE i WHEN 2 THEN 9007199254740993 ELSE i END AS id, ['x', i::VARCHAR] AS list,
      TIMESTAMP '2024-01-01 00:00:00' + INTERVAL (CASE i WHEN 4 THEN 1 ELSE 1000 END) MICROSECOND AS moment FROM range(6) t(i))
      TO '${path}' (FORMAT parquet)`);
    const bad: Parameters<typeof toContext>[1] = [];
    const table = await openFile(createFormat("parquet") as ContainerFormat, readFileSync(path), toContext({}, bad));
    const rows = await readRows(table);
    expect(rows.map(({ id, list }) => [id, list])).toEqual([0, 1, 3, 5].map((i) => [i, ["x", String(i)]]));
    expect(bad).toEqual([
      { row: 2, field: "id", message: "a number beyond ±2^53" },
      { row: 4, field: "moment", message: "a time finer than a millisecond" },
    ]);
  });
});
