import { z } from "zod";
import { isHostEntry } from "../address/address-policy.js";
import { type AuthOptions, authOptions } from "../auth/auth-options.js";
import type { BreakerOptions } from "../breaker/circuit-breaker.js";
import type { RateOptions } from "../rate/token-bucket.js";
import type { RetryOptions } from "../retry/backoff.js";
import { type TlsOptions, tlsOptions } from "../transport/tls-options.js";

/** How long is waited, in milliseconds. */
export interface TimeoutOptions {
  /** For a connection; 10 s unless stated. */
  readonly connectMs: number;
  /** For the head of the response; 30 s unless stated. */
  readonly headersMs: number;
  /** Between two pieces of the body; 30 s unless stated. */
  readonly idleMs: number;
  /** For everything, waits and repeats included; 5 min unless stated. */
  readonly totalMs: number;
}

/** Options of every client that speaks HTTP, as JSON. */
export interface HttpOptions {
  readonly auth?: AuthOptions | undefined;
  /** Headers of every request to the service. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Hosts that are not public and may be spoken to all the same: names, addresses, ranges. */
  readonly allowHosts?: readonly string[] | undefined;
  readonly timeouts?: Partial<TimeoutOptions> | undefined;
  readonly retry?: Partial<RetryOptions> | undefined;
  readonly breaker?: Partial<BreakerOptions> | undefined;
  readonly rate?: RateOptions | undefined;
  /** Most bytes of a response, decompressed; 64 MiB unless stated. */
  readonly maxResponseBytes?: number | undefined;
  /** Redirects followed one after the other; 5 unless stated. */
  readonly maxRedirects?: number | undefined;
  readonly tls?: TlsOptions | undefined;
}

const ms = z.int().min(1).max(86_400_000);

/** {@link HttpOptions} as members of a schema. */
export const httpOptionsShape: Readonly<Record<keyof HttpOptions, z.ZodType>> = {
  auth: authOptions.optional().describe("who asks: basic, bearer, apiKey or oauth2"),
  headers: z
    .record(z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/), z.string())
    .optional()
    .describe("headers of every request"),
  allowHosts: z
    .array(z.string().refine(isHostEntry, "no host name, address or range"))
    .optional()
    .describe("hosts that are not public and allowed: names, addresses, ranges"),
  timeouts: z
    .strictObject({
      connectMs: ms,
      headersMs: ms,
      idleMs: ms,
      totalMs: ms,
    })
    .partial()
    .optional(),
  retry: z
    .strictObject({
      attempts: z.int().min(1).max(20),
      baseMs: ms,
      capMs: ms,
      maxRetryAfterMs: z.int().min(0).max(86_400_000),
    })
    .partial()
    .optional(),
  breaker: z
    .strictObject({ failures: z.int().min(1).max(1000), coolDownMs: ms })
    .partial()
    .optional(),
  rate: z.strictObject({ perSecond: z.number().positive(), burst: z.int().min(1) }).optional(),
  maxResponseBytes: z.int().min(1).optional().describe("most bytes of a response, decompressed"),
  maxRedirects: z.int().min(0).max(50).optional(),
  tls: tlsOptions.optional().describe("certificates of client and server"),
};

/** {@link HttpOptions} with everything filled in. */
export interface ResolvedHttpOptions {
  readonly auth: AuthOptions | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly allowHosts: readonly string[];
  readonly timeouts: TimeoutOptions;
  readonly retry: RetryOptions;
  readonly breaker: BreakerOptions;
  readonly rate: RateOptions | undefined;
  readonly maxResponseBytes: number;
  readonly maxRedirects: number;
  readonly tls: TlsOptions;
}

/**
 * Fills in defaults.
 *
 * @param options - What was given.
 */
export function resolveHttpOptions(options: HttpOptions): ResolvedHttpOptions {
  return {
    auth: options.auth,
    headers: Object.fromEntries(Object.entries(options.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
    allowHosts: options.allowHosts ?? [],
    timeouts: { connectMs: 10_000, headersMs: 30_000, idleMs: 30_000, totalMs: 300_000, ...options.timeouts },
    retry: { attempts: 4, baseMs: 250, capMs: 20_000, maxRetryAfterMs: 60_000, ...options.retry },
    breaker: { failures: 10, coolDownMs: 30_000, ...options.breaker },
    rate: options.rate,
    maxResponseBytes: options.maxResponseBytes ?? 64 * 1024 * 1024,
    maxRedirects: options.maxRedirects ?? 5,
    tls: options.tls ?? {},
  };
}
