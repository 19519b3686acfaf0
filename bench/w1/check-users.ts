import assert from "node:assert/strict";
import { AGE, BALANCE, COUNTRIES, CREATED, type User } from "./user.js";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]+$/i;
const SENTENCE = /^\p{Lu}\S*( \S+)*\.$/u;
const FIELDS = ["id", "firstName", "lastName", "email", "age", "country", "createdAt", "balance", "active", "bio"];

/**
 * Asserts that users are what the workload asks for: every value valid, and spread as described.
 *
 * @param users - The result.
 * @param rows - How many there must be.
 */
export function checkUsers(users: readonly User[], rows: number): void {
  assert.equal(users.length, rows, "row count");
  const from = Date.parse(CREATED.from);
  const to = Date.parse(CREATED.to);
  for (const user of users) {
    assert.deepEqual(Object.keys(user), FIELDS, "fields");
    assert.match(user.id, ID, "id");
    assert.ok(typeof user.firstName === "string" && user.firstName.length > 0, "firstName");
    assert.ok(typeof user.lastName === "string" && user.lastName.length > 0, "lastName");
    assert.match(user.email, EMAIL, "email");
    assert.ok(Number.isInteger(user.age) && user.age >= AGE.min && user.age <= AGE.max, "age");
    assert.ok(Object.hasOwn(COUNTRIES, user.country), "country");
    assert.ok(user.createdAt instanceof Date && user.createdAt.getTime() >= from && user.createdAt.getTime() <= to, "createdAt");
    assert.ok(Math.abs(user.balance * 100 - Math.round(user.balance * 100)) < 1e-6, `balance ${user.balance}`);
    assert.equal(typeof user.active, "boolean", "active");
    assert.match(user.bio, SENTENCE, "bio");
  }
  checkSpread(users);
}

function checkSpread(users: readonly User[]): void {
  const rows = users.length;
  const tolerance = 6 / Math.sqrt(rows);
  const share = (holds: (user: User) => boolean): number => users.filter(holds).length / rows;
  const mean = (value: (user: User) => number): number => users.reduce((sum, user) => sum + value(user), 0) / rows;
  assert.equal(new Set(users.map((user) => user.id)).size, rows, "ids are distinct");
  assert.ok(new Set(users.map((user) => user.firstName)).size > 1000, "first names vary");
  assert.ok(new Set(users.map((user) => user.lastName)).size > 400, "last names vary");
  assert.ok(new Set(users.map((user) => user.bio)).size > rows * 0.99, "sentences vary");
  for (const [country, weight] of Object.entries(COUNTRIES)) {
    assert.ok(Math.abs(share((user) => user.country === country) - weight / 100) < tolerance, `share of ${country}`);
  }
  assert.ok(Math.abs(share((user) => user.active) - 0.5) < tolerance, "share of active users");
  assert.ok(Math.abs(mean((user) => user.age) - (AGE.min + AGE.max) / 2) < 21 * tolerance, "mean age");
  const balance = mean((user) => user.balance);
  assert.ok(Math.abs(balance - BALANCE.mean) < BALANCE.stdDev * tolerance, `mean balance ${balance}`);
  const deviation = Math.sqrt(mean((user) => (user.balance - balance) ** 2));
  assert.ok(Math.abs(deviation - BALANCE.stdDev) < BALANCE.stdDev * tolerance, `deviation of balances ${deviation}`);
  const words = mean((user) => user.bio.split(" ").length);
  assert.ok(words > 6 && words < 7, `words a sentence ${words}`);
}
