import { defineDataset, f } from "@seedbed/core";
import { table } from "@seedbed/core/schema";
import { Booking, User } from "./types.js";

/** Rows are what the types say; keys and references are what the tables say. */
export const hotel = defineDataset({
  users: table(30, User, { overrides: { id: f.sequence().primaryKey() } }),
  bookings: table(100, Booking, { overrides: { userId: f.ref("users.id") } }),
});
