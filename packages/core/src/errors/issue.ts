/** How bad an {@link Issue} is: an `error` stops the work, a `warning` and an `info` do not. */
export type Severity = "error" | "warning" | "info";

/**
 * One thing that is wrong with data or with a definition.
 *
 * Issues are collected and reported all at once, so that a user mends a document in one pass.
 */
export interface Issue {
  /** Stable code, listed in the error catalogue. */
  readonly code: string;
  /** Where: `tables.users.fields.age.min` in a document, `users.age` in data. */
  readonly path: string;
  /** What is wrong, with the offending figures. */
  readonly message: string;
  /** The next step. */
  readonly hint?: string;
  readonly severity: Severity;
}

/**
 * Formats issues for people, one block each.
 *
 * @param issues - The issues to print.
 * @returns Lines of `path: message (CODE)` with the hint below.
 * @example
 * ```ts
 * formatIssues([{ code: "ROWS_INVALID", path: "tables.users.rows", message: "rows is -1", severity: "error" }]);
 * // "tables.users.rows: rows is -1 (ROWS_INVALID)"
 * ```
 */
export function formatIssues(issues: readonly Issue[]): string {
  return issues
    .map((issue) => {
      const head = `${issue.path === "" ? "" : `${issue.path}: `}${issue.message} (${issue.code})`;
      return issue.hint === undefined ? head : `${head}\n  hint: ${issue.hint}`;
    })
    .join("\n");
}
