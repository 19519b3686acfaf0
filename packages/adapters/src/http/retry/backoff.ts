/** How often and how long after a failure a request is sent again. */
export interface RetryOptions {
  /** Times a request is sent in all, 1 or more. */
  readonly attempts: number;
  /** Upper bound of the first wait, in milliseconds. */
  readonly baseMs: number;
  /** Upper bound of every wait, in milliseconds. */
  readonly capMs: number;
  /** Longest wait that a server may ask for by `Retry-After`, in milliseconds; when it asks for more the request fails. */
  readonly maxRetryAfterMs: number;
}

/**
 * How long to wait before the next attempt: exponential back-off with full jitter, which spreads clients that failed together
 * evenly over time.
 *
 * @param attempt - Number of the attempt that failed, from 1.
 * @param options - Bounds.
 * @param random - A number in [0, 1).
 * @returns Milliseconds, from 0 to min(cap, base × 2^(attempt − 1)).
 * @source M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015, "Full Jitter".
 */
export function fullJitterMs(attempt: number, { baseMs, capMs }: Pick<RetryOptions, "baseMs" | "capMs">, random: number): number {
  return Math.floor(random * Math.min(capMs, baseMs * 2 ** (attempt - 1)));
}
