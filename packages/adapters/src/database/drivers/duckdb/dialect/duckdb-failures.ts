import type { DatabaseErrorCode, FailureRules } from "../../../failures/database-failure.js";

/** DuckDB begins every message with the kind of the error. */
const KINDS: readonly (readonly [pattern: RegExp, code: DatabaseErrorCode])[] = [
  [/^Constraint Error/i, "DATABASE_CONSTRAINT"],
  [/^(Conversion|Out of Range) Error/i, "DATABASE_VALUE"],
  [/set lock|write-write conflict|^TransactionContext Error: Conflict/i, "DATABASE_BUSY"],
  [/read-only|^Permission Error/i, "DATABASE_DENIED"],
  [/^Out of Memory Error|No space left|^IO Error: .*disk/i, "DATABASE_FULL"],
  [/^(IO|Serialization) Error|not a valid DuckDB/i, "DATABASE_UNREACHABLE"],
  [/^(Connection|FATAL|Fatal) Error|connection.*closed|disconnected/i, "DATABASE_LOST"],
];

/** How DuckDB's failures are told apart. */
export const duckdbFailures: FailureRules = {
  driver: "duckdb",
  classify(error) {
    const message = error instanceof Error ? error.message : String(error);
    return KINDS.find(([pattern]) => pattern.test(message))?.[1];
  },
  reason: (error) => /^([A-Z][\w ]{2,30} Error):/.exec(error instanceof Error ? error.message : "")?.[1],
  hide: (text) => text,
};
