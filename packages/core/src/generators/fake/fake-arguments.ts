import type { GeneratorContext } from "../contract/generator.js";
import { refusedMethods } from "./fake-methods.js";

/** A JSON value. */
export type FakeArgument = string | number | boolean | null | readonly FakeArgument[] | { readonly [name: string]: FakeArgument };

/** Names of arguments that faker reads as moments. */
const MOMENTS: ReadonlySet<string> = new Set(["from", "to", "refDate"]);
/** Anything else is read in the machine's time zone, or after its engine's taste. */
const UTC_MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * Checks the arguments of a faker method for all that would make its values depend on the machine.
 *
 * @param args - The arguments.
 * @param method - Module and method.
 * @param context - The field's context.
 * @returns False when something was reported.
 */
export function checkArguments(args: readonly FakeArgument[], method: string, context: GeneratorContext): boolean {
  const local: string[] = [];
  const text = JSON.stringify(args, (key, value: unknown) => {
    if (MOMENTS.has(key) && typeof value === "string" && !UTC_MOMENT.test(value)) local.push(value);
    return typeof value === "function" || typeof value === "bigint" || typeof value === "symbol" ? "\u0000" : value;
  });
  if (local.length > 0) {
    context.report(
      "args",
      `"${local[0]}" says no time zone`,
      'write dates as in "2024-05-01" or "2024-05-01T12:30:00Z"',
      "FAKE_UNSTABLE",
    );
    return false;
  }
  if (text.includes("\\u0000")) {
    context.report(
      "args",
      `the arguments of ${method} must be JSON values`,
      "functions and big integers cannot stand in a definition",
    );
    return false;
  }
  if (method === "finance.amount" && text.includes('"autoFormat":true')) {
    context.report(
      "args",
      "autoFormat writes amounts after the machine's language setting",
      "leave it out, and format where the value is shown",
      "FAKE_UNSTABLE",
    );
    return false;
  }
  const inner = Object.keys(refusedMethods).find((name) => text.includes(name));
  if (inner !== undefined) {
    context.report("args", `faker's ${inner} cannot be part of a field`, refusedMethods[inner], "FAKE_UNSTABLE");
    return false;
  }
  return true;
}

/**
 * Copies a value deeply and freezes the copy, so that a method cannot change its arguments from one cell to the next.
 *
 * @param value - A JSON value.
 */
export function freezeCopy(value: FakeArgument): FakeArgument {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeCopy));
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([name, item]) => [name, freezeCopy(item)])));
}
