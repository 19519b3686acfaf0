import { expectValid, withDataset } from "@seedbed/core/vitest";
import { expect } from "vitest";
import { shop } from "../src/shop.js";

const test = withDataset(shop);

const userSchema = {
  type: "object",
  required: ["id", "name", "role"],
  properties: { name: { pattern: "^[A-Z]" }, role: { enum: ["customer", "admin"] } },
};

test("users meet the schema of the service", ({ data }) => {
  for (const user of data.users) expect(user).toMatchSchema(userSchema);
});

test("a message says what is wrong, and where", ({ data }) => {
  const user = { ...data.users.at(0), role: "guest" };
  expect(user).not.toMatchSchema(userSchema);
  expect(() => expectValid(user, userSchema)).toThrow("role: must be equal to one of the allowed values");
});
