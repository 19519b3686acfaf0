import { createAdapterError } from "../../errors/adapter-error.js";
import type { Clock } from "../clock/clock.js";

/** When a failing server is left alone. */
export interface BreakerOptions {
  /** Failures in a row that open the circuit, 1 or more. */
  readonly failures: number;
  /** How long nothing is sent then, in milliseconds. */
  readonly coolDownMs: number;
}

/**
 * Keeps requests from a server that fails all the time. After so many failures in a row nothing is sent for a while; then one
 * request is let through, and decides.
 *
 * @source M. Nygard, "Release It!", 2007, chapter 5.2.
 */
export class CircuitBreaker {
  private readonly options: BreakerOptions;
  private readonly clock: Clock;
  private failures = 0;
  private openUntil = 0;
  private trying = false;

  /**
   * @param options - When it opens, and how long.
   * @param clock - Measures the time.
   */
  constructor(options: BreakerOptions, clock: Clock) {
    this.options = options;
    this.clock = clock;
  }

  /**
   * Asks to send a request; its outcome is to be told.
   *
   * @param where - The server, for the message.
   * @throws SeedbedError `CIRCUIT_OPEN`.
   */
  enter(where: string): void {
    if (this.failures < this.options.failures) return;
    const waitMs = this.openUntil - this.clock.now();
    if (waitMs > 0 || this.trying) {
      throw createAdapterError("CIRCUIT_OPEN", `${where} failed ${this.failures} times in a row; nothing is sent for now`, {
        details: { failures: this.failures, waitMs: Math.max(0, waitMs) },
      });
    }
    this.trying = true;
  }

  /** The server answered. */
  succeed(): void {
    this.failures = 0;
    this.trying = false;
  }

  /** The server failed. */
  fail(): void {
    this.failures++;
    this.trying = false;
    if (this.failures >= this.options.failures) this.openUntil = this.clock.now() + this.options.coolDownMs;
  }

  /** The request ended without telling anything of the server, as when it was cancelled. */
  leave(): void {
    this.trying = false;
  }
}
