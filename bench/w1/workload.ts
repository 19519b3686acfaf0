import type { Workload } from "../harness/contestant.js";
import { checkUsers } from "./check-users.js";
import { USER_ROWS, type User } from "./user.js";

/** Users of ten fields to objects. */
export const w1: Workload<User[]> = {
  contestants: {
    faker: async (scale) => (await import("./faker-users.js")).createFakerUsers(USER_ROWS * scale),
    "plain loop": async (scale) => (await import("./plain-loop-users.js")).createPlainLoopUsers(USER_ROWS * scale),
    "hand-written": async (scale) => (await import("./hand-written-users.js")).createHandWrittenUsers(USER_ROWS * scale),
    batched: async (scale) => (await import("./batched-users.js")).createBatchedUsers(USER_ROWS * scale),
    seedbed: async (scale) => (await import("./seedbed-users.js")).createSeedbedUsers(USER_ROWS * scale),
  },
  check: (users) => checkUsers(users, USER_ROWS),
  size: (users) => users.length,
};
