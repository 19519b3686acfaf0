import { formatIssues, type Issue, SeedbedError } from "../../../index.js";
import type { Place } from "./place.js";

/** Faults reported in one go at most: a hostile document has no end of them. */
const MAX_FAULTS = 200;

/** What is wrong with a document, collected so that it is mended in one pass. */
export class Faults {
  readonly issues: Issue[] = [];
  private readonly known = new Set<string>();

  /**
   * Adds a fault.
   *
   * @param place - Where it is.
   * @param message - What is wrong.
   * @param hint - The next step.
   */
  add(place: Place, message: string, hint: string): void {
    const path = `${place.document.uri}${place.pointer}`;
    const key = `${path} ${message}`;
    if (this.issues.length >= MAX_FAULTS || this.known.has(key)) return;
    this.known.add(key);
    this.issues.push({ code: "OPENAPI_INVALID", path, message, hint, severity: "error" });
  }

  /**
   * Throws what was found, if anything was.
   *
   * @throws SeedbedError `OPENAPI_INVALID`; `issues` holds every fault.
   */
  throwIfAny(): void {
    const [first] = this.issues;
    if (first === undefined) return;
    const count = this.issues.length === 1 ? "1 problem" : `${this.issues.length} problems`;
    throw new SeedbedError("OPENAPI_INVALID", `the OpenAPI document has ${count}\n${formatIssues(this.issues)}`, {
      ...(first.hint === undefined ? {} : { hint: first.hint }),
      details: { path: first.path },
      issues: this.issues,
    });
  }
}

/**
 * Names a value briefly, for messages.
 *
 * @param value - Any JSON value.
 */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return value === null ? "null" : "an object";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
