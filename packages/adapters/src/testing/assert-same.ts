import { isDeepStrictEqual } from "node:util";
import { SeedbedError } from "@seedbed/core";

/**
 * Throws when two values differ.
 *
 * @param actual - What came out.
 * @param expected - What should have.
 * @param what - What is compared, for the message.
 * @throws SeedbedError `LAW_BROKEN`.
 */
export function assertSame(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new SeedbedError("LAW_BROKEN", `${what}: expected ${show(expected)}, got ${show(actual)}`, {
    hint: "mend the format: both values come from the same vectors",
    details: { path: what },
  });
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 4000 ? `${text.slice(0, 4000)}…` : text;
}
