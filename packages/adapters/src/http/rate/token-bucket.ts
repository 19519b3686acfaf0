import { type Clock, sleep } from "../clock/clock.js";

/** How many requests are sent. */
export interface RateOptions {
  /** Requests a second in the long run; above 0. */
  readonly perSecond: number;
  /** Requests that may be sent at once after a pause, 1 or more. */
  readonly burst: number;
}

/**
 * Spreads requests: each takes a token, tokens come back at a steady rate, and who finds none waits for its turn.
 *
 * @source J. Turner, "New Directions in Communications", IEEE Communications Magazine 24 (10), 1986: the leaky bucket as a meter.
 */
export class TokenBucket {
  private readonly options: RateOptions;
  private readonly clock: Clock;
  private tokens: number;
  private filledAt: number;

  /**
   * @param options - Rate and burst.
   * @param clock - Measures the time.
   */
  constructor(options: RateOptions, clock: Clock) {
    this.options = options;
    this.clock = clock;
    this.tokens = options.burst;
    this.filledAt = clock.now();
  }

  /**
   * Waits for a token and takes it.
   *
   * @param signal - Ends the wait.
   */
  async take(signal?: AbortSignal): Promise<void> {
    const { perSecond, burst } = this.options;
    const now = this.clock.now();
    this.tokens = Math.min(burst, this.tokens + (Math.max(0, now - this.filledAt) / 1000) * perSecond);
    this.filledAt = now;
    // Tokens go below zero: whoever waits has a place in the queue, and places are in order.
    this.tokens -= 1;
    if (this.tokens >= 0) return;
    await sleep(this.clock, Math.ceil((-this.tokens / perSecond) * 1000), signal).catch((reason: unknown) => {
      this.tokens += 1;
      throw reason;
    });
  }
}
