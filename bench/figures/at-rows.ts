import assert from "node:assert/strict";
import { performance } from "node:perf_hooks";
import { createUsersDataset } from "../w1/users-dataset.js";

/** Rows read around each position. */
const READS = 2000;
const ROUNDS = 15;

const positions = [0, 1e3, 1e6, 1e9, 1e12];
const { users } = createUsersDataset(Number.MAX_SAFE_INTEGER);
for (const from of positions) {
  for (let i = 0; i < 50; i++) assert.deepEqual(users.at(from + i), users.slice(from + i, from + i + 1)[0], `row ${from + i}`);
}
const times = positions.map((): number[] => []);
for (let round = -3; round < ROUNDS; round++) {
  for (const [place, from] of positions.entries()) {
    const start = performance.now();
    for (let i = 0; i < READS; i++) users.at(from + i);
    const elapsedUs = ((performance.now() - start) * 1000) / READS;
    if (round >= 0) times[place]!.push(elapsedUs);
  }
}
process.stdout.write(JSON.stringify(positions.map((from, place) => ({ from, timesUs: times[place] }))));
