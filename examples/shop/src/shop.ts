import { defineDataset, f, table } from "@seedbed/core";

/** One table of users. */
export const shop = defineDataset({
  users: table(100, {
    id: f.uuid().primaryKey(),
    age: f.int({ min: 18, max: 90 }),
  }),
});
