import type { Contestant } from "../harness/contestant.js";
import type { User } from "./user.js";
import { createUsersDataset } from "./users-dataset.js";

/** Users by Seedbed, plan included. */
export function createSeedbedUsers(rows: number): Contestant<User[]> {
  return { run: () => createUsersDataset(rows).users.toArray() as User[] };
}
