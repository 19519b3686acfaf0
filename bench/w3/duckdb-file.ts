import { rmSync, statSync } from "node:fs";
import type { Contestant } from "../harness/contestant.js";
import { AGE, BALANCE, CREATED } from "../w1/user.js";
import { COUNTRY_TABLE, FIRST_NAMES, LAST_NAMES, PROVIDERS, WORDS } from "../w1/word-lists.js";
import { type FileFormat, usersPath, type WrittenUsers } from "./written-users.js";

/** The part of DuckDB's client used here; it is installed with the benchmarks only. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(
      path: string,
      options: Record<string, string>,
    ): Promise<{ connect(): Promise<{ run(sql: string): Promise<unknown> }> }>;
  };
}

const PACKAGE = "@duckdb/node-api";

/** A list literal as a variable, so that it is made once. */
function setList(name: string, values: readonly string[]): string {
  return `SET VARIABLE ${name} = [${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")}]`;
}

/** A number in [0, bound) for a row: `salt` tells the draws of a row apart. */
function below(bound: number, salt: number, row = "i"): string {
  return `(hash(${row} * 64 + ${salt}) % ${bound})::BIGINT`;
}

function fraction(salt: number): string {
  return `((hash(i * 64 + ${salt}) >> 11)::DOUBLE / 9007199254740992.0)`;
}

function pick(list: string, length: number, salt: number): string {
  return `getvariable('${list}')[${below(length, salt)} + 1]`;
}

function selectUsers(rows: number): string {
  const from = Date.parse(CREATED.from);
  const words = Array.from({ length: 10 }, (_, i) => {
    const text = pick("words", WORDS.length, 20 + i);
    return i < 3 ? text : `CASE WHEN count > ${i} THEN ${text} END`;
  });
  return `SELECT id, firstName, lastName,
    lower(firstName) || '.' || lower(lastName) || ${below(1000, 5)} || '@' || ${pick("providers", PROVIDERS.length, 6)} AS email,
    age, country, createdAt, balance, active, upper(bio[1]) || bio[2:] || '.' AS bio
  FROM (SELECT i, uuid() AS id,
    ${pick("first_names", FIRST_NAMES.length, 3)} AS firstName,
    ${pick("last_names", LAST_NAMES.length, 4)} AS lastName,
    ${AGE.min} + ${below(AGE.max - AGE.min + 1, 7)} AS age,
    ${pick("countries", COUNTRY_TABLE.length, 8)} AS country,
    make_timestamp(1000 * (${from} + ${below(Date.parse(CREATED.to) - from + 1, 9)})::BIGINT) AS createdAt,
    round(${BALANCE.mean} + ${BALANCE.stdDev} * sqrt(-2 * ln(1 - ${fraction(10)})) * cos(2 * pi() * ${fraction(11)}), 2) AS balance,
    ${below(2, 12)} = 0 AS active,
    concat_ws(' ', ${words.join(", ")}) AS bio
  FROM (SELECT range AS i, 3 + ${below(8, 13, "range")} AS count FROM range(${rows})))`;
}

/**
 * Users by one SQL statement on one thread: a series of numbers, hashed into columns, copied to a file. The ids are DuckDB's
 * own random ones: hashing and formatting them costs it six times as much.
 */
export async function createDuckDbFile(format: FileFormat, rows: number): Promise<Contestant<WrittenUsers>> {
  const { DuckDBInstance } = (await import(PACKAGE)) as DuckDb;
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(setList("first_names", FIRST_NAMES));
  await connection.run(setList("last_names", LAST_NAMES));
  await connection.run(setList("countries", COUNTRY_TABLE));
  await connection.run(setList("providers", PROVIDERS));
  await connection.run(setList("words", WORDS));
  return {
    async run() {
      const path = usersPath(format);
      rmSync(path, { force: true });
      const options = format === "csv" ? "FORMAT csv, HEADER" : "FORMAT json";
      await connection.run(`COPY (${selectUsers(rows)}) TO '${path}' (${options})`);
      return { path, rows, bytes: statSync(path).size };
    },
  };
}
