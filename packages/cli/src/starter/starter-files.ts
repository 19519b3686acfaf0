/** A file that `seedbed init` writes. */
export interface StarterFile {
  readonly name: string;
  readonly text: string;
}

const DEFINITION = `import { defineDataset, f, table } from "@seedbed/core";

export const seed = "my-app";

export const dataset = defineDataset({
  users: table(100, {
    id: f.uuid().primaryKey(),
    plan: f.enum({ free: 80, pro: 19, enterprise: 1 }),
    age: f.int({ min: 18, max: 90 }),
    signedUpAt: f.timestamp({ from: "2023-01-01", to: "2024-12-31" }),
  }),
  orders: table(
    { per: "users", between: [0, 5] },
    {
      id: f.sequence().primaryKey(),
      userId: f.ref("users.id"),
      placedAt: f.timestamp({ after: "users.signedUpAt", withinDays: 365 }),
      total: f.decimal({ min: 5, max: 500, scale: 2 }),
    },
  ),
});
`;

const TEST = `import { createDataset } from "@seedbed/core";
import { expect, test } from "vitest";
import { dataset, seed } from "./seedbed.config.js";

const data = createDataset(dataset, { seed });

test("every order belongs to a user", () => {
  const ids = new Set(data.users.toArray().map((user) => user.id));
  expect(data.orders.toArray().every((order) => ids.has(order.userId))).toBe(true);
});

test("the same seed gives the same rows", () => {
  expect(createDataset(dataset, { seed }).digest()).toBe(data.digest());
});
`;

/** A definition to start from, found without naming it, and a test that uses it. */
export const STARTER_FILES: readonly StarterFile[] = [
  { name: "seedbed.config.ts", text: DEFINITION },
  { name: "seedbed.test.ts", text: TEST },
];
