import { isSeedbedError, type SeedbedError } from "@seedbed/core";
import { type AdapterErrorCode, createAdapterError } from "../../errors/adapter-error.js";

/** The codes of what can go wrong in a database. */
export type DatabaseErrorCode = Extract<AdapterErrorCode, `DATABASE_${string}`>;

/** How a driver turns what its client throws into errors of Seedbed. */
export interface FailureRules {
  /** Such as `mysql`. */
  readonly driver: string;
  /** The code of a failure, by what the client threw; undefined is `DATABASE_FAILED`. */
  classify(error: unknown): DatabaseErrorCode | undefined;
  /** The client's own code, to look up. */
  reason(error: unknown): string | undefined;
  /** Takes secrets out of messages. */
  hide(text: string): string;
}

const MAX_MESSAGE = 600;

/**
 * Turns a failure of a client library into an error without secrets. Errors of Seedbed pass unchanged.
 *
 * @param error - What was caught.
 * @param doing - What was done, such as `cannot load shop.orders`.
 * @param rules - Those of the driver.
 */
export function toDatabaseError(error: unknown, doing: string, rules: FailureRules): SeedbedError {
  if (isSeedbedError(error)) return error;
  const said = rules.hide(error instanceof Error ? error.message : String(error)).trim();
  const text = said.length > MAX_MESSAGE ? `${said.slice(0, MAX_MESSAGE)}…` : said;
  const reason = rules.reason(error);
  // The cause is left out: clients hang connection options on their errors.
  return createAdapterError(rules.classify(error) ?? "DATABASE_FAILED", `${rules.hide(doing)}: ${text}`, {
    details: { driver: rules.driver, ...(reason === undefined ? {} : { reason }) },
  });
}
