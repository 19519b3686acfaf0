import { defineDataset, f } from "@seedbed/core";
import { table } from "@seedbed/core/schema";
import { Order, User } from "./schemas.js";

/** Rows are what the schemas say; keys and references are what the tables say. */
export const shop = defineDataset({
  users: table(50, User, { overrides: { id: f.sequence().primaryKey() } }),
  orders: table({ per: "users", between: [0, 4] }, Order, { overrides: { userId: f.ref("users.id") } }),
});
