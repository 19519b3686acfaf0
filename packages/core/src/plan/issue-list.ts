import type { Issue } from "../errors/issue.js";
import { isSeedbedError, throwIssues } from "../errors/seedbed-error.js";
import type { FieldPlan } from "./table-plan.js";

/** Thrown when a field reads one that was already reported; says nothing itself. */
export class DependencyFailed extends Error {}

/** Problems found while a plan is made, collected so that all are reported at once. */
export class IssueList {
  readonly warnings: string[] = [];
  private readonly issues: Issue[] = [];

  add(issue: Issue): void {
    this.issues.push(issue);
  }

  /** Adds an error. */
  error(code: string, path: string, message: string, hint?: string): void {
    this.add({ code, path, message, ...(hint === undefined ? {} : { hint }), severity: "error" });
  }

  get size(): number {
    return this.issues.length;
  }

  /**
   * Runs a step for a field; what it throws becomes an issue of the field.
   *
   * @param field - The field.
   * @param step - What to do.
   */
  guard(field: FieldPlan, step: () => void): void {
    if (field.failed) return;
    try {
      step();
    } catch (error) {
      this.fail(field, error);
    }
  }

  /**
   * Turns an error into an issue of a field.
   *
   * @param field - The field.
   * @param error - What was thrown; anything but Seedbed's own errors is thrown on unless issues explain it.
   */
  fail(field: FieldPlan, error: unknown): void {
    const reported = field.failed;
    field.failed = true;
    if (error instanceof DependencyFailed || reported) return;
    if (!isSeedbedError(error)) throw error;
    const option = typeof error.details.option === "string" ? `.${error.details.option}` : "";
    this.error(error.code, `tables.${field.table.name}.fields.${field.name}${option}`, error.message, error.hint);
  }

  /** Throws when an error was found. */
  throwAll(): void {
    throwIssues(this.issues, "the dataset definition");
  }
}
