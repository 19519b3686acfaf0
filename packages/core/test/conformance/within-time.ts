import { runInNewContext } from "node:vm";

/**
 * Runs an action that may never end by itself, and stops it after a while. A test's own timeout cannot: it waits for its turn.
 *
 * @param timeoutMs - How long it may take.
 * @param action - Runs at once, to its end.
 * @throws Error when time is up.
 */
export function withinTime<T>(timeoutMs: number, action: () => T): T {
  return runInNewContext("action()", { action }, { timeout: timeoutMs }) as T;
}
