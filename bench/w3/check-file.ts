import assert from "node:assert/strict";
import { createReadStream, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { checkUsers } from "../w1/check-users.js";
import type { User } from "../w1/user.js";
import type { FileFormat, WrittenUsers } from "./written-users.js";

/** Rows that are looked at one by one; the others are counted. */
const SAMPLE_ROWS = 100_000;
const HEADER = "id,firstName,lastName,email,age,country,createdAt,balance,active,bio";

/**
 * Asserts that a file holds what it should: its size, its number of rows, and valid users in them.
 *
 * @param written - What the contestant says of its file.
 * @param format - The file's format.
 */
export async function checkFile(written: WrittenUsers, format: FileFormat): Promise<void> {
  const { path, rows, bytes } = written;
  assert.equal(statSync(path).size, bytes, "bytes");
  const parse = format === "csv" ? parseCsvLine : parseJsonLine;
  const sample: User[] = [];
  let count = format === "csv" ? -1 : 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (count === -1) assert.equal(line, HEADER, "header");
    else if (sample.length < SAMPLE_ROWS) sample.push(parse(line));
    count++;
  }
  assert.equal(count, rows, "rows");
  checkUsers(sample, Math.min(rows, SAMPLE_ROWS));
}

function parseCsvLine(line: string): User {
  assert.ok(!line.includes('"'), "no value of this workload needs quotes");
  const cells = line.split(",");
  assert.equal(cells.length, 10, "columns");
  const [id, firstName, lastName, email, age, country, createdAt, balance, active, bio] = cells as [string, ...string[]];
  assert.match(active!, /^(true|false)$/, "active");
  return {
    id,
    firstName: firstName!,
    lastName: lastName!,
    email: email!,
    age: Number(age),
    country: country!,
    createdAt: parseMoment(createdAt!),
    balance: Number(balance),
    active: active === "true",
    bio: bio!,
  };
}

function parseJsonLine(line: string): User {
  const row = JSON.parse(line) as Omit<User, "createdAt"> & { createdAt: string };
  return { ...row, createdAt: parseMoment(row.createdAt) };
}

/** DuckDB writes `2020-01-31 12:00:00.5`, the others ISO 8601. */
function parseMoment(text: string): Date {
  return new Date(text.includes("T") ? text : `${text.replace(" ", "T")}Z`);
}
