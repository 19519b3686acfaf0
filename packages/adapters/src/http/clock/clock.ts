/** Time as the HTTP client sees it, so that waiting can be tested without waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Calls back once after a while.
   *
   * @param callback - What is called.
   * @param ms - Milliseconds, 0 or more.
   * @returns Cancels it.
   */
  schedule(callback: () => void, ms: number): () => void;
}

/** Longest wait of the platform's timers, in milliseconds; longer ones would end at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** The clock of the machine. */
export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  schedule(callback, ms) {
    const timer = setTimeout(callback, Math.min(ms, MAX_TIMER_MS));
    return () => clearTimeout(timer);
  },
};

/**
 * Waits.
 *
 * @param clock - Measures the time.
 * @param ms - Milliseconds.
 * @param signal - Ends the wait early; its reason is thrown.
 */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      cancel();
      reject(signal?.reason);
    };
    const cancel = clock.schedule(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
