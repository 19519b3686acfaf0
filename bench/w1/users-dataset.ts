import { createDataset, defineDataset, f, table } from "@seedbed/core";
import { en } from "@seedbed/core/locale/en";
import { AGE, BALANCE, COUNTRIES, CREATED } from "./user.js";

/**
 * The users as a definition.
 *
 * @param rows - How many.
 */
export function createUsersDataset(rows: number) {
  const definition = defineDataset({
    users: table(rows, {
      id: f.uuid().primaryKey(),
      firstName: f.firstName(),
      lastName: f.lastName(),
      email: f.email({ from: ["firstName", "lastName"] }),
      age: f.int(AGE),
      country: f.enum(COUNTRIES),
      createdAt: f.timestamp(CREATED),
      balance: f.decimal({ ...BALANCE, scale: 2 }),
      active: f.bool(),
      bio: f.lorem({ unit: "sentence", min: 3, max: 10 }),
    }),
  });
  return createDataset(definition, { seed: "bench", plugins: [en] });
}
