import type { DatabaseErrorCode, FailureRules } from "../../failures/database-failure.js";

const BY_NUMBER: Readonly<Record<number, DatabaseErrorCode>> = {
  11000: "DATABASE_CONSTRAINT",
  11001: "DATABASE_CONSTRAINT",
  121: "DATABASE_CONSTRAINT",
  18: "DATABASE_REFUSED",
  8000: "DATABASE_REFUSED",
  13: "DATABASE_DENIED",
  20: "DATABASE_FAILED",
  14031: "DATABASE_FULL",
  10334: "DATABASE_VALUE",
  112: "DATABASE_BUSY",
  24: "DATABASE_BUSY",
  46: "DATABASE_BUSY",
};

/** By the names the client gives its errors. */
const BY_NAME: Readonly<Record<string, DatabaseErrorCode>> = {
  MongoServerSelectionError: "DATABASE_UNREACHABLE",
  MongoParseError: "DATABASE_UNREACHABLE",
  MongoInvalidArgumentError: "DATABASE_FAILED",
  MongoNetworkError: "DATABASE_LOST",
  MongoNetworkTimeoutError: "DATABASE_LOST",
  MongoTopologyClosedError: "DATABASE_LOST",
  MongoNotConnectedError: "DATABASE_LOST",
  MongoExpiredSessionError: "DATABASE_LOST",
  PoolClearedError: "DATABASE_LOST",
  BSONError: "DATABASE_VALUE",
};

/**
 * How failures of MongoDB are told apart.
 *
 * @param hide - Takes secrets out of messages.
 * @source MongoDB documentation, "Error codes".
 */
export function createMongodbFailures(hide: (text: string) => string): FailureRules {
  return {
    driver: "mongodb",
    hide,
    classify(error) {
      const { code, name } = error as { code?: unknown; name?: unknown };
      const numbered = typeof code === "number" ? BY_NUMBER[code] : undefined;
      return numbered ?? (typeof name === "string" && Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined);
    },
    reason(error) {
      const { code, codeName } = error as { code?: unknown; codeName?: unknown };
      return typeof codeName === "string" ? codeName : code === undefined ? undefined : String(code);
    },
  };
}

/**
 * True for what a server says that has no transactions: one that is alone.
 *
 * @param error - What was caught.
 */
export function hasNoTransactions(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (code === 20 || code === 263) && /transaction numbers|replica set/i.test(String(message));
}
