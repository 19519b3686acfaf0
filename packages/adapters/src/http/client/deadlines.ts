import { createAdapterError } from "../../errors/adapter-error.js";
import type { Clock } from "../clock/clock.js";

/** Ends something when time runs out or its caller gives up. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Starts to measure again, with a limit of its own. */
  restart(ms: number, what: string): void;
  /** Stops measuring. */
  stop(): void;
}

/**
 * Starts a deadline.
 *
 * @param clock - Measures the time.
 * @param where - The URL as it may be shown.
 * @param outer - Ends it as well.
 */
export function createDeadline(clock: Clock, where: string, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(outer?.reason);
  if (outer?.aborted === true) onAbort();
  outer?.addEventListener("abort", onAbort, { once: true });
  let cancel: (() => void) | undefined;
  return {
    signal: controller.signal,
    restart(ms, what) {
      cancel?.();
      cancel = clock.schedule(() => {
        const message = `${where} ${what} within ${ms} ms`;
        controller.abort(createAdapterError("REQUEST_TIMEOUT", message, { details: { ms } }));
      }, ms);
    },
    stop() {
      cancel?.();
      outer?.removeEventListener("abort", onAbort);
    },
  };
}
