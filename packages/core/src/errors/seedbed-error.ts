import { formatIssues, type Issue } from "./issue.js";

/** What a {@link SeedbedError} is made of, besides its code and message. */
export interface SeedbedErrorOptions {
  /** The next step for the person who sees it. */
  readonly hint?: string;
  /** Figures and names, as JSON. Never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Every issue found, when the error stands for several. */
  readonly issues?: readonly Issue[];
  readonly cause?: unknown;
}

/**
 * A broken contract or environment. Every error Seedbed throws is one of these.
 *
 * @example
 * ```ts
 * try {
 *   createDataset(shop, { seed: "demo" });
 * } catch (error) {
 *   if (isSeedbedError(error)) console.error(error.code, error.hint);
 * }
 * ```
 */
export class SeedbedError extends Error {
  override readonly name = "SeedbedError";
  /** Stable code from the package's catalogue, such as `CAPACITY_EXCEEDED`. */
  readonly code: string;
  readonly hint: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];

  constructor(code: string, message: string, options: SeedbedErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.details = options.details ?? {};
    this.issues = options.issues ?? [];
  }
}

/**
 * Tells whether a caught value is a {@link SeedbedError}, across copies of the package.
 *
 * @param error - Anything that was thrown.
 * @returns True for a Seedbed error.
 */
export function isSeedbedError(error: unknown): error is SeedbedError {
  return error instanceof Error && error.name === "SeedbedError" && typeof (error as { code?: unknown }).code === "string";
}

/**
 * One error that stands for several issues.
 *
 * @param issues - At least one issue; those that are no errors are left out where errors are among them.
 * @param what - What was checked, for the message: `"the dataset definition"`.
 * @returns An error with the first issue's code; `issues` holds all of them.
 */
export function createIssuesError(issues: readonly Issue[], what: string): SeedbedError {
  const errors = issues.filter((issue) => issue.severity === "error");
  const told = errors.length > 0 ? errors : issues;
  const count = told.length === 1 ? "1 problem" : `${told.length} problems`;
  const first = told[0];
  return new SeedbedError(first?.code ?? "DEFINITION_INVALID", `${what} has ${count}\n${formatIssues(told)}`, {
    ...(first?.hint === undefined ? {} : { hint: first.hint }),
    details: { path: first?.path ?? "" },
    issues: told,
  });
}

/**
 * Throws all error issues as one {@link SeedbedError}; warnings alone do not throw.
 *
 * @param issues - Issues found while checking.
 * @param what - What was checked, for the message: `"the dataset definition"`.
 * @throws SeedbedError with the first issue's code; `issues` holds all of them.
 */
export function throwIssues(issues: readonly Issue[], what: string): void {
  if (issues.some((issue) => issue.severity === "error")) throw createIssuesError(issues, what);
}
