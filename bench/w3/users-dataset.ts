import { createUsersDataset } from "../w1/users-dataset.js";

/** What worker threads make the users with. */
export function loadDataset({ rows }: { readonly rows: number }): ReturnType<typeof createUsersDataset> {
  return createUsersDataset(rows);
}
