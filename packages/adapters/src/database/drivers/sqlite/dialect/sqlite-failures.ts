import type { DatabaseErrorCode, FailureRules } from "../../../failures/database-failure.js";

const PATTERNS: readonly (readonly [pattern: RegExp, code: DatabaseErrorCode])[] = [
  [/constraint failed|cannot store \w+ value in/i, "DATABASE_CONSTRAINT"],
  [/database (table )?is locked|database schema is locked/i, "DATABASE_BUSY"],
  [/readonly database|read-only|not authorized|access permission denied/i, "DATABASE_DENIED"],
  [/database or disk is full|string or blob too big|out of memory/i, "DATABASE_FULL"],
  [/could not open|unable to open|not a database|malformed|cannot open|does not exist/i, "DATABASE_UNREACHABLE"],
  [/disk I\/O error|already closed|not open/i, "DATABASE_LOST"],
];

/** How SQLite's failures are told apart: by their messages, which all builds share. */
export const sqliteFailures: FailureRules = {
  driver: "sqlite",
  classify(error) {
    const message = error instanceof Error ? error.message : String(error);
    return PATTERNS.find(([pattern]) => pattern.test(message))?.[1];
  },
  reason(error) {
    const code = (error as { code?: unknown } | null)?.code;
    return typeof code === "string" ? code : undefined;
  },
  hide: (text) => text,
};
