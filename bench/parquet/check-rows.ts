import assert from "node:assert/strict";
import { createUsersDataset } from "../w1/users-dataset.js";
import { connectDuckDb } from "./duckdb-client.js";
import type { WrittenRows } from "./written-rows.js";

/** Rows that are compared one by one, at the front and at the back; the others by their sums. */
const SAMPLE_ROWS = 20_000;

/**
 * Asserts that DuckDB reads from a file the users that Seedbed makes.
 *
 * @param written - What the contestant says of its file.
 * @param codec - How its pages should be compressed.
 */
export async function checkRows({ path, rows }: WrittenRows, codec: string): Promise<void> {
  const { users } = createUsersDataset(rows);
  const connection = await connectDuckDb();
  const read = async (sql: string): Promise<unknown[][]> => (await connection.runAndReadAll(sql)).getRowsJS();
  const codecs = await read(`SELECT DISTINCT compression FROM parquet_metadata('${path}')`);
  assert.deepEqual(codecs, [[codec.toUpperCase()]], "compression");
  let ages = 0;
  let cents = 0;
  let active = 0;
  let bios = 0;
  for (const { age, balance, active: isActive, bio } of users) {
    ages += age;
    cents += Math.round(balance * 100);
    active += isActive ? 1 : 0;
    bios += bio.length;
  }
  const [sums] = await read(
    `SELECT count(*)::INT, sum(age)::DOUBLE, sum(balance * 100)::DOUBLE, count(*) FILTER (active)::INT, sum(length(bio))::DOUBLE,
      count(DISTINCT id)::INT FROM '${path}'`,
  );
  assert.deepEqual(sums, [rows, ages, cents, active, bios, rows], "sums");
  for (const from of [0, Math.max(0, rows - SAMPLE_ROWS)]) {
    const found = await read(
      `SELECT id, firstName, lastName, email, age::INT, country, epoch_ms(createdAt)::DOUBLE, balance::DOUBLE, active, bio
        FROM '${path}' LIMIT ${SAMPLE_ROWS} OFFSET ${from}`,
    );
    assert.equal(found.length, Math.min(rows, SAMPLE_ROWS), "rows read");
    found.forEach((values, i) => {
      const user = users.at(from + i);
      assert.deepEqual(values, Object.values({ ...user, createdAt: user.createdAt.getTime() }), `row ${from + i}`);
    });
  }
}
