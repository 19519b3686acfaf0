import type { Clock } from "../clock/clock.js";
import { type BreakerOptions, CircuitBreaker } from "./circuit-breaker.js";

const MAX_ORIGINS = 100;

/** One circuit breaker an origin, so that one server that fails does not stop another. */
export class Breakers {
  private readonly options: BreakerOptions;
  private readonly clock: Clock;
  private readonly known = new Map<string, CircuitBreaker>();

  /**
   * @param options - Of each.
   * @param clock - Measures the time.
   */
  constructor(options: BreakerOptions, clock: Clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * The breaker of an origin.
   *
   * @param origin - Such as `https://api.example.com`.
   */
  of(origin: string): CircuitBreaker {
    let breaker = this.known.get(origin);
    if (breaker === undefined) {
      // Redirects could name any number of them.
      if (this.known.size >= MAX_ORIGINS) this.known.clear();
      breaker = new CircuitBreaker(this.options, this.clock);
      this.known.set(origin, breaker);
    }
    return breaker;
  }
}
