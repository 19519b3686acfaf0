import { isDeepStrictEqual } from "node:util";

/**
 * Throws when two values differ.
 *
 * @param actual - What came out.
 * @param expected - What should have.
 * @param what - What is compared, for the message.
 */
export function assertSame(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}`);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 4000 ? `${text.slice(0, 4000)}…` : text;
}
