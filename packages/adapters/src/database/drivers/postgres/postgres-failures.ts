import type { DatabaseErrorCode, FailureRules } from "../../failures/database-failure.js";
import { createSecretFilter } from "../../failures/hide-secrets.js";

/** By the start of the SQLSTATE, the longest that fits. */
const BY_STATE: Readonly<Record<string, DatabaseErrorCode>> = {
  "08": "DATABASE_LOST",
  "22": "DATABASE_VALUE",
  "23": "DATABASE_CONSTRAINT",
  "44": "DATABASE_CONSTRAINT",
  "25006": "DATABASE_DENIED",
  "28": "DATABASE_REFUSED",
  "3D": "DATABASE_REFUSED",
  "40001": "DATABASE_BUSY",
  "40P01": "DATABASE_BUSY",
  "42501": "DATABASE_DENIED",
  "53": "DATABASE_FULL",
  "53300": "DATABASE_BUSY",
  "54": "DATABASE_FULL",
  "55P03": "DATABASE_BUSY",
  "55006": "DATABASE_BUSY",
  "57P": "DATABASE_LOST",
  "57P03": "DATABASE_UNREACHABLE",
  "57014": "DATABASE_BUSY",
  "58030": "DATABASE_FULL",
};

/** What the system and the client say, who have no SQLSTATE. */
const BY_MESSAGE: readonly (readonly [pattern: RegExp, code: DatabaseErrorCode])[] = [
  [
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EAI_AGAIN|ENOENT|timeout expired|timeout exceeded/,
    "DATABASE_UNREACHABLE",
  ],
  [/ECONNRESET|EPIPE|terminated|closed|not queryable|ended|ERR_STREAM|Premature/i, "DATABASE_LOST"],
  [/password|SASL|SSL|authentication/i, "DATABASE_REFUSED"],
  [/^invalid (connection|url)|Invalid URL/i, "DATABASE_UNREACHABLE"],
];

/**
 * How PostgreSQL's failures are told apart: by SQLSTATE, where there is one.
 *
 * @param driver - `postgres` or `pglite`.
 * @param url - Its secrets are hidden.
 * @source PostgreSQL documentation, appendix A, "Error Codes".
 */
export function createPostgresFailures(driver: string, url: string): FailureRules {
  return {
    driver,
    classify(error) {
      const state = stateOf(error);
      if (state !== undefined) {
        for (let length = 5; length >= 2; length--) {
          const code = BY_STATE[state.slice(0, length)];
          if (code !== undefined) return code;
        }
        return undefined;
      }
      const text = `${String((error as { code?: unknown }).code ?? "")} ${error instanceof Error ? error.message : String(error)}`;
      return BY_MESSAGE.find(([pattern]) => pattern.test(text))?.[1];
    },
    reason(error) {
      const code = (error as { code?: unknown } | null)?.code;
      return typeof code === "string" ? code : undefined;
    },
    hide: createSecretFilter(url),
  };
}

function stateOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) ? code : undefined;
}
